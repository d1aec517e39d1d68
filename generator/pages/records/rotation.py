"""Whose time in a post runs out when, and where risks have to be looked for again since something changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.pages.blocks import Align, Column, Filter, Paragraph, Row
from generator.pages.desk import Desk
from generator.pages.long_lists import LISTS, LongList, filter_groups, group_by_department, lay_out_list
from generator.pages.page import Page
from generator.pages.records.record_list import find_department_of_post
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.risk_list import name_group
from generator.pages.sections import make_cell, write_date
from generator.pages.words import Target, plain
from generator.values.months import add_months
from generator.views.internal import InternalMilestone, InternalPost, InternalTenure
from generator.views.labels import find_label
from generator.views.public import PublicPost

ROTATION = Target("page", "rotation")
AGAIN = Target("page", "re-examination")

_NEW_HOLDER = "岗位换人"
_HINT = (
    "岗位换人，或者项目、部门有了新进展，日期晚于最近一次排查的，要重新排查。"
    "排查以后登记新的排查日期，本表随之更新。"
)


@dataclass(frozen=True, slots=True)
class Change:
    """Something after which the risks of a post or a department are to be looked for again: when and what."""

    post: str | None
    department: str | None
    day: date
    told: str
    examined: date | None
    """When it was last examined, before the change."""


def lay_out_rotation(desk: Desk) -> tuple[Page, ...]:
    """Return the list of posts whose holders are moved after some years; none where no post says so."""
    found = [(department, post, ends) for department, post in walk_posts(desk) if (ends := find_end(post))]
    if not found:
        return ()
    rows: dict[str | None, list[Row]] = {}
    for department, post, ends in sorted(found, key=lambda each: each[2]):
        if post.tenure is not None:
            rows.setdefault(department, []).append(_make_rotation_row(desk, post, post.tenure, ends))
    years = sorted({ends.year for _, _, ends in found})
    groups = group_by_department(desk, rows, "单位领导")
    return lay_out_list(
        LongList(
            identifier=ROTATION.identifier,
            kind="rotation",
            title="轮岗到期清单",
            table="rotation",
            columns=(
                Column(find_label(PublicPost, "name"), 2.4),
                Column(find_label(InternalPost, "is_key"), 0.9, Align.CENTER),
                Column(find_label(InternalTenure, "since"), 1.5),
                Column(find_label(InternalTenure, "years"), 1, Align.END),
                Column("轮岗期限", 1.5),
            ),
            filters=(
                filter_groups(desk.public.config.vocabulary.department, groups),
                Filter("year", "到期年份", tuple((str(year), f"{year}年") for year in years)),
                Filter("key", find_label(InternalPost, "is_key"), (("yes", "是"), ("no", "否"))),
            ),
            groups=groups,
            description="登记了任职日期和轮岗年限的岗位，到期早的在前。",
            nothing="没有登记轮岗年限。",
            unit="岗位",
            parent=LISTS,
        )
    )


def walk_posts(desk: Desk) -> Iterator[tuple[str | None, InternalPost]]:
    """Yield each post of staff with its department, leaders first."""
    for department in (None, *(each.id for each in desk.public.departments), NO_DEPARTMENT):
        for post in desk.posts_in.get(department, ()):
            inner = desk.inner_posts.get(post.id)
            if inner is not None:
                yield department, inner


def find_end(post: InternalPost) -> date | None:
    """Return when the holder of a post is to be moved, None where that is not said or lies beyond the calendar."""
    if post.tenure is None or post.tenure.years is None:
        return None
    return add_months(post.tenure.since, 12 * post.tenure.years)


def _make_rotation_row(desk: Desk, post: InternalPost, tenure: InternalTenure, ends: date) -> Row:
    department = find_department_of_post(desk, post.public.id)
    return Row(
        (
            make_cell(desk.name_row("post", post.public.id)),
            make_cell("是" if post.is_key else "否"),
            make_cell(write_date(tenure.since)),
            make_cell(f"{tenure.years}年"),
            make_cell(write_date(ends)),
        ),
        anchor=f"rotation-{post.public.id}",
        facets=(
            ("department", name_group(department)),
            ("year", str(ends.year)),
            ("key", "yes" if post.is_key else "no"),
        ),
    )


def list_changes(desk: Desk) -> Iterator[Change]:
    """Yield what changed after the last examination: a new holder of a post, a milestone of a department."""
    last: dict[str, date] = {}
    for department, post in walk_posts(desk):
        examined = post.examination.date if post.examination else None
        if department and examined:
            last[department] = max(last.get(department, examined), examined)
        if post.tenure is not None and (examined is None or examined < post.tenure.since):
            yield Change(post.public.id, department, post.tenure.since, _NEW_HOLDER, examined)
    for power in desk.public.powers:
        inner = desk.inner_powers.get(power.id)
        if inner and inner.examination:
            day = inner.examination.date
            last[power.department] = max(last.get(power.department, day), day)
    for each in desk.public.departments:
        examined = last.get(each.id)
        for milestone in _list_milestones(desk, each.id):
            if examined is None or examined < milestone.date:
                yield Change(None, each.id, milestone.date, milestone.name, examined)


def _list_milestones(desk: Desk, department: str) -> tuple[InternalMilestone, ...]:
    inner = desk.inner_departments.get(department)
    return inner.milestones if inner else ()


def has_changes(desk: Desk) -> bool:
    """Tell whether the registers say when posts were taken up or how departments got on."""
    if any(post.tenure for _, post in walk_posts(desk)):
        return True
    return any(each.milestones for each in desk.inner_departments.values())


def lay_out_changes_to_examine(desk: Desk) -> tuple[Page, ...]:
    """Return the list of what is to be examined again; none where no change is registered."""
    if not has_changes(desk):
        return ()
    rows: dict[str | None, list[Row]] = {}
    for each in sorted(list_changes(desk), key=lambda each: each.day):
        rows.setdefault(each.department, []).append(_make_change_row(desk, each))
    groups = group_by_department(desk, rows, "单位领导")
    return lay_out_list(
        LongList(
            identifier=AGAIN.identifier,
            kind="re-examination",
            title="重新排查清单",
            table="re-examination",
            columns=(
                Column("岗位或者部门", 2.4),
                Column("变动", 3),
                Column("变动日期", 1.5),
                Column("最近一次排查", 1.6),
            ),
            filters=(filter_groups(desk.public.config.vocabulary.department, groups),),
            groups=groups,
            description="人员或者进展变动以后还没有重新排查的岗位和部门。",
            nothing="没有需要重新排查的岗位和部门。",
            unit="变动",
            parent=LISTS,
        ),
        lead=(Paragraph(plain(_HINT if rows else f"{_HINT}现在没有需要重新排查的岗位和部门。")),),
    )


def _make_change_row(desk: Desk, change: Change) -> Row:
    name = desk.name("post", change.post) if change.post else desk.name("department", change.department or "")
    return Row(
        (
            make_cell(name),
            make_cell(change.told),
            make_cell(write_date(change.day)),
            make_cell(write_date(change.examined) if change.examined else "没有排查记录"),
        ),
        facets=(("department", name_group(change.department)),),
    )
