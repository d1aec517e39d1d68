"""The page of the unit as a whole."""

from generator.pages.blocks import Block, Facts, Heading, Paragraph
from generator.pages.department_page import tabulate_post_risks
from generator.pages.desk import Desk
from generator.pages.disclosed_risks import tell_disclosed
from generator.pages.page import Page
from generator.pages.post_list import tabulate_posts
from generator.pages.relations import SHARED_WORDS
from generator.pages.risk_tables import CarrierColumn, tabulate_risks
from generator.pages.sections import (
    keep_facts,
    list_channels,
    list_items,
    make_fact,
    make_section,
    tell_paragraphs,
)
from generator.pages.words import Target
from generator.views.public import PublicLeadingBody, PublicOrganization


def lay_out_unit(desk: Desk, organization: PublicOrganization) -> Page:
    """Return the page of the unit: its duties, leading bodies, leaders' posts and its own risks."""
    blocks: list[Block] = [_make_card(desk, organization)]
    blocks.extend(make_section("主要职责", "duties", list_items(organization.duties, is_ordered=True)))
    blocks.extend(_tell_bodies(desk, organization))
    leaders = desk.posts_in.get(None, ())
    blocks.extend(make_section("领导岗位", "posts", tabulate_posts(desk, leaders, "单位领导岗位一览")))
    risks = desk.risks_on.get(("organization", organization.id), ())
    table = tabulate_risks(desk, risks, "单位层面风险点与防控措施", CarrierColumn.NONE)
    blocks.extend(make_section("单位风险点", "risks", table))
    blocks.extend(_tell_shared(desk))
    blocks.extend(
        make_section("领导岗位风险点", "risks-of-posts", tabulate_post_risks(desk, leaders, "领导"))
    )
    carriers = (("organization", organization.id), *(("post", each.id) for each in leaders))
    blocks.extend(tell_disclosed(desk, carriers, organization.name))
    inner = desk.inner.organizations[0] if desk.inner and desk.inner.organizations else None
    if inner is not None:
        blocks.extend(make_section("内部备注", "note", *tell_paragraphs(inner.note)))
    return Page(
        target=Target("page", "unit"),
        kind="unit",
        title=organization.name,
        place="unit",
        blocks=tuple(blocks),
        description=f"{organization.name}的职责、机构和联系方式。",
        terms=tuple(each for each in (organization.code, organization.short_name) if each),
        parent=Target("page", "home"),
    )


def _make_card(desk: Desk, organization: PublicOrganization) -> Facts:
    return Facts(
        keep_facts(
            make_fact(organization, "code", organization.code),
            make_fact(organization, "kind", desk.word("unit_kinds", organization.kind)),
            make_fact(organization, "exercise_level", organization.exercise_level),
            make_fact(organization, "address", organization.address),
            make_fact(organization, "office_hours", organization.office_hours),
            make_fact(organization, "phone", organization.phone),
            make_fact(organization, "consultation", *list_channels(organization.consultation)),
            make_fact(organization, "complaints", *list_channels(organization.complaints)),
        )
    )


def _tell_shared(desk: Desk) -> tuple[Block, ...]:
    """Return the risks that classes of person and groups of posts share, each with a table of its own."""
    tables = [
        tabulate_risks(desk, risks, f"{name}共性风险点与防控措施", CarrierColumn.NONE)
        for sharing in SHARED_WORDS
        for (vocabulary, identifier), name in desk.vocabulary.items()
        if vocabulary == SHARED_WORDS[sharing] and (risks := desk.risks_on.get((sharing, identifier), ()))
    ]
    return make_section("共性风险点", "shared-risks", *tables)


def _tell_bodies(desk: Desk, organization: PublicOrganization) -> tuple[Block, ...]:
    inner = desk.inner.organizations[0] if desk.inner and desk.inner.organizations else None
    bodies = [each.public for each in inner.leading_bodies] if inner else list(organization.leading_bodies)
    blocks: list[Block] = []
    for body in bodies:
        blocks.extend(_tell_body(desk, body))
    return make_section("领导机构", "bodies", *blocks)


def _tell_body(desk: Desk, body: PublicLeadingBody) -> tuple[Block, ...]:
    duties = list_items(body.duties, is_ordered=True)
    posts = desk.list_names("post", body.posts)
    blocks: list[Block] = [Heading(3, body.name, f"body-{body.id}")]
    if posts:
        blocks.append(Paragraph(posts))
    return (*blocks, duties) if duties else tuple(blocks)
