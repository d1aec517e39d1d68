"""How far the catalogue of risks is used: for each project its points, its departments and its people."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Cell, Column, Row
from generator.pages.desk import Desk
from generator.pages.organs import list_organs
from generator.pages.records.briefed import collect_received, share_people
from generator.pages.records.fields import RecordField
from generator.pages.relations import group_entries
from generator.pages.risk_list import find_department
from generator.pages.sections import make_cell, make_table
from generator.pages.share import Share
from generator.pages.words import Run, Target
from generator.views.internal import InternalPattern


def tell_adoption(desk: Desk, patterns: Sequence[InternalPattern]) -> Sequence[Block]:
    """Return the table of coverage: a row for each department that lies within no other, with all below it.

    What posts share with their class of person is adopted wherever such a post is.
    """
    by_department = group_entries(
        desk.inner_risks.values(), lambda risk: (find_department(desk, risk.public),)
    )
    received = collect_received(desk.inner.briefings if desk.inner else ())
    known = {each.id for each in patterns}
    rows: list[Row] = []
    for organ in list_organs(desk):
        posts = [post.id for each in organ.departments for post in desk.posts_in.get(each.id, ())]
        risks = [risk for each in organ.departments for risk in by_department.get(each.id, ())]
        shared = {risk.id: desk.inner_risks[risk.id] for post in posts for risk in desk.find_shared(post)}
        adopted = {risk.adopts for risk in (*risks, *shared.values()) if risk.adopts in known}
        rows.append(
            Row(
                (
                    make_cell((Run(organ.top.name, Target("department", organ.top.id)),)),
                    make_cell(organ.top.country),
                    Share(len(adopted), len(known)).tell(),
                    make_cell(str(sum(risk.adopts is None for risk in risks))),
                    Share(
                        sum(each.id in by_department for each in organ.departments), len(organ.departments)
                    ).tell(),
                    share_people(desk, posts, received).tell(),
                )
            )
        )
    word = desk.public.config.vocabulary.department
    columns = (
        Column(word, 2.4),
        Column("所在国家", 1),
        Column("采用的风险点", 1.2, Align.END),
        Column("自有的风险点", 1.2, Align.END),
        Column(f"有风险点的{word}", 1.4, Align.END),
        Column("人员已交底", 1.1, Align.END),
    )
    table = make_table("tally", "风险点库采用和覆盖情况", columns, rows)
    return (table,) if table else ()


def list_adopting(desk: Desk) -> RecordField:
    """Return the column of the risks that adopt a risk of the catalogue."""
    adopting = group_entries(desk.inner_risks.values(), lambda risk: (risk.adopts,) if risk.adopts else ())

    def tell(desk: Desk, pattern: str) -> Cell:
        return make_cell(*(desk.name("risk", risk.public.id) for risk in adopting.get(pattern, ())))

    return RecordField("id", 2, tell, label="采用的风险点")
