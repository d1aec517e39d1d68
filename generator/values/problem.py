"""Problems as data: a stable code, a severity, a place, and words in two languages with the same slots."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from generator.values.place import Place


class Severity(StrEnum):
    """How grave a problem is; only an error stops a build."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


class Language(StrEnum):
    """The language in which problems are told."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is told of a problem in one language; `message` and `remedy` have slots such as ``{field}``."""

    title: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """One kind of problem: its code never changes its meaning and is never given to another kind."""

    code: str
    severity: Severity
    zh: Wording
    en: Wording
    is_syntax: bool = False
    """Syntax problems stop even a draft: what stands there is not known."""

    def word(self, language: Language) -> Wording:
        """Return the wording in `language`."""
        return self.zh if language is Language.ZH else self.en


@dataclass(frozen=True, slots=True)
class Withheld:
    """A value that some reader of messages may not see; shown only where the teller is sure of its reader."""

    text: str


WITHHELD_SIGN = "……"
"""What stands in a message instead of a withheld value."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that a message says differently in each language."""

    zh: str
    en: str


Slot = str | Withheld
Filling = Slot | Phrase
"""What may stand in a slot of a message."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing found: what kind, where, and the words that fill the kind's slots.

    `department` is the identifier of the department concerned, where one is; `entry` names the register
    and identifier, such as ``power/xk-01``; `near_miss` is what was probably meant: a withheld one is told
    only where withheld values are.
    """

    kind: ProblemKind
    place: Place
    slots: Mapping[str, Filling] = field(default_factory=lambda: MappingProxyType({}))
    near_miss: Slot | None = None
    entry: str | None = None
    department: str | None = None

    @property
    def is_error(self) -> bool:
        """Tell whether this problem stops a build."""
        return self.kind.severity is Severity.ERROR

    def tell_message(self, language: Language, *, quotes_withheld: bool = False) -> str:
        """Return the message with its slots filled; withheld values only where `quotes_withheld`."""
        return _fill(self.kind.word(language).message, self.slots, language, quotes_withheld)

    def tell_remedy(self, language: Language, *, quotes_withheld: bool = False) -> str:
        """Return what to do, with the near miss where there is one."""
        remedy = _fill(self.kind.word(language).remedy, self.slots, language, quotes_withheld)
        near = self.near_miss
        if near is None or (isinstance(near, Withheld) and not quotes_withheld):
            return remedy
        meant = _show(near.text if isinstance(near, Withheld) else near)
        return f"是否想写 {meant}？{remedy}" if language is Language.ZH else f"Did you mean {meant}? {remedy}"


def sort_problems(problems: list[Problem]) -> list[Problem]:
    """Return the problems by place, then code, then words, each said once."""
    keyed = {
        (found.place, found.kind.code, found.tell_message(Language.ZH, quotes_withheld=True)): found
        for found in problems
    }
    return [keyed[key] for key in sorted(keyed)]


def _fill(words: str, slots: Mapping[str, Filling], language: Language, quotes_withheld: bool) -> str:  # noqa: FBT001
    return words.format_map({name: _word(slot, language, quotes_withheld) for name, slot in slots.items()})


def _word(slot: Filling, language: Language, quotes_withheld: bool) -> str:  # noqa: FBT001 - one meaning, private
    match slot:
        case Phrase():
            return _show(slot.zh if language is Language.ZH else slot.en)
        case Withheld():
            return _show(slot.text if quotes_withheld else WITHHELD_SIGN)
        case _:
            return _show(slot)


def _show(text: str) -> str:
    """Return `text` with control characters made visible, so that a value cannot forge a line of its own."""
    return "".join(char if char.isprintable() else f"[U+{ord(char):04X}]" for char in text)
