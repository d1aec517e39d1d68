"""本版变化: what is new, changed or gone since the edition that this one is compared with, by department."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from generator.model.terms import ChangeKind
from generator.pages.blocks import Block, Entrance, Entrances, Fact, Facts, Items, Paragraph
from generator.pages.change_lines import list_lines, word_register
from generator.pages.desk import Desk
from generator.pages.long_lists import MOST_WEIGHT
from generator.pages.masthead import find_current_edition
from generator.pages.page import CHANGES, Page
from generator.pages.relations import group_entries
from generator.pages.sections import list_items, make_cell, make_section, write_date
from generator.pages.words import Run, Style, Target, Words, plain, strip_words
from generator.views.internal import InternalEdition, InternalRevision
from generator.views.labels import find_label
from generator.views.public import PublicChange, PublicComparison

CHANGES_TITLE = "本版变化"

_OF_RUN = 60
_WHOLE_UNIT = "单位层面和公共内容"


def lay_out_changes(desk: Desk, comparison: PublicComparison) -> tuple[Page, ...]:
    """Return the page of what changed, and where it would be too long a page for each department.

    What its keepers wrote of the edition stands before all else.
    """
    sections = _list_sections(desk, comparison)
    revisions = make_section(find_label(InternalEdition, "revisions"), "revisions", _list_revisions(desk))
    counts = make_section("变化数量", "counts", _count_changes(desk, comparison))
    head: tuple[Block, ...] = (Paragraph(plain(_tell_whole(desk, comparison))), *revisions, *counts)
    if sum(_weigh(line) for section in sections for line in section.lines) <= MOST_WEIGHT:
        lists = (make_section(each.name, each.key, Items(each.lines)) for each in sections)
        return (_make_page(comparison, CHANGES, CHANGES_TITLE, (*head, *chain.from_iterable(lists))),)
    ways = Entrances(tuple(Entrance(each.name, each.target) for each in sections))
    parts = (
        _make_page(comparison, each.target, f"{CHANGES_TITLE}：{each.name}", (Items(each.lines),))
        for each in sections
    )
    return (_make_page(comparison, CHANGES, CHANGES_TITLE, (*head, ways)), *parts)


@dataclass(frozen=True, slots=True)
class _Section:
    """What is told of one department, or of the whole unit: its anchor and name, and a line for each change."""

    key: str
    name: str
    lines: tuple[Words, ...]

    @property
    def target(self) -> Target:
        """Return the page that it has where all together would be too long."""
        return Target("page", self.key)


def _list_sections(desk: Desk, comparison: PublicComparison) -> tuple[_Section, ...]:
    """Return what is told of each department of which there is something to tell, the whole unit last."""
    found = group_entries(comparison.changes, lambda change: (change.department,))
    leaving = group_entries(
        (each for each in comparison.changes if each.former_department),
        lambda change: (change.former_department,),
    )
    names = _name_departments(desk, comparison)
    sections = [
        _Section(
            f"changes-{department}",
            name,
            list_lines(desk, found.get(department, ()), leaving.get(department, ()), names),
        )
        for department, name in names.items()
    ]
    rest = [each for each in comparison.changes if each.department not in names]
    sections.append(_Section("changes-unit", _WHOLE_UNIT, list_lines(desk, rest, (), names)))
    return tuple(each for each in sections if each.lines)


def _make_page(comparison: PublicComparison, target: Target, title: str, blocks: tuple[Block, ...]) -> Page:
    return Page(
        target=target,
        kind="changes",
        title=title,
        place="lists",
        blocks=blocks,
        description=f"与{comparison.number}相比，本版新增、修改和取消的内容，按部门排列。",
        parent=Target("page", "home") if target == CHANGES else CHANGES,
    )


def _weigh(line: Words) -> int:
    """Return about how many bytes of HTML a line takes."""
    return len(strip_words(line).encode()) + _OF_RUN * len(line)


def count_kinds(comparison: PublicComparison) -> tuple[tuple[str, int], ...]:
    """Return how many entries are new, changed and gone; a kind without any is left out."""
    return _count_kinds(comparison.changes)


def _name_departments(desk: Desk, comparison: PublicComparison) -> dict[str, str]:
    """Return the names of the departments that are there, in order, and then of those that are gone."""
    names = {each.id: each.name for each in desk.public.departments}
    gone = {each.identifier: each.name for each in comparison.changes if each.register_name == "department"}
    return names | {identifier: name for identifier, name in gone.items() if identifier not in names}


def _tell_whole(desk: Desk, comparison: PublicComparison) -> str:
    edition = find_current_edition(desk)
    number = edition.number if edition else "本版"
    earlier = f"{comparison.number}（{write_date(comparison.date)}）"
    if not comparison.changes:
        return f"{number}与{earlier}相比，登记的内容没有变化。"
    counts = "，".join(f"{label}{count}个" for label, count in count_kinds(comparison))
    return f"{number}与{earlier}相比，条目{counts}。"


def _count_changes(desk: Desk, comparison: PublicComparison) -> Facts | None:
    """Return how many entries of each register are new, changed and gone."""
    by_register = group_entries(comparison.changes, lambda change: (change.register_name,))
    facts = tuple(
        Fact(word_register(desk, register), make_cell(_write_counts(found)))
        for register, found in by_register.items()
    )
    return Facts(facts) if facts else None


def _write_counts(changes: Sequence[PublicChange]) -> str:
    return "，".join(f"{label}{count}" for label, count in _count_kinds(changes))


def _count_kinds(changes: Sequence[PublicChange]) -> tuple[tuple[str, int], ...]:
    counts = ((kind.label, sum(each.kind is kind for each in changes)) for kind in ChangeKind)
    return tuple((label, count) for label, count in counts if count)


def _list_revisions(desk: Desk) -> Items | None:
    """Return what the keepers wrote of this edition, for staff alone."""
    edition = find_current_edition(desk)
    editions = desk.inner.editions if desk.inner else ()
    revisions = next((each.revisions for each in editions if edition and each.public.id == edition.id), ())
    label = find_label(InternalRevision, "cause")
    words = ((Run(each.content), Run(f"（{label}：{each.cause}）", style=Style.QUIET)) for each in revisions)
    return list_items(words, is_ordered=True)
