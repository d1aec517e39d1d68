"""The table of a workflow's steps: who acts, what is done and asked, how long it takes, and where it leads."""

from generator.model.terms import StepKind
from generator.pages.blocks import Align, Cell, Column, Row, Table
from generator.pages.charts import ChartSteps, list_exits
from generator.pages.desk import Desk, number_risks
from generator.pages.sections import list_bases, make_cell, make_table, split_paragraphs, tell_limit
from generator.pages.words import Run, Style, Target, Words, join, plain
from generator.views.internal import InternalStep
from generator.views.labels import find_label
from generator.views.public import PublicStep, PublicWorkflow


def tabulate_steps(desk: Desk, workflow: PublicWorkflow, chosen: ChartSteps) -> Table | None:
    """Return the steps in their order; few wide columns, what few steps have stands as a line under its cell."""
    lanes = {lane.id: lane.name for lane in chosen.lanes}
    staffed = desk.inner_workflows.get(workflow.power)
    inside = {step.public.id: step for step in staffed.steps} if staffed else {}
    numbers = number_risks(desk, workflow.power)
    columns = (
        Column("序号", 0.5, Align.CENTER),
        Column(find_label(PublicStep, "name"), 1.6),
        Column("承办岗位" if inside else "办理方", 1.6),
        Column("办理内容与要求", 4.6),
        Column(find_label(PublicStep, "limit"), 1.8),
    )
    rows = tuple(
        Row(
            (
                make_cell(str(number)),
                _name_step(desk, workflow, step, numbers),
                _tell_lane(desk, lanes.get(step.lane, step.lane), step, inside.get(step.id)),
                _tell_step(desk, chosen, step, following, inside.get(step.id)),
                tell_limit(desk, step.limit)[:1],
            ),
            anchor=f"step-{step.id}",
        )
        for number, (step, following) in enumerate(zip(chosen.steps, _list_following(chosen), strict=True), 1)
    )
    return make_table("steps", f"{workflow.name}环节表", columns, rows)


def _list_following(chosen: ChartSteps) -> list[str | None]:
    """Return for each step the name of the one in the next row."""
    return [*(step.name for step in chosen.steps[1:]), *([None] if chosen.steps else [])]


def _name_step(desk: Desk, workflow: PublicWorkflow, step: PublicStep, numbers: dict[str, int]) -> Cell:
    """Return a step's name, whether it decides, and the numbers of its risks in the table of risks."""
    key = f"{workflow.id}/{step.id}"
    return make_cell(
        desk.mark_fault((Run(step.name, style=Style.STRONG),), "step", key),
        (Run(step.kind.label, style=Style.QUIET),) if step.kind is StepKind.DECISION else None,
        *(
            (
                Run("风险点", style=Style.QUIET),
                Run(str(numbers[risk.id]), Target("power", workflow.power, f"risk-{risk.id}")),
                *_mark_level(desk, risk.id),
            )
            for risk in desk.risks_on.get(("step", key), ())
        ),
    )


def _mark_level(desk: Desk, risk: str) -> Words:
    level = desk.find_level(risk)
    return (Run(" "), *desk.sign_level(level.id)) if level else ()


def _tell_lane(desk: Desk, lane: str, step: PublicStep, inner: InternalStep | None) -> Cell:
    """Return who acts: the lane, for staff the posts and the kind of duty, and how many at least where not one."""
    duty = desk.word("duty_kinds", inner.duty_kind) if inner and inner.duty_kind else ""
    several = f"不少于{step.least_people}人" if step.least_people > 1 else ""
    remark = "，".join(part for part in (duty, several) if part)
    quiet: Words = (Run(remark, style=Style.QUIET),) if remark else ()
    return make_cell(lane, desk.list_names("post", inner.posts) if inner else None, quiet)


def _tell_step(
    desk: Desk, chosen: ChartSteps, step: PublicStep, following: str | None, inner: InternalStep | None
) -> Cell:
    bases = join(list(list_bases(desk, step.basis)), "；")
    return make_cell(
        *split_paragraphs(step.content),
        _label_line(step, "condition", step.condition),
        _label_line(step, "documents", "、".join(step.documents)),
        _label_line(step, "rights", "、".join(step.rights)),
        *(split_paragraphs(inner.requirements) if inner else ()),
        _label_line(inner, "supervision", inner.supervision) if inner else None,
        (_label(find_label(PublicStep, "basis")), *bases) if bases else None,
        _explain_limit(desk, step, inner),
        _tell_exits(chosen, step, following),
    )


def _explain_limit(desk: Desk, step: PublicStep, inner: InternalStep | None) -> Words:
    """Return what a step's limit rests on, for staff with the reason behind it."""
    bases = list_bases(desk, step.limit.basis) if step.limit else ()
    reason = inner.limit.reason if inner and inner.limit else None
    told = join([*bases, plain(reason or "")], "；")
    return (_label("时限说明"), *told) if told else ()


def _tell_exits(chosen: ChartSteps, step: PublicStep, following: str | None) -> Words:
    """Return where a step leads, all ways in one line; nothing where that is simply the `following` row."""
    exits = list_exits(chosen, step.id)
    if exits == (("", following),):
        return ()
    told = "；".join(f"{words}→{name}" for words, name in exits)
    return (_label("去向"), Run(told)) if told else ()


def _label_line(owner: PublicStep | InternalStep, field: str, text: str | None) -> Words:
    return (_label(find_label(type(owner), field)), Run(text)) if text else ()


def _label(text: str) -> Run:
    return Run(f"{text}：", style=Style.QUIET)
