"""The first page: the ways in, what is new, and for a draft everything that is wrong."""

from generator.pages.blocks import Block, Entrance, Entrances, Items, Notice, Search, Tone
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import make_section
from generator.pages.words import Run, Style, Target, plain
from generator.views.public import PublicDepartment


def lay_out_home(desk: Desk, title: str) -> Page:
    """Return the first page of the site."""
    blocks: list[Block] = []
    if desk.inner is not None and desk.inner.is_draft:
        blocks.extend(_tell_faults(desk))
    blocks.append(Search("搜索职权、岗位、风险点、法律依据"))
    departments = tuple(_enter_department(desk, each) for each in desk.public.departments)
    blocks.extend(make_section("按部门查阅", "departments", Entrances(departments) if departments else None))
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
        entrances.append(
            Entrance("风险点与防控措施清单", Target("page", "risks"), counts=(("风险点", risks),))
        )
        entrances.append(Entrance("岗位一览", Target("page", "posts"), counts=(("岗位", len(public.posts)),)))
    entrances.append(
        Entrance("法律依据", Target("page", "laws"), counts=(("法律法规和制度", len(public.laws)),))
    )
    if public.organizations:
        entrances.append(Entrance("单位概况", Target("page", "unit")))
    return tuple(entrances)


def _tell_faults(desk: Desk) -> tuple[Block, ...]:
    faults = desk.inner.faults if desk.inner else ()
    notice = Notice(Tone.DRAFT, plain(f"草稿：登记册中有{len(faults)}处问题，改正前不得印发。"))
    items = Items(
        tuple((Run(f"{each.code} {each.place} ", style=Style.CODE), Run(each.message)) for each in faults)
    )
    return (notice, *make_section("草稿中的问题", "faults", items if faults else None))
