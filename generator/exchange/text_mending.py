"""The words of a register's file, of the configuration or of a chapter put right, and nothing else touched."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.exchange.file_parts import find_part_of_file
from generator.exchange.scalar_characters import Span, locate_characters
from generator.exchange.word_scalars import find_word_scalars
from generator.model.audience import Clearance
from generator.model.chapter import FrontMatter
from generator.model.declaration import Part
from generator.sources.prose_markup import mask_markup
from generator.sources.prose_text import split_chapter
from generator.sources.syntax_kinds import FRONT_MATTER, NOT_UTF8
from generator.sources.yaml_text import TextTree, read_yaml_text
from generator.values.orthography.fault import Fault, split_fault
from generator.values.orthography.text_faults import find_faults, mend_text
from generator.values.place import Place, PlacedText
from generator.values.problem import Problem, Slot, Withheld

_MARK = "\ufeff"
"""What some editors write before the first character of a file."""


@dataclass(frozen=True, slots=True)
class Change:
    """What stood at a place and what should stand there; withheld where not everyone may see it."""

    place: Place
    old: Slot
    new: Slot


@dataclass(frozen=True, slots=True)
class MendedFile:
    """A file's content with its words put right, each change, and the problems for which it was left alone."""

    content: bytes
    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()


class MendingError(Exception):
    """A mending that would have changed more than words: a fault of this program, never of a file."""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A fault as a file holds it: the spans to write anew, what stands there, what should, and who may see it."""

    edits: tuple[tuple[Span, str], ...]
    old: str
    new: str
    is_open: bool


def mend_file(file: str, content: bytes) -> MendedFile:
    """Return a register's file, the configuration or a chapter with its words put right.

    A file with syntax problems is left as it is. Raises MendingError rather than change more than words.
    """
    try:
        written = content.decode()
    except UnicodeDecodeError as fault:
        return MendedFile(content, (), (Problem(NOT_UTF8, Place(file), {"offset": str(fault.start + 1)}),))
    text = written.removeprefix(_MARK)
    mark = written[: len(written) - len(text)]
    findings, problems = _look_at_chapter(file, text) if file.endswith(".md") else _look_at_yaml(file, text)
    mended = f"{mark}{_write(text, findings)}".encode()
    return MendedFile(mended, _tell_changes(file, text, findings), problems)


def _look_at_yaml(file: str, text: str) -> tuple[list[_Finding], tuple[Problem, ...]]:
    read = read_yaml_text(file, text.encode())
    part = find_part_of_file(file)
    if read.problems or part is None or not isinstance(read.tree, dict | list):
        return [], read.problems
    return _find_in_yaml(file, text, part, read.tree), ()


def _look_at_chapter(file: str, text: str) -> tuple[list[_Finding], tuple[Problem, ...]]:
    parts = split_chapter(text)
    if parts is None:
        return [], (Problem(FRONT_MATTER, Place(file)),)
    head = read_yaml_text(file, parts.head.encode(), first_line=2)
    if head.problems or not isinstance(head.tree, dict):
        return [], head.problems
    declared = _find_in_yaml(file, parts.head, FrontMatter, head.tree)
    is_open = head.tree.get("audience") == Clearance.PUBLIC
    spans = [(offset, offset + 1) for offset in range(len(parts.prose))]
    faults = find_faults(mask_markup(parts.prose))
    prose = [_note(parts.prose, fault, spans, is_open=is_open) for fault in faults]
    return [*_move(declared, parts.head_start), *_move(prose, parts.prose_start)], ()


def _find_in_yaml(file: str, text: str, part: type[Part], tree: TextTree) -> list[_Finding]:
    """Return the faults in the words of a well-formed text."""
    findings: list[_Finding] = []
    for scalar in find_word_scalars(text, part):
        faults = find_faults(scalar.value)
        spans = locate_characters(scalar.value, scalar.style, text, scalar.start) if faults else []
        findings += (_note(scalar.value, fault, spans, is_open=scalar.is_open) for fault in faults)
    after = read_yaml_text(file, _write(text, findings).encode())
    if after.problems or not _says_the_same(tree, after.tree):
        message = f"mending the words of {file} would change more than words"
        raise MendingError(message)
    return findings


def _note(text: str, fault: Fault, spans: Sequence[Span | None], *, is_open: bool) -> _Finding:
    """Return a fault in `text` whose characters stand at `spans`; a blank where a line is folded stays."""
    edits = ((spans[index], right) for index, right in split_fault(text, fault))
    return _Finding(
        tuple((span, right) for span, right in edits if span is not None),
        text[fault.start : fault.end],
        fault.right,
        is_open,
    )


def _move(findings: list[_Finding], distance: int) -> list[_Finding]:
    """Return the findings of a part of a text as findings of the whole, in which it begins at `distance`."""
    return [
        _Finding(
            tuple(((start + distance, end + distance), right) for (start, end), right in each.edits),
            each.old,
            each.new,
            each.is_open,
        )
        for each in findings
    ]


def _write(text: str, findings: list[_Finding]) -> str:
    pieces: list[str] = []
    done = 0
    for (start, end), right in (edit for finding in findings for edit in finding.edits):
        pieces += [text[done:start], right]
        done = end
    return "".join([*pieces, text[done:]])


def _tell_changes(file: str, text: str, findings: list[_Finding]) -> tuple[Change, ...]:
    offsets = tuple(finding.edits[0][0][0] for finding in findings)
    places = PlacedText(text, Place(file)).locate_all(offsets)
    return tuple(
        Change(place, each.old, each.new)
        if each.is_open
        else Change(place, Withheld(each.old), Withheld(each.new))
        for place, each in zip(places, findings, strict=True)
    )


def _says_the_same(before: TextTree, after: TextTree) -> bool:
    """Tell whether two trees are alike but for words put right; where a line is folded a blank may remain."""
    if isinstance(before, dict) and isinstance(after, dict):
        return list(before) == list(after) and all(_says_the_same(before[key], after[key]) for key in before)
    if isinstance(before, list) and isinstance(after, list):
        return len(before) == len(after) and all(map(_says_the_same, before, after))
    if isinstance(before, str) and isinstance(after, str) and before != after:
        return mend_text(before).replace(" ", "") == after.replace(" ", "")
    return before == after
