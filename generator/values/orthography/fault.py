"""One thing written wrongly in a text: where, of what kind, and what should stand there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """The kinds of fault that are looked for."""

    PUNCTUATION = "punctuation"
    POWER = "power"
    TRADITIONAL = "traditional"


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """The characters from `start` up to `end` of a text should read `right`.

    `right` is as long as what it replaces, or one character for a punctuation mark with blanks beside it.
    """

    start: int
    end: int
    flaw: Flaw
    right: str


def apply_faults(text: str, faults: Iterable[Fault]) -> str:
    """Return `text` with each of `faults`, in order and apart from each other, put right."""
    pieces: list[str] = []
    done = 0
    for fault in faults:
        pieces += [text[done : fault.start], fault.right]
        done = fault.end
    return "".join([*pieces, text[done:]])


def split_fault(text: str, fault: Fault) -> Iterator[tuple[int, str]]:
    """Yield each character of a fault by its index in `text`, with what should stand there; nothing for a blank."""
    if len(fault.right) == fault.end - fault.start:
        yield from zip(range(fault.start, fault.end), fault.right, strict=True)
        return
    for index in range(fault.start, fault.end):
        yield index, "" if text[index] == " " else fault.right


def group_faults(flaw: Flaw, old: str, new: str) -> Iterator[Fault]:
    """Yield a fault for each stretch in which `new`, as long as `old`, differs from it."""
    start: int | None = None
    for index in range(len(old) + 1):
        differs = index < len(old) and old[index] != new[index]
        if differs and start is None:
            start = index
        elif not differs and start is not None:
            yield Fault(start, index, flaw, new[start:index])
            start = None
