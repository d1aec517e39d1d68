"""Steps and the posts that do them: that there are any, and people enough."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.post import Post
from generator.model.terms import StepKind
from generator.model.workflow import Step, Workflow
from generator.values.problem import Problem, Withheld

POSTS_MISSING = declare_warning(
    "W017",
    (
        "环节没有责任岗位",
        "{entry} 的环节 {step}（{name}）没有写责任岗位。",
        "请写上 posts；由相对人等外部一方办理的，把它所在的泳道写作 is_outside: true。",
    ),
    (
        "Step without post",
        "The step {step} ({name}) of {entry} names no post.",
        "Write its posts; where someone outside acts, give its lane is_outside: true.",
    ),
)
TOO_FEW_PEOPLE = declare_error(
    "D002",
    (
        "办理人数不足",
        "{entry} 的环节 {step}（{name}）至少要 {least} 人办理，它的责任岗位编制合计 {count} 人。",
        "请增加责任岗位；或核对环节的 least_people 和岗位的 headcount。",
    ),
    (
        "Too few people",
        "The step {step} ({name}) of {entry} wants at least {least} people, and its posts have {count}.",
        "Add a post, or look at least_people of the step and headcount of the posts.",
    ),
)

KINDS = (POSTS_MISSING, TOO_FEW_PEOPLE)


def find_steps_without_post(inspection: Inspection) -> Iterator[Problem]:
    """Yield each step of the internal chart that someone of the unit does, and nobody says who."""
    for workflow in inspection.list_entries(Workflow):
        # Of a lane that is not there nobody knows whose it is; another problem tells it.
        inside = {lane.id for lane in workflow.lanes if not lane.is_outside}
        for index, step in enumerate(workflow.steps):
            if not step.posts and step.lane in inside and _is_worked(step):
                name = quote_value(workflow, ("steps", index, "name"), step.name)
                yield inspection.tell(POSTS_MISSING, workflow, ("steps", index), step=step.id, name=name)


def _is_worked(step: Step) -> bool:
    return not step.is_external_only and step.kind is not StepKind.CONNECTOR


def find_understaffed_steps(inspection: Inspection) -> Iterator[Problem]:
    """Yield each step whose posts have fewer people than have to act together."""
    for workflow in inspection.list_entries(Workflow):
        for index, step in enumerate(workflow.steps):
            count = _count_people(inspection, step)
            if count is not None and count < step.least_people:
                path = ("steps", index)
                yield inspection.tell(
                    TOO_FEW_PEOPLE,
                    workflow,
                    (*path, "least_people"),
                    step=step.id,
                    name=quote_value(workflow, (*path, "name"), step.name),
                    least=quote_value(workflow, (*path, "least_people"), str(step.least_people)),
                    count=Withheld(str(count)),
                )


def _count_people(inspection: Inspection, step: Step) -> int | None:
    """Return how many people the posts of a step have, None where it has none or one is not known."""
    posts = [inspection.find_entry("post", name) for name in dict.fromkeys(step.posts)]
    known = [post.headcount for post in posts if isinstance(post, Post)]
    return sum(known) if known and len(known) == len(posts) else None


RULES = (find_steps_without_post, find_understaffed_steps)
