"""The first page: the ways in and the unit at a glance, and for a draft everything that is wrong."""

from generator.pages.blocks import Block, Entrance, Entrances, Search
from generator.pages.desk import Desk
from generator.pages.education_page import list_guides
from generator.pages.faults import tell_faults
from generator.pages.list_page import enter_lists
from generator.pages.my_post_page import MY_POST
from generator.pages.notice_pages import tell_newest
from generator.pages.organs import Organ, list_organs
from generator.pages.page import Page
from generator.pages.records.entrances import RECORDS, enter_records
from generator.pages.risk_charts import chart_risks
from generator.pages.sections import make_section
from generator.pages.tallies import RiskTally, count_unit
from generator.pages.words import Target

_NAMED = 4
"""So many lists of records are named on the first page."""


def lay_out_home(desk: Desk, title: str, tally: RiskTally) -> Page:
    """Return the first page of the site."""
    blocks: list[Block] = [*tell_faults(desk)]
    sought = ("职权", "岗位", *(("风险点",) if desk.public.risks else ()), "法律依据")
    blocks.append(Search(f"搜索{'、'.join(sought)}"))
    word = desk.public.config.vocabulary.department
    if desk.inner is not None:
        line = f"从{word}找到自己的岗位：职责、承办的职权和环节、负责的风险点、应落实的防控措施"
        leaders = "各位领导分管的部门，按分级管理规定直接管理和负责的风险点"
        ways = (
            Entrance("我的岗位", MY_POST, line),
            Entrance("领导分管", Target("page", "by-leader"), leaders),
        )
        blocks.append(Entrances(ways))
        blocks.extend(make_section("总体情况", "figures", count_unit(desk, tally), *chart_risks(desk, tally)))
    blocks.extend(tell_newest(desk))
    departments = tuple(_enter_organ(desk, each, tally) for each in list_organs(desk))
    blocks.extend(
        make_section(f"按{word}查阅", "departments", Entrances(departments) if departments else None)
    )
    blocks.extend(make_section("按清单查阅", "lists", Entrances((*enter_lists(desk), *_enter_records(desk)))))
    chapters = tuple(Entrance(each.title, Target("chapter", each.id)) for each in list_guides(desk))
    blocks.extend(make_section("说明与监督", "guide", Entrances(chapters) if chapters else None))
    return Page(
        target=Target("page", "home"),
        kind="home",
        title=title,
        place="home",
        blocks=tuple(blocks),
        description=f"{title}首页。",
    )


def _enter_records(desk: Desk) -> tuple[Entrance, ...]:
    """Return the way to the records of the work, where there are any."""
    lists = enter_records(desk)
    line = "、".join(each.title for each in lists[:_NAMED])
    return (Entrance("工作记录", RECORDS, f"{line}等", (("清单", len(lists)),)),) if lists else ()


def _enter_organ(desk: Desk, organ: Organ, tally: RiskTally) -> Entrance:
    """Return the way to a department with what it has, all that lies within it counted and named."""
    identifiers = [each.id for each in organ.departments]
    powers = sum(len(desk.powers_in.get(each, ())) for each in identifiers)
    posts = sum(len(desk.posts_in.get(each, ())) for each in identifiers)
    counts = [("职权", powers), ("岗位", posts)]
    risks = [tally.departments[each].total() for each in identifiers if each in tally.departments]
    if desk.inner is not None and risks:
        counts.append(("风险点", sum(risks)))
    top, *below = organ.departments
    line = top.duties[0] if top.duties else ""
    if below:
        line += f"下设{'、'.join(each.short_name or each.name for each in below)}。"
    return Entrance(top.name, Target("department", top.id), line, tuple(counts))
