"""Posts: the chain of superiors, and heads who sit in their own departments."""

from collections.abc import Iterator

from generator.checks.charts import name_steps
from generator.checks.declaring import declare_error, declare_warning
from generator.checks.inspection import Inspection
from generator.model.department import Department
from generator.model.post import Post
from generator.values.problem import Problem, Withheld

SUPERIORS_IN_CIRCLE = declare_error(
    "G011",
    ("上级岗位成环", "{entry} 沿上级岗位又回到自己：{posts}。", "请改正其中一个岗位的 superior。"),
    (
        "Superiors in a circle",
        "The superiors of {entry} lead back to it: {posts}.",
        "Correct the superior of one of them.",
    ),
)
HEAD_ELSEWHERE = declare_warning(
    "G012",
    (
        "部门负责人不在本部门",
        "{entry} 的负责人 {post} 属于 {other}。",
        "请核对 head，或该岗位的 department。",
    ),
    (
        "Head of another department",
        "The head of {entry}, {post}, belongs to {other}.",
        "Look at head, or at the department of that post.",
    ),
)

KINDS = (SUPERIORS_IN_CIRCLE, HEAD_ELSEWHERE)


def find_superiors_in_circle(inspection: Inspection) -> Iterator[Problem]:
    """Yield each circle of superiors once, at the first of its posts."""
    posts = {post.id: post for post in inspection.list_entries(Post)}
    order = {name: position for position, name in enumerate(posts)}
    cleared: set[str] = set()
    for start in posts:
        chain: dict[str, None] = {}
        here: str | None = start
        while here in posts and here not in cleared and here not in chain:
            chain[here] = None
            here = posts[here].superior
        if here in chain:
            names = list(chain)
            circle = names[names.index(here) :]
            first = posts[min(circle, key=order.__getitem__)]
            told = Withheld(name_steps(circle))
            yield inspection.tell(SUPERIORS_IN_CIRCLE, first, ("superior",), posts=told)
        cleared |= chain.keys()


def find_heads_elsewhere(inspection: Inspection) -> Iterator[Problem]:
    """Yield each department whose head is a post of another department."""
    for department in inspection.list_entries(Department):
        head = inspection.find_entry("post", department.head)
        if isinstance(head, Post) and head.department not in {None, department.id}:
            slots = {"post": f"post/{head.id}", "other": f"department/{head.department}"}
            yield inspection.tell(HEAD_ELSEWHERE, department, ("head",), **slots)


RULES = (find_superiors_in_circle, find_heads_elsewhere)
