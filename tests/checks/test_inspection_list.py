"""What an inspector looks for and no broken sample shows by itself."""

import pytest

from generator.values.problem import Language
from tests.checks.sample_projects import check_tiny

LAWS, POSTS, RISKS, POWERS = (f"registers/{name}.yml" for name in ("laws", "posts", "risks", "powers"))


def change(file: str, old: str, new: str) -> dict[str, str]:
    """Return one replacement."""
    return {"file": file, "old": old, "new": new}


APPROVED_LOW = change(RISKS, "level: high", "level: low")
REASON = change(RISKS, "  measures:\n", "    reason: 已有复核，危害有限。\n  measures:\n")


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        pytest.param([change(RISKS, "      post: head\n", "")], ["F002"], id="measure without post"),
        pytest.param(
            [change(RISKS, "post: head", "posts: head")], ["F001", "F002"], id="measure's post misspelt"
        ),
        pytest.param([change(RISKS, "post: head", "post: heads")], ["R001"], id="measure's post unknown"),
        pytest.param([APPROVED_LOW], ["K012"], id="approved below computed"),
        pytest.param([APPROVED_LOW, REASON], [], id="approved below computed with a reason"),
        pytest.param(
            [change(LAWS, "effective: 2019-04-23", "effective: 2025-04-01")],
            ["L001", "L002"],
            id="not yet in force",
        ),
        pytest.param(
            [change(LAWS, "effective: 2020-01-01", "effective: 2025-04-01")],
            ["L001", "L002"],
            id="bylaw not yet",
        ),
        pytest.param([change(POWERS, "第四十二条", "42条")], ["F008"], id="article without 第"),
        pytest.param([change(POWERS, "第四十二条", "第四十二条之一第二款")], [], id="article inserted"),
        pytest.param([change(POSTS, "name: 单位负责人", "name: &lead 单位负责人")], ["S003"], id="anchor"),
    ],
)
def test_what_an_inspector_seeks_is_told(changes: list[dict[str, str]], codes: list[str]) -> None:
    """Each mistake is told by its codes and no other, and what is in order is not told."""
    assert sorted(problem.kind.code for problem in check_tiny(*changes)) == codes


def test_an_unknown_key_is_offered_the_one_that_was_meant() -> None:
    """A key of a measure that is nearly right is told with the right one."""
    problems = check_tiny(change(RISKS, "post: head", "posts: head"))
    (unknown,) = [problem for problem in problems if problem.kind.code == "F001"]
    assert "是否想写 post" in unknown.tell_remedy(Language.ZH)
