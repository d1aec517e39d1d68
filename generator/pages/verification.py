"""What is not verified yet, said wherever it is printed."""

from generator.pages.blocks import Notice, Tone
from generator.pages.words import Run, Style, Words, plain

UNVERIFIED = "待核实"


def mark_unverified(words: Words, *, verified: bool) -> Words:
    """Return `words`, with 待核实 behind them where they are not verified."""
    return words if verified else (*words, Run(" "), Run(UNVERIFIED, style=Style.TAG, tone="pending"))


def remark_unverified(text: str, *, verified: bool) -> str:
    """Return `text` for where there are no styles, such as a drawing, with 待核实 in brackets."""
    return text if verified else f"{text}（{UNVERIFIED}）"


def tell_unverified(what: str) -> Notice:
    """Return the notice that stands first on the page of an entry that is not verified as a whole."""
    return Notice(Tone.NOTE, plain(f"{UNVERIFIED}：{what}。"))
