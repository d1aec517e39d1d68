"""What a post's page says of the records about its holder: the monthly tasks, and the commitments made."""

from collections.abc import Iterable

from generator.model.record_terms import FormKind, TaskTarget
from generator.pages.blocks import Block, Column, Heading, Paragraph, Row
from generator.pages.bylaw_pages import BYLAWS
from generator.pages.desk import Desk
from generator.pages.forms.form_pages import find_form
from generator.pages.records.fields import number_lines, write_month
from generator.pages.records.reports import REPORTS
from generator.pages.sections import make_cell, make_section, make_table, write_date
from generator.pages.words import Run, Target, Words, link, plain
from generator.views.internal import InternalCommitment
from generator.views.labels import find_label
from generator.views.public import PublicPost

_SECTIONS = {
    TaskTarget.DUTIES: ("duties",),
    TaskTarget.RISKS: ("risks", "shared-risks", "answered", "charges"),
    TaskTarget.WORKFLOWS: ("powers",),
}
"""The sections of the post's page to which a task leads, the first that is there."""


def tell_monthly_tasks(desk: Desk, post: PublicPost, work: Iterable[Block]) -> tuple[Block, ...]:
    """Return what the holder does every month, each task leading to its section in `work` or to its list."""
    inner = desk.inner
    if inner is None or not inner.config.vocabulary.monthly_tasks:
        return ()
    titles = {block.anchor: block.text for block in work if isinstance(block, Heading)}
    rows = tuple(
        Row((make_cell(str(number)), make_cell(task.name), make_cell(_lead(desk, post, task.target, titles))))
        for number, task in enumerate(inner.config.vocabulary.monthly_tasks, 1)
    )
    columns = (Column("序号", 0.5), Column("任务", 4), Column("办理", 3))
    months = [each.month for each in desk.reports_of.get(post.id, ())]
    told = (
        Paragraph((*plain("最近提交："), Run(write_month(max(months)), REPORTS.target), *plain("。")))
        if months
        else None
    )
    return make_section(
        "月度任务", "monthly", make_table("monthly-tasks", f"{post.name}月度任务", columns, rows), told
    )


def tell_commitments(desk: Desk, post: PublicPost) -> tuple[Block, ...]:
    """Return the commitments that the holder of a post made."""
    commitments = desk.commitments_of.get(post.id, ())
    columns = (
        Column(find_label(InternalCommitment, "date"), 1.7),
        Column(find_label(InternalCommitment, "kind"), 1.5),
        Column(find_label(InternalCommitment, "receiver"), 1.4),
        Column(find_label(InternalCommitment, "period"), 1.4),
        Column(find_label(InternalCommitment, "clauses"), 3.6),
    )
    rows = tuple(
        Row(
            (
                make_cell(write_date(each.date)),
                make_cell(desk.word("commitment_kinds", each.kind)),
                make_cell(desk.name("post", each.receiver)),
                make_cell(each.period),
                number_lines(each.clauses),
            )
        )
        for each in sorted(commitments, key=lambda each: (each.date, each.id), reverse=True)
    )
    table = make_table("commitments-of-post", f"{post.name}的廉洁承诺", columns, rows)
    return make_section("廉洁承诺", "commitments", table)


def list_holders(desk: Desk, post: PublicPost) -> tuple[str, ...]:
    """Return who holds a post, since when, and what is noted of it, where the unit names persons to its staff."""
    persons = desk.persons_of.get(post.id, ())
    since = {each.id: f"{write_date(each.since)}任职" for each in persons if each.since}
    remarks = {each.id: "；".join(filter(None, (since.get(each.id), each.note))) for each in persons}
    return tuple(f"{each.name}（{remarks[each.id]}）" if remarks[each.id] else each.name for each in persons)


def _lead(desk: Desk, post: PublicPost, target: TaskTarget, titles: dict[str, str]) -> Words:
    """Return where a task is done: a section of the page, the bylaws, or the form that is handed in."""
    for anchor in _SECTIONS.get(target, ()):
        if anchor in titles:
            return link(titles[anchor], Target("post", post.id, anchor))
    if target is TaskTarget.BYLAWS and desk.public.bylaws:
        return link("制度目录", BYLAWS)
    if target in {TaskTarget.SELF_CHECK, TaskTarget.SUMMARY}:
        word = "风险自查" if target is TaskTarget.SELF_CHECK else "本月小结"
        title, form = find_form(desk, FormKind.MONTHLY_TASKS) or (FormKind.MONTHLY_TASKS.label, None)
        return (*plain("在"), Run(title, form), *plain(f"中填写{word}"))
    return plain("本岗位没有登记")
