"""What is written wrongly in any text of words: punctuation, 权利 and 权力, traditional characters."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from generator.checks.declaring import declare_warning
from generator.checks.exposure import Owner, Path, quote_value
from generator.checks.inspection import Inspection
from generator.checks.words import find_words
from generator.model.chapter import Chapter
from generator.sources.prose_markup import mask_markup
from generator.values.orthography.fault import Fault, Flaw, apply_faults
from generator.values.orthography.text_faults import find_faults, looks_sound
from generator.values.place import PlacedText
from generator.values.problem import Problem, ProblemKind

HALF_WIDTH = declare_warning(
    "X001",
    (
        "中文里用了半角标点",
        "{entry} 的“{field}”写作“{value}”，应为“{right}”（共 {count} 处）。",
        "请改用全角标点；handbook format --fix-text 可以一并改正。",
    ),
    (
        "Half-width punctuation in Chinese text",
        "{entry}: “{field}” has “{value}”, which should be “{right}” (places: {count}).",
        "Write full-width marks; handbook format --fix-text mends them all.",
    ),
)
POWER_CONFUSED = declare_warning(
    "X002",
    (
        "权利与权力混淆",
        "{entry} 的“{field}”写作“{value}”，应为“{right}”（共 {count} 处）。",
        "公权用“权力”，相对人享有的用“权利”；handbook format --fix-text 可以一并改正。",
    ),
    (
        "权利 (right) and 权力 (power) confused",
        "{entry}: “{field}” has “{value}”, which should be “{right}” (places: {count}).",
        "权力 is what a body exercises, 权利 what people have; handbook format --fix-text mends them all.",
    ),
)
TRADITIONAL = declare_warning(
    "X003",
    (
        "用了繁体字",
        "{entry} 的“{field}”写作“{value}”，应为“{right}”（共 {count} 处）。",
        "请改用规范字；handbook format --fix-text 可以一并改正。",
    ),
    (
        "Traditional characters",
        "{entry}: “{field}” has “{value}”, which should be “{right}” (places: {count}).",
        "Write simplified characters; handbook format --fix-text mends them all.",
    ),
)

KINDS = (HALF_WIDTH, POWER_CONFUSED, TRADITIONAL)

_KINDS_OF_FLAWS: Mapping[Flaw, ProblemKind] = {
    Flaw.PUNCTUATION: HALF_WIDTH,
    Flaw.POWER: POWER_CONFUSED,
    Flaw.TRADITIONAL: TRADITIONAL,
}
_CONTEXT = 6
"""How many characters are quoted on either side of a fault."""


def find_misspelt_words(inspection: Inspection) -> Iterator[Problem]:
    """Yield for each text of an entry or of the configuration, and each kind, what is written wrongly in it."""
    handbook = inspection.handbook
    owners: tuple[Owner, ...] = (handbook.config, *handbook.entries.values())
    for owner in owners:
        words = tuple(find_words(owner))
        # Most entries are sound, and one quick look at all their lines takes a third of the time of many.
        if looks_sound("\n".join(text for _, text in words)):
            continue
        for path, text in words:
            for faults in _group_by_flaw(find_faults(text)):
                yield _tell(inspection, owner, path, text, faults)


def find_misspelt_prose(inspection: Inspection) -> Iterator[Problem]:
    """Yield for each line of the prose, and each kind, what is written wrongly in it."""
    for chapter in inspection.list_entries(Chapter):
        prose = inspection.atlas.standings["chapter", chapter.id].prose
        if prose is not None:
            yield from _check_prose(inspection, chapter, prose)


def _check_prose(inspection: Inspection, chapter: Chapter, prose: PlacedText) -> Iterator[Problem]:
    faults = find_faults(mask_markup(prose.text))
    places = prose.locate_all(tuple(fault.start for fault in faults))
    lines = defaultdict(list)
    for fault, place in zip(faults, places, strict=True):
        lines[place.line].append((fault, place))
    for found in lines.values():
        for group in _group_by_flaw([fault for fault, _ in found]):
            place = next(place for fault, place in found if fault is group[0])
            yield replace(_tell(inspection, chapter, ("segments",), prose.text, group), place=place)


def _group_by_flaw(faults: Sequence[Fault]) -> Iterator[list[Fault]]:
    for flaw in Flaw:
        found = [fault for fault in faults if fault.flaw is flaw]
        if found:
            yield found


def _tell(inspection: Inspection, owner: Owner, path: Path, text: str, faults: Sequence[Fault]) -> Problem:
    """Return the problem of some faults of one kind in one text; the first of them is quoted."""
    old, new = quote_fault(text, faults)
    return inspection.tell(
        _KINDS_OF_FLAWS[faults[0].flaw],
        owner,
        path,
        value=quote_value(owner, path, old),
        right=quote_value(owner, path, new),
        count=str(len(faults)),
    )


def quote_fault(text: str, faults: Sequence[Fault]) -> tuple[str, str]:
    """Return the words around the first fault as they stand, and with the faults among them put right."""
    first = faults[0]
    line_start = text.rfind("\n", 0, first.start) + 1
    line_end = text.find("\n", first.end)
    start = max(line_start, first.start - _CONTEXT)
    end = min(len(text) if line_end < 0 else line_end, first.end + _CONTEXT)
    near = [
        replace(fault, start=fault.start - start, end=fault.end - start)
        for fault in faults
        if start <= fault.start and fault.end <= end
    ]
    quoted = text[start:end]
    return quoted, apply_faults(quoted, near)


RULES = (find_misspelt_words, find_misspelt_prose)
