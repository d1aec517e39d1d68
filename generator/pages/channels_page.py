"""Where the public asks and complains: all channels of the unit, and what its departments are reached by."""

from collections.abc import Sequence

from generator.pages.blocks import Block, Column, Facts, Row, Table
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.sections import keep_facts, list_items, make_cell, make_fact, make_section, make_table
from generator.pages.words import Target, link
from generator.views.labels import find_label
from generator.views.public import PublicChannel, PublicDepartment

CHANNELS = Target("page", "channels")

_WORDS = ("监督", "投诉", "咨询")
"""What a chapter has in its title that tells more of it."""


def has_channels(desk: Desk) -> bool:
    """Tell whether there is a page of channels: for the public, where the unit names any."""
    organizations = desk.public.organizations
    named = bool(organizations) and bool(organizations[0].consultation or organizations[0].complaints)
    return named and desk.inner is None


def lay_out_channels(desk: Desk) -> Page:
    """Return the page of the channels of a unit that names some."""
    organization = desk.public.organizations[0]
    complaints, consultation = organization.complaints, organization.consultation
    office = keep_facts(
        make_fact(organization, "address", organization.address),
        make_fact(organization, "office_hours", organization.office_hours),
        make_fact(organization, "phone", organization.phone),
    )
    chapters = [
        link(each.title, Target("chapter", each.id))
        for each in desk.public.chapters
        if any(word in each.title for word in _WORDS)
    ]
    word = desk.public.config.vocabulary.department
    blocks: list[Block] = [
        *make_section("监督投诉", "complaints", _tabulate_channels(complaints, "监督投诉渠道")),
        *make_section("咨询", "consultation", _tabulate_channels(consultation, "咨询渠道")),
        *make_section("办公地点和时间", "office", Facts(office) if office else None),
        *make_section(f"各{word}联系方式", "departments", _tabulate_departments(desk)),
        *make_section("怎样投诉、怎样救济", "more", list_items(chapters)),
    ]
    return Page(
        target=CHANNELS,
        kind="channels",
        title="咨询与监督投诉",
        place="guide" if desk.public.chapters else "unit",
        blocks=tuple(blocks),
        description=f"{organization.name}的咨询和监督投诉渠道。",
        parent=Target("page", "home"),
    )


def _tabulate_channels(channels: Sequence[PublicChannel], caption: str) -> Table | None:
    columns = (
        Column(find_label(PublicChannel, "name"), 2),
        Column(find_label(PublicChannel, "value"), 3),
        Column(find_label(PublicChannel, "hours"), 3),
    )
    rows = tuple(
        Row((make_cell(each.name), make_cell(each.value), make_cell(each.hours))) for each in channels
    )
    return make_table("channels", caption, columns, rows)


def _tabulate_departments(desk: Desk) -> Table | None:
    columns = (
        Column(find_label(PublicDepartment, "name"), 2),
        Column(find_label(PublicDepartment, "office"), 3),
        Column(find_label(PublicDepartment, "phone"), 3),
    )
    rows = tuple(
        Row((make_cell(desk.name("department", each.id)), make_cell(each.office), make_cell(each.phone)))
        for each in desk.public.departments
        if each.office or each.phone
    )
    return make_table("contacts", "承办机构联系方式", columns, rows)
