"""Steps without posts, and with too few people."""

import pytest

from generator.values.problem import Language
from tests.checks.sample_projects import check_tiny

WORKFLOWS, POSTS = "registers/workflows.yml", "registers/posts.yml"
INNER = "      lane: desk-inside\n      posts:\n        - clerk\n"
LANE = {"file": WORKFLOWS, "old": "      is_outside: true\n", "new": ""}
BARE = {"file": WORKFLOWS, "old": INNER, "new": "      lane: desk-inside\n"}


def list_codes(*changes: dict[str, str]) -> list[str]:
    """Return the codes of what is found after some changes."""
    return [problem.kind.code for problem in check_tiny(*changes)]


def widen(post: str, headcount: int) -> dict[str, str]:
    """Return the change that gives a post several people."""
    return {"file": POSTS, "old": f"- id: {post}\n", "new": f"- id: {post}\n  headcount: {headcount}\n"}


def demand(people: int, *posts: str) -> dict[str, str]:
    """Return the change by which the inner step wants several people of some posts."""
    listed = "".join(f"        - {post}\n" for post in posts)
    new = f"      lane: desk-inside\n      least_people: {people}\n      posts:\n{listed}"
    return {"file": WORKFLOWS, "old": INNER, "new": new}


def test_steps_of_the_unit_want_posts() -> None:
    """A step in a lane of the unit is told; one outside, one for the external chart alone and a connector are not."""
    assert list_codes() == []
    assert list_codes(LANE) == ["W017"]
    assert list_codes(BARE) == ["W017"]
    kind = {
        "file": WORKFLOWS,
        "old": "      kind: process\n" + INNER,
        "new": "      kind: connector\n" + BARE["new"],
    }
    assert list_codes(kind) == []


def test_steps_in_unknown_lanes_are_told_once() -> None:
    """Of a lane that is not there nobody knows whether it is outside."""
    lost = {"file": WORKFLOWS, "old": INNER, "new": "      lane: nowhere\n"}
    assert list_codes(lost) == ["W012"]


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ([demand(1, "clerk")], []),
        ([demand(2, "clerk")], ["D002"]),
        ([demand(2, "clerk"), widen("clerk", 2)], []),
        ([demand(2, "clerk", "head")], []),
        ([demand(3, "clerk", "head")], ["D002"]),
        ([demand(2, "clerk", "clerk")], ["D002", "R005"]),
        ([demand(2, "clerks")], ["R001"]),
        ([demand(2, "clerk", "clerks")], ["R001"]),
        ([{**BARE, "new": BARE["new"] + "      least_people: 2\n"}], ["W017"]),
    ],
)
def test_people_of_all_posts_count_together(changes: list[dict[str, str]], codes: list[str]) -> None:
    """A post counts once; of a step without posts, or with an unknown one, nobody knows how many act."""
    assert sorted(list_codes(*changes)) == codes


def test_number_of_people_is_told_at_a_terminal_only() -> None:
    """How many people a post has stays inside."""
    (problem,) = check_tiny(demand(3, "clerk"), widen("clerk", 2))
    assert "编制合计 2 人" in problem.tell_message(Language.ZH, quotes_withheld=True)
    assert "编制合计 …… 人" in problem.tell_message(Language.ZH)
