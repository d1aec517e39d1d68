"""The first page: the ways in, and for a draft everything that is wrong."""

from generator.pages.blocks import Block, Entrance, Entrances, Search
from generator.pages.changes_page import CHANGES_TITLE, count_kinds
from generator.pages.desk import Desk
from generator.pages.faults import tell_faults
from generator.pages.findings_page import count_findings
from generator.pages.page import CHANGES, Page
from generator.pages.risk_map_page import name_risk_map
from generator.pages.risk_page import name_risk_list
from generator.pages.sections import make_section
from generator.pages.words import Target
from generator.views.public import PublicDepartment


def lay_out_home(desk: Desk, title: str) -> Page:
    """Return the first page of the site."""
    blocks: list[Block] = [*tell_faults(desk)]
    sought = ("职权", "岗位", *(("风险点",) if desk.public.risks else ()), "法律依据")
    blocks.append(Search(f"搜索{'、'.join(sought)}"))
    word = desk.public.config.vocabulary.department
    departments = tuple(_enter_department(desk, each) for each in desk.public.departments)
    blocks.extend(
        make_section(f"按{word}查阅", "departments", Entrances(departments) if departments else None)
    )
    blocks.extend(make_section("按清单查阅", "lists", Entrances(_enter_lists(desk))))
    chapters = tuple(Entrance(each.title, Target("chapter", each.id)) for each in desk.public.chapters)
    blocks.extend(make_section("说明与监督", "guide", Entrances(chapters) if chapters else None))
    return Page(
        target=Target("page", "home"),
        kind="home",
        title=title,
        place="home",
        blocks=tuple(blocks),
        description=f"{title}首页。",
    )


def _enter_department(desk: Desk, department: PublicDepartment) -> Entrance:
    powers = len(desk.powers_in.get(department.id, ()))
    posts = len(desk.posts_in.get(department.id, ()))
    counts = [("职权", powers), ("岗位", posts)]
    return Entrance(
        department.name,
        Target("department", department.id),
        department.duties[0] if department.duties else "",
        tuple(counts),
    )


def _enter_lists(desk: Desk) -> tuple[Entrance, ...]:
    public = desk.public
    entrances = [Entrance("职权目录", Target("page", "powers"), counts=(("职权", len(public.powers)),))]
    if desk.inner is not None:
        risks = len(public.risks)
        entrances.append(Entrance(name_risk_map(desk), Target("page", "risk-map")))
        entrances.append(Entrance(name_risk_list(desk), Target("page", "risks"), counts=(("风险点", risks),)))
        entrances.append(Entrance("岗位一览", Target("page", "posts"), counts=(("岗位", len(public.posts)),)))
        found = count_findings(desk)
        entrances.append(Entrance("检查发现", Target("page", "findings"), counts=(("发现", found),)))
    if public.comparison is not None:
        entrances.append(Entrance(CHANGES_TITLE, CHANGES, counts=count_kinds(public.comparison)))
    entrances.append(
        Entrance("法律依据", Target("page", "laws"), counts=(("法律法规和制度", len(public.laws)),))
    )
    if public.organizations:
        entrances.append(Entrance("单位概况", Target("page", "unit")))
    return tuple(entrances)
