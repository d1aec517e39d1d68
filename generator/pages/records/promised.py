"""Who has promised: for each department how many of its posts, and which key posts have not."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Column, Row
from generator.pages.desk import Desk
from generator.pages.sections import make_cell, make_table
from generator.pages.share import Share
from generator.pages.words import Run, Target
from generator.views.internal import InternalCommitment


def tell_promised(desk: Desk, commitments: Sequence[InternalCommitment]) -> Sequence[Block]:
    """Return the table of how far posts have promised, by department, leaders first."""
    promised = {each.post for each in commitments}
    unit = Target("page", "unit") if desk.public.organizations else None
    groups: list[tuple[str | None, str, Target | None]] = [(None, "单位领导", unit)]
    groups += [(each.id, each.name, Target("department", each.id)) for each in desk.public.departments]
    rows: list[Row] = []
    for department, name, target in groups:
        posts = [
            desk.inner_posts[post.id]
            for post in desk.posts_in.get(department, ())
            if post.id in desk.inner_posts
        ]
        keys = [post for post in posts if post.is_key]
        missing = [post.public.id for post in keys if post.public.id not in promised]
        if posts:
            cells = (
                make_cell((Run(name, target),)),
                Share(sum(post.public.id in promised for post in posts), len(posts)).tell(),
                Share(len(keys) - len(missing), len(keys)).tell(),
                make_cell(desk.list_names("post", missing)),
            )
            rows.append(Row(cells))
    columns = (
        Column(desk.public.config.vocabulary.department, 2),
        Column("岗位已承诺", 1, Align.END),
        Column("重点岗位已承诺", 1.2, Align.END),
        Column("没有承诺的重点岗位", 4),
    )
    table = make_table("tally", "承诺覆盖情况", columns, rows)
    return (table,) if table else ()
