"""公开目录: what the unit has to publish, with the columns of the national catalogues, and a page for each matter."""

from collections.abc import Iterable
from dataclasses import replace

from generator.model.record_terms import DisclosureMode, MatterState
from generator.pages.blocks import Align, Block, Column, Facts, Filter, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import Group, LongList, lay_out_list
from generator.pages.page import Page
from generator.pages.relations import group_entries
from generator.pages.sections import (
    keep_facts,
    list_bases,
    list_items,
    make_cell,
    make_fact,
    make_section,
    make_table,
    tell_paragraphs,
    write_date,
)
from generator.pages.words import Run, Style, Target, Words, plain
from generator.views.internal import InternalMatter
from generator.views.labels import find_label
from generator.views.public import PublicMatter

MATTERS = Target("page", "matters")
"""The catalogue of what is published; only a handbook whose audience sees some has it."""

TITLE = "公开目录"


def lay_out_matter(desk: Desk, matter: PublicMatter) -> Page:
    """Return the page of a matter: what is published how, how far a plan has come with what results, and the text."""
    inner = desk.inner_matters.get(matter.id)
    blocks: list[Block] = [_make_card(desk, matter)]
    body = [paragraph for each in matter.body for paragraph in tell_paragraphs(each)]
    blocks.extend(make_section(find_label(PublicMatter, "body"), "body", *body))
    results = desk.around.results_of.get(matter.id, ())
    blocks.extend(
        make_section("相关结果", "results", tabulate_matters(desk, results, f"{matter.title}的结果"))
    )
    blocks.extend(
        make_section(
            find_label(PublicMatter, "elements"), "elements", list_items(matter.elements, is_ordered=True)
        )
    )
    blocks.extend(make_section("公开要求", "rules", _tell_rules(desk, matter)))
    if inner is not None:
        blocks.extend(make_section(find_label(InternalMatter, "note"), "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("matter", matter.id),
        kind="matter",
        title=matter.title,
        place="matters",
        blocks=tuple(blocks),
        description=f"{matter.title}的公开内容、依据、时限和渠道。",
        terms=(matter.number,) if matter.number else (),
        facets=desk.name_department_facet(matter.department),
        parent=MATTERS,
    )


def lay_out_matter_list(desk: Desk) -> tuple[Page, ...]:
    """Return the catalogue by kind of matter, its parts where it is long, or nothing where there are none."""
    if not desk.public.matters:
        return ()
    kinds = {each.id: each.name for each in desk.public.config.vocabulary.matter_kinds}
    rows: dict[str, list[Row]] = {kind: [] for kind in kinds}
    for number, matter in enumerate(sort_matters(desk), 1):
        rows.setdefault(matter.kind, []).append(_list_matter(desk, matter, number))
    label = find_label(PublicMatter, "department")
    pages = lay_out_list(
        LongList(
            identifier=MATTERS.identifier,
            kind="matter-list",
            title=TITLE,
            table="matters",
            columns=_list_columns(),
            filters=(
                Filter("kind", find_label(PublicMatter, "kind"), tuple(kinds.items())),
                replace(desk.filter_departments(), label=label),
                Filter(
                    "mode",
                    find_label(PublicMatter, "mode"),
                    tuple((each.value, each.label) for each in DisclosureMode),
                ),
                Filter(
                    "state",
                    find_label(PublicMatter, "state"),
                    tuple((each.value, each.label) for each in MatterState),
                ),
            ),
            groups=tuple(
                Group(kind, desk.word("matter_kinds", kind), None, tuple(found))
                for kind, found in rows.items()
            ),
            description="向社会或者在单位内部公开的事项，列明内容、依据、时限、主体、渠道、对象和方式。",
            nothing="没有登记公开事项。",
            unit="事项",
            parent=Target("page", "home"),
            anchor="kind",
        )
    )
    return tuple(replace(page, place="matters") for page in pages)


def sort_matters(desk: Desk) -> tuple[PublicMatter, ...]:
    """Return the matters by kind, as the unit orders these, and within a kind as they are registered."""
    kinds = [each.id for each in desk.public.config.vocabulary.matter_kinds]
    groups = group_entries(desk.public.matters, lambda each: (each.kind,))
    return tuple(each for kind in dict.fromkeys((*kinds, *groups)) for each in groups.get(kind, ()))


def tabulate_matters(desk: Desk, matters: Iterable[PublicMatter], caption: str) -> Table | None:
    """Return matters in short, for the page of what they are about."""
    columns = (
        Column(find_label(PublicMatter, "title"), 4),
        Column(find_label(PublicMatter, "kind"), 1.6),
        Column(find_label(PublicMatter, "department"), 1.6),
        Column(find_label(PublicMatter, "date"), 1.6),
        Column(find_label(PublicMatter, "state"), 1.3),
    )
    rows = tuple(
        Row(
            (
                make_cell(desk.name("matter", each.id)),
                make_cell(desk.word("matter_kinds", each.kind)),
                make_cell(desk.name("department", each.department)),
                make_cell(write_date(each.date) if each.date else None),
                make_cell(sign_state(each)),
            )
        )
        for each in matters
    )
    return make_table("matters-short", caption, columns, rows)


def sign_state(matter: PublicMatter) -> Words:
    """Return how far a plan has come, or nothing."""
    if matter.state is None:
        return ()
    return (Run(matter.state.label, style=Style.TAG),)


def has_more_than_its_row(desk: Desk, matter: PublicMatter) -> bool:
    """Tell whether the page of a matter says what the catalogue does not."""
    return bool(matter.body) or matter.id in desk.around.results_of


def _make_card(desk: Desk, matter: PublicMatter) -> Facts:
    return Facts(
        keep_facts(
            make_fact(matter, "kind", desk.word("matter_kinds", matter.kind)),
            make_fact(matter, "number", matter.number),
            make_fact(matter, "department", desk.name("department", matter.department)),
            make_fact(matter, "date", write_date(matter.date)) if matter.date else None,
            make_fact(matter, "state", sign_state(matter)),
            make_fact(matter, "plan", desk.name("matter", matter.plan)) if matter.plan else None,
            make_fact(matter, "power", desk.name("power", matter.power)) if matter.power else None,
        )
    )


def _tell_rules(desk: Desk, matter: PublicMatter) -> Facts:
    return Facts(
        keep_facts(
            make_fact(matter, "basis", *list_bases(desk, matter.basis)),
            make_fact(matter, "deadline", matter.deadline),
            make_fact(matter, "channels", *matter.channels),
            make_fact(matter, "recipients", matter.recipients),
            make_fact(matter, "mode", matter.mode.label),
            make_fact(matter, "level", matter.level),
        )
    )


def _list_columns() -> tuple[Column, ...]:
    return (
        Column("序号", 0.7, Align.CENTER),
        Column(find_label(PublicMatter, "title"), 2.4),
        Column(find_label(PublicMatter, "elements"), 2.4),
        Column(find_label(PublicMatter, "basis"), 2.6),
        Column(find_label(PublicMatter, "deadline"), 1.7),
        Column(find_label(PublicMatter, "department"), 1.3),
        Column(find_label(PublicMatter, "channels"), 1.3),
        Column(find_label(PublicMatter, "recipients"), 1.5),
        Column(find_label(PublicMatter, "mode"), 1.1),
        Column(find_label(PublicMatter, "level"), 1),
    )


def _list_matter(desk: Desk, matter: PublicMatter, number: int) -> Row:
    facets = [("kind", matter.kind), ("department", matter.department), ("mode", matter.mode.value)]
    facets += [("state", matter.state.value)] if matter.state else []
    name = desk.mark_change(desk.name_row("matter", matter.id), "matter", matter.id)
    return Row(
        (
            make_cell(str(number)),
            make_cell(name, sign_state(matter)),
            make_cell(*matter.elements),
            tuple(desk.name_basis(basis) for basis in matter.basis),
            make_cell(matter.deadline),
            make_cell(desk.name("department", matter.department)),
            make_cell(*matter.channels),
            make_cell(plain(matter.recipients)),
            make_cell(matter.mode.label),
            make_cell(matter.level),
        ),
        facets=tuple(facets),
    )
