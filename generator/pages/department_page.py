"""The page of a department: what it does, its posts, its powers and its own risks."""

from collections.abc import Iterable, Sequence

from generator.pages.blocks import Block, Facts, Table
from generator.pages.departments_within import tell_milestones, tell_within
from generator.pages.desk import Desk
from generator.pages.disclosed_risks import tell_disclosed
from generator.pages.matter_pages import tabulate_matters
from generator.pages.page import Page
from generator.pages.post_list import tabulate_posts
from generator.pages.power_lists import tabulate_powers
from generator.pages.power_sources import tabulate_bylaws
from generator.pages.risk_tables import CarrierColumn, tabulate_risks
from generator.pages.sections import (
    keep_facts,
    lead_on,
    list_items,
    make_fact,
    make_section,
    tell_paragraphs,
)
from generator.pages.tallies import RiskTally, count_department
from generator.pages.words import Target
from generator.views.public import PublicDepartment, PublicPost


def lay_out_department(
    desk: Desk, department: PublicDepartment, tally: RiskTally, ways: Sequence[tuple[str, Target]] = ()
) -> Page:
    """Return the page of a department for the desk's audience; for staff it leads on to `ways`."""
    powers = desk.powers_in.get(department.id, ())
    posts = desk.posts_in.get(department.id, ())
    risks = desk.risks_on.get(("department", department.id), ())
    blocks: list[Block] = [_make_card(desk, department)]
    if desk.inner is not None:
        blocks.append(count_department(desk, department.id, tally))
        blocks.extend(each for each in (lead_on(*ways),) if each)
    blocks.extend(tell_within(desk, department, tally))
    blocks.extend(make_section("主要职责", "duties", list_items(department.duties, is_ordered=True)))
    blocks.extend(
        make_section("职权目录", "powers", tabulate_powers(desk, powers, f"{department.name}职权目录"))
    )
    blocks.extend(
        make_section("岗位设置", "posts", tabulate_posts(desk, posts, f"{department.name}岗位一览"))
    )
    word = desk.public.config.vocabulary.department
    table = tabulate_risks(desk, risks, f"{department.name}层面风险点与防控措施", CarrierColumn.NONE)
    blocks.extend(make_section(f"{word}风险点", "risks", table))
    carried = tabulate_post_risks(desk, posts, department.name)
    blocks.extend(make_section("岗位风险点", "risks-of-posts", carried))
    carriers = (("department", department.id), *(("post", each.id) for each in posts))
    blocks.extend(tell_disclosed(desk, carriers, department.name))
    bylaws = desk.around.bylaws_in.get(department.id, ())
    named = f"{department.name}负责的制度"
    blocks.extend(make_section("负责的制度", "bylaws", tabulate_bylaws(desk, bylaws, named)))
    matters = desk.around.matters_in.get(department.id, ())
    named = f"{department.name}公开的事项"
    blocks.extend(make_section("公开事项", "matters", tabulate_matters(desk, matters, named)))
    inner = desk.inner_departments.get(department.id)
    if inner is not None:
        blocks.extend(tell_milestones(inner))
        blocks.extend(make_section("内部备注", "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("department", department.id),
        kind="department",
        title=department.name,
        place=f"department-{department.id}",
        blocks=tuple(blocks),
        description=f"{department.name}的职责、岗位和职权目录。",
        terms=tuple(each for each in (department.code, department.short_name) if each),
        facets=(("department", department.name),),
        parent=Target("page", "home"),
    )


def tabulate_post_risks(desk: Desk, posts: Iterable[PublicPost], name: str) -> Table | None:
    """Return the risks that hang on `posts` themselves, which belong to what is called `name`."""
    risks = [risk for post in posts for risk in desk.risks_on.get(("post", post.id), ())]
    return tabulate_risks(desk, risks, f"{name}岗位风险点与防控措施", CarrierColumn.FULL)


def _make_card(desk: Desk, department: PublicDepartment) -> Facts:
    inner = desk.inner_departments.get(department.id)
    kind = desk.word("department_kinds", department.kind) if department.kind else None
    above = desk.name("department", department.within) if department.within else None
    return Facts(
        keep_facts(
            make_fact(department, "code", department.code),
            make_fact(department, "kind", kind),
            make_fact(department, "within", above),
            make_fact(department, "country", department.country),
            make_fact(department, "head", desk.name("post", department.head)),
            make_fact(department, "leader_in_charge", desk.name("post", department.leader_in_charge)),
            make_fact(department, "office", department.office),
            make_fact(department, "phone", department.phone),
            make_fact(inner, "is_key", "是" if inner.is_key else "否") if inner else None,
            make_fact(inner, "staff", f"{inner.staff}人") if inner and inner.staff is not None else None,
        )
    )
