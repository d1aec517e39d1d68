"""预警统计 for staff: how many warnings there are of each source, signal, disposal and year, small numbers not told."""

from generator.model.record_terms import WarningDimension
from generator.pages.blocks import Align, Block, Column, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import make_cell, make_section, make_table
from generator.pages.words import Target, plain
from generator.views.internal import InternalWarningCell, InternalWarningTally
from generator.views.labels import find_label

STATISTICS = Target("page", "warning-statistics")
"""The counts of warnings; only a unit that has words for their sources has it."""

TITLE = "预警统计"


def lay_out_warning_statistics(desk: Desk) -> tuple[Page, ...]:
    """Return the page of counts, nothing where warnings are not counted or the audience is the public."""
    inner = desk.inner
    if inner is None or not inner.tallies:
        return ()
    least = inner.config.warnings.least
    blocks: list[Block] = []
    for tally in inner.tallies:
        title = f"按{tally.dimension.label}统计"
        blocks.extend(make_section(title, tally.dimension.value, _tabulate(tally, title, least)))
    blocks.append(Paragraph(plain(_tell_note(least))))
    page = Page(
        target=STATISTICS,
        kind="warning-statistics",
        title=TITLE,
        place="lists",
        blocks=tuple(blocks),
        description="预警的件数，按信息来源、预警信号、处置措施和年度统计。",
        parent=Target("page", "lists"),
    )
    return (page,)


def _tabulate(tally: InternalWarningTally, caption: str, least: int) -> Table | None:
    """Return the counts of a dimension; ways of disposal, of which a warning has several, make no total."""
    columns = (
        Column(tally.dimension.label, 4),
        Column(find_label(InternalWarningCell, "number"), 1.4, Align.END),
    )
    rows = [Row((make_cell(each.name), make_cell(_word(each.number, least)))) for each in tally.cells]
    if tally.dimension is not WarningDimension.DISPOSAL:
        rows.append(
            Row(
                (
                    make_cell(find_label(InternalWarningTally, "total")),
                    make_cell("不列" if tally.total is None else str(tally.total)),
                )
            )
        )
    return make_table("tally", caption, columns, rows)


def _word(number: int | None, least: int) -> str:
    return f"少于{least}" if number is None else str(number)


def _tell_note(least: int) -> str:
    return (
        f"标“少于{least}”的，数目少于{least}，或者为防止由合计推算而一并不列。"
        "合计标“不列”的，列出就能推算出不列的数目。一件预警可以采取几种处置措施，所以处置措施不列合计。"
    )
