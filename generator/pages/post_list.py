"""Lists of posts: one table for a department or the leaders, and the list of all with its filters."""

from collections.abc import Iterable
from dataclasses import replace

from generator.pages.blocks import Align, Column, Filter, Row, Table
from generator.pages.desk import Desk
from generator.pages.long_lists import (
    UNIT,
    UNPLACED,
    LongList,
    filter_groups,
    group_by_department,
    lay_out_list,
)
from generator.pages.page import Page
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import make_cell, make_table
from generator.pages.words import Target
from generator.views.internal import InternalPost
from generator.views.labels import find_label
from generator.views.public import PublicPost


def tabulate_posts(desk: Desk, posts: Iterable[PublicPost], caption: str) -> Table | None:
    """Return posts with superiors and duties for staff, by name alone for the public."""
    rows = tuple(replace(_make_row(desk, post, number), facets=()) for number, post in enumerate(posts, 1))
    return make_table("posts", caption, _list_columns(desk), rows)


def lay_out_post_list(desk: Desk) -> tuple[Page, ...]:
    """Return the page that lists all posts, leaders first, then by department, and its parts where it is split."""
    rows: dict[str | None, list[Row]] = {}
    number = 0
    for department in (None, *(each.id for each in desk.public.departments), NO_DEPARTMENT):
        for post in desk.posts_in.get(department, ()):
            number += 1
            rows.setdefault(department, []).append(_make_row(desk, post, number))
    groups = group_by_department(desk, rows, "单位领导", "所属部门未登记")
    kinds = desk.inner.config.vocabulary.post_groups if desk.inner else ()
    return lay_out_list(
        LongList(
            identifier="posts",
            kind="post-list",
            title="岗位一览",
            table="posts",
            columns=_list_columns(desk),
            filters=(
                filter_groups(desk.public.config.vocabulary.department, groups),
                Filter(
                    "kind", find_label(InternalPost, "group"), tuple((each.id, each.name) for each in kinds)
                ),
                Filter("key", find_label(InternalPost, "is_key"), (("yes", "是"), ("no", "否"))),
            ),
            groups=groups,
            description="全部岗位，按部门排列，可以筛选。",
            nothing="没有登记岗位。",
            unit="岗位",
            parent=Target("page", "lists"),
        )
    )


def _list_columns(desk: Desk) -> tuple[Column, ...]:
    name = Column(find_label(PublicPost, "name"), 2 if desk.inner else 8)
    if desk.inner is None:
        return (Column("序号", 0.5, Align.CENTER), name)
    return (
        Column("序号", 0.5, Align.CENTER),
        name,
        Column(find_label(InternalPost, "superior"), 1.4),
        Column(find_label(InternalPost, "duties"), 4),
        Column("负责风险点", 0.9, Align.END),
    )


def _make_row(desk: Desk, post: PublicPost, number: int) -> Row:
    cells = [make_cell(str(number)), make_cell(desk.name_row("post", post.id))]
    facets = [
        ("department", desk.departments_of.get(("post", post.id), UNPLACED) if post.department else UNIT)
    ]
    inner = desk.inner_posts.get(post.id)
    if inner is not None:
        superior = desk.name("post", inner.superior) if inner.superior else None
        answered = len(desk.tasks[post.id].risks) if post.id in desk.tasks else 0
        cells += [make_cell(superior), make_cell(*inner.duties), make_cell(str(answered))]
        facets += [("kind", inner.group), ("key", "yes" if inner.is_key else "no")]
    return Row(tuple(cells), anchor=f"post-{post.id}", facets=tuple(facets))
