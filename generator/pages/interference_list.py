"""The list of interferences, for the discipline office alone: who by office meddled in what, and how it was met."""

from generator.pages.blocks import Column, Filter, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import LongList, group_by_department, lay_out_list
from generator.pages.page import Page
from generator.pages.sections import make_cell, split_paragraphs, write_date
from generator.pages.words import Run, Style, Target
from generator.views.labels import find_label
from generator.views.restricted import RestrictedInterference

INTERFERENCES = Target("page", "interferences")
"""The list of interferences; only the discipline office has it."""

TITLE = "插手干预记录"


def lay_out_interferences(desk: Desk) -> tuple[Page, ...]:
    """Return the list by department, the latest first, or nothing where none is recorded."""
    found = desk.sealed.interferences if desk.sealed else ()
    if not found:
        return ()
    rows: dict[str | None, list[Row]] = {}
    for each in sorted(found, key=lambda one: (one.date, one.id), reverse=True):
        rows.setdefault(each.department, []).append(_list_interference(desk, each))
    owner = RestrictedInterference
    years = sorted({each.date.year for each in found}, reverse=True)
    return lay_out_list(
        LongList(
            identifier=INTERFERENCES.identifier,
            kind="interference-list",
            title=TITLE,
            table="interferences",
            columns=(
                Column(find_label(owner, "date"), 1.7),
                Column(find_label(owner, "office"), 1.6),
                Column(find_label(owner, "matter"), 2),
                Column(find_label(owner, "power"), 1.6),
                Column(find_label(owner, "way"), 1),
                Column(find_label(owner, "recorder"), 1.2),
                Column(find_label(owner, "handling"), 3),
                Column(find_label(owner, "is_reported"), 0.8),
            ),
            filters=(
                desk.filter_departments(),
                Filter("year", "年份", tuple((str(year), f"{year}年") for year in years)),
                Filter("reported", find_label(owner, "is_reported"), (("yes", "是"), ("no", "否"))),
            ),
            groups=group_by_department(desk, rows, ""),
            description="领导干部和其他人员插手干预重大事项的记录，按部门排列。",
            nothing="没有登记插手干预。",
            unit="记录",
            parent=Target("page", "lists"),
        )
    )


def _list_interference(desk: Desk, one: RestrictedInterference) -> Row:
    note = tuple((Run(line, style=Style.QUIET),) for line in split_paragraphs(one.note))
    return Row(
        (
            make_cell(write_date(one.date)),
            make_cell(one.office),
            make_cell(one.matter),
            make_cell(desk.name("power", one.power) if one.power else None),
            make_cell(one.way),
            make_cell(desk.name("post", one.recorder)),
            make_cell(*split_paragraphs(one.handling), *note),
            make_cell("是" if one.is_reported else "否"),
        ),
        facets=(
            ("department", one.department),
            ("year", str(one.date.year)),
            ("reported", "yes" if one.is_reported else "no"),
        ),
    )
