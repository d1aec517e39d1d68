"""One change of a text as a line for people: where, what stood there, what stands there now."""

from rich.text import Text

from generator.cli.visible import make_visible
from generator.exchange.text_mending import Change
from generator.values.problem import WITHHELD_SIGN, Slot, Withheld


def write_change(change: Change, *, quotes_withheld: bool) -> Text:
    """Return a change as ``file:line:column “old” → “new”``; withheld words only where `quotes_withheld`."""
    old, new = (_show(each, quotes_withheld=quotes_withheld) for each in (change.old, change.new))
    return Text.assemble((make_visible(str(change.place)), "bold"), f"  “{old}” → “{new}”")


def _show(slot: Slot, *, quotes_withheld: bool) -> str:
    if isinstance(slot, Withheld):
        return make_visible(slot.text) if quotes_withheld else WITHHELD_SIGN
    return make_visible(slot)
