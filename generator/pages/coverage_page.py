"""Coverage: how far posts and powers are examined, have risks and workflows, by department, and what is missing."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model.terms import PowerState
from generator.pages.blocks import Align, Block, Cell, Column, Paragraph, Row, Table
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.long_lists import LISTS, UNIT, UNPLACED
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.sections import fill_page, make_cell, make_section, make_table, write_date
from generator.pages.share import Share
from generator.pages.words import Run, Target, Words, plain
from generator.views.public import PublicPost, PublicPower

COVERAGE = Target("page", "coverage")

_HINT = (
    "岗位的“有风险点”指岗位本身有风险点、有所属人员或者岗位类别的共性风险点，或者对某个风险点负责防控。"
    "职权只计仍在行使的，取消和下放的不计。百分比向下取整，有缺漏的不会显示为100%。"
)
_Entry = TypeVar("_Entry", PublicPost, PublicPower)
_NOT_USED = {PowerState.WITHDRAWN, PowerState.DELEGATED}


@dataclass(frozen=True, slots=True)
class Covered:
    """What is covered of some entries: all of them, and those of which something is missing."""

    total: int
    missing: tuple[str, ...]
    """Identifiers."""

    def tell(self) -> Cell:
        """Return how many are covered of all, and under it the share; nothing where there is nothing to cover."""
        return Share(self.total - len(self.missing), self.total).tell()


@dataclass(frozen=True, slots=True)
class Coverage:
    """The coverage of a department, or of the unit with its leaders: posts, powers, and when each was examined."""

    key: str
    name: str
    target: Target | None
    posts_examined: Covered
    posts_with_risks: Covered
    powers_examined: Covered
    powers_with_workflow: Covered
    powers_with_risks: Covered
    key_posts: tuple[str, ...]
    days: tuple[date, ...]
    """The days of examinations, the earliest first."""


COVERED: tuple[tuple[str, Callable[[Coverage], Covered]], ...] = (
    ("岗位已排查", lambda each: each.posts_examined),
    ("岗位有风险点", lambda each: each.posts_with_risks),
    ("职权已排查", lambda each: each.powers_examined),
    ("职权有流程", lambda each: each.powers_with_workflow),
    ("职权有风险点", lambda each: each.powers_with_risks),
)
"""What is asked, and where its answer stands."""


def lay_out_coverage(desk: Desk) -> tuple[Page, ...]:
    """Return the page of coverage, in parts where it is too long."""
    several = [each for each in list_coverage(desk) if _counts(each)]
    blocks: list[Block | None] = []
    if several:
        blocks = [Paragraph(plain(_HINT)), _tabulate(desk, several)]
        for title, anchor, register, find in _GAPS:
            blocks += make_section(title, anchor, _tabulate_gaps(desk, title, register, several, find))
        blocks += make_section("重点岗位", "key-posts", _tabulate_key_posts(desk, several))
    page = Page(
        target=COVERAGE,
        kind="coverage",
        title="覆盖情况",
        place="lists",
        blocks=fill_page(blocks, "没有登记岗位和职权。"),
        description="岗位和职权的排查、风险点和流程覆盖情况，按部门统计，列出缺漏。",
        parent=LISTS,
    )
    return share_out(page)


def list_coverage(desk: Desk) -> Iterator[Coverage]:
    """Yield the coverage of the unit with its leaders, of each department, and of what is of none that is known."""
    unit = Target("page", "unit") if desk.public.organizations else None
    yield _cover(desk, None, (UNIT, "单位领导", unit))
    for each in desk.public.departments:
        yield _cover(desk, each.id, (each.id, each.name, Target("department", each.id)))
    yield _cover(desk, NO_DEPARTMENT, (UNPLACED, "部门未登记", None))


def _cover(desk: Desk, department: str | None, named: tuple[str, str, Target | None]) -> Coverage:
    posts = desk.posts_in.get(department, ())
    powers = [
        each
        for each in (desk.powers_in.get(department, ()) if department is not None else ())
        if each.status.state not in _NOT_USED
    ]
    examinations = [
        *(inner.examination for post in posts if (inner := desk.inner_posts.get(post.id))),
        *(held.examination for power in powers if (held := desk.inner_powers.get(power.id))),
    ]
    key, name, target = named
    return Coverage(
        key=key,
        name=name,
        target=target,
        posts_examined=_ask(posts, lambda post: _is_post_examined(desk, post)),
        posts_with_risks=_ask(posts, lambda post: has_risks(desk, post)),
        powers_examined=_ask(powers, lambda power: desk.inner_powers[power.id].examination is not None),
        powers_with_workflow=_ask(powers, lambda power: power.id in desk.workflows),
        powers_with_risks=_ask(powers, lambda power: bool(collect_risks_of_power(desk, power.id))),
        key_posts=tuple(post.id for post in posts if desk.inner_posts[post.id].is_key),
        days=tuple(sorted(each.date for each in examinations if each is not None)),
    )


def has_risks(desk: Desk, post: PublicPost) -> bool:
    """Tell whether a risk hangs on a post, is shared by it, or is answered for by it."""
    carried = desk.risks_on.get(("post", post.id)) or desk.find_shared(post.id)
    return bool(carried or (post.id in desk.tasks and desk.tasks[post.id].risks))


def _is_post_examined(desk: Desk, post: PublicPost) -> bool:
    return desk.inner_posts[post.id].examination is not None


def _ask(entries: Sequence[_Entry], is_covered: Callable[[_Entry], bool]) -> Covered:
    return Covered(len(entries), tuple(each.id for each in entries if not is_covered(each)))


def _counts(each: Coverage) -> bool:
    return bool(each.posts_examined.total or each.powers_examined.total)


_GAPS: tuple[tuple[str, str, str, Callable[[Coverage], Covered]], ...] = (
    ("没有排查的岗位", "posts-unexamined", "post", lambda each: each.posts_examined),
    ("没有风险点的岗位", "posts-without-risks", "post", lambda each: each.posts_with_risks),
    ("没有排查的职权", "powers-unexamined", "power", lambda each: each.powers_examined),
    ("没有流程的职权", "powers-without-workflow", "power", lambda each: each.powers_with_workflow),
    ("没有风险点的职权", "powers-without-risks", "power", lambda each: each.powers_with_risks),
)


def _tabulate(desk: Desk, several: Sequence[Coverage]) -> Table | None:
    """Return a row for each department and one for all together."""
    columns = (
        Column(desk.public.config.vocabulary.department, 2.2),
        *(Column(name, 1.5, Align.END) for name, _ in COVERED),
        Column("重点岗位", 0.9, Align.END),
        Column("排查日期", 2.2),
    )
    rows = [
        Row(
            (
                make_cell((Run(each.name, each.target),)),
                *(find(each).tell() for _, find in COVERED),
                make_cell(str(len(each.key_posts))),
                _tell_days(each.days),
            )
        )
        for each in several
    ]
    sums = [_add(find(each) for each in several) for _, find in COVERED]
    days = tuple(sorted(day for each in several for day in each.days))
    keys = sum(len(each.key_posts) for each in several)
    rows.append(
        Row(
            (
                make_cell("合计"),
                *(each.tell() for each in sums),
                make_cell(str(keys)),
                _tell_days(days),
            )
        )
    )
    return make_table("coverage", "排查、风险点和流程覆盖情况", columns, rows)


def _add(several: Iterable[Covered]) -> Covered:
    found = list(several)
    return Covered(sum(each.total for each in found), tuple(name for each in found for name in each.missing))


def _tell_days(days: Sequence[date]) -> Cell:
    """Return the day of the only examination, or the first and the last one."""
    if not days:
        return ()
    first, last = days[0], days[-1]
    return make_cell(write_date(last) if first == last else f"{write_date(first)}至{write_date(last)}")


def _tabulate_gaps(
    desk: Desk, title: str, register: str, several: Sequence[Coverage], find: Callable[[Coverage], Covered]
) -> Table | None:
    """Return by department what is missing, None where nothing is."""
    rows = [
        Row(
            (
                make_cell((Run(each.name, each.target),)),
                make_cell(str(len(find(each).missing))),
                make_cell(_name_all(desk, register, find(each).missing)),
            )
        )
        for each in several
        if find(each).missing
    ]
    return make_table("gaps", title, _list_gap_columns(desk), rows)


def _tabulate_key_posts(desk: Desk, several: Sequence[Coverage]) -> Table | None:
    rows = [
        Row(
            (
                make_cell((Run(each.name, each.target),)),
                make_cell(str(len(each.key_posts))),
                make_cell(_name_all(desk, "post", each.key_posts)),
            )
        )
        for each in several
        if each.key_posts
    ]
    return make_table("gaps", "重点岗位", _list_gap_columns(desk), rows)


def _list_gap_columns(desk: Desk) -> tuple[Column, ...]:
    word = desk.public.config.vocabulary.department
    return (Column(word, 1.6), Column("数量", 0.6, Align.END), Column("名称", 6))


def _name_all(desk: Desk, register: str, identifiers: Iterable[str]) -> Words:
    return desk.list_names(register, identifiers)
