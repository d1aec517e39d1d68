"""Who has been briefed: for each department how often, when last, how many of its people, and which posts never."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Column, Row
from generator.pages.desk import Desk
from generator.pages.relations import group_entries
from generator.pages.sections import make_cell, make_table, write_date
from generator.pages.share import Share
from generator.pages.words import Run, Target
from generator.views.internal import InternalBriefing


def tell_briefed(desk: Desk, briefings: Sequence[InternalBriefing]) -> Sequence[Block]:
    """Return the table of how far people have been briefed, for the departments that brief."""
    received = collect_received(briefings)
    by_department = group_entries(briefings, lambda each: (each.department,))
    rows: list[Row] = []
    for department in desk.public.departments:
        several = by_department.get(department.id, ())
        posts = desk.posts_in.get(department.id, ())
        if several:
            never = [post.id for post in posts if post.id not in received]
            cells = (
                make_cell((Run(department.name, Target("department", department.id)),)),
                make_cell(str(len(several))),
                make_cell(write_date(max(each.date for each in several))),
                share_people(desk, [post.id for post in posts], received).tell(),
                make_cell(desk.list_names("post", never)),
            )
            rows.append(Row(cells))
    columns = (
        Column(desk.public.config.vocabulary.department, 2),
        Column("交底次数", 0.8, Align.END),
        Column("最近一次", 1.4),
        Column("人员已交底", 1, Align.END),
        Column("没有交底的岗位", 4),
    )
    table = make_table("tally", "交底覆盖情况", columns, rows)
    return (table,) if table else ()


def collect_received(briefings: Sequence[InternalBriefing]) -> set[str]:
    """Return the posts that were briefed."""
    return {post for each in briefings for post in each.receivers}


def share_people(desk: Desk, posts: Sequence[str], received: set[str]) -> Share:
    """Return how many people hold those of `posts` that were briefed, of how many that hold any."""
    people = {post: desk.inner_posts[post].headcount for post in posts if post in desk.inner_posts}
    return Share(sum(count for post, count in people.items() if post in received), sum(people.values()))
