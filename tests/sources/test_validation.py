"""What is written becomes valid entries, or problems at the very place, each of its own kind."""

import pytest

from generator.sources.project import read_project
from generator.values.problem import Language, Problem
from tests.checks.sample_projects import change_project, read_tiny


def read_changed(file: str, old: str, new: str) -> tuple[Problem, ...]:
    """Return what reading finds in the tiny project after one replacement."""
    change = {"replace": [{"file": f"registers/{file}.yml", "old": old, "new": new}]}
    return read_project(change_project(read_tiny(), change)).problems


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "field"),
    [
        ("powers", "value: 20", "value: 0", "F005", "statutory_limit.value（时限）"),
        ("powers", "value: 20", "value: 12345", "F005", "statutory_limit.value（时限）"),
        ("powers", "value: 20", "value:\n      - 20", "F005", "statutory_limit.value（时限）"),
        ("powers", "since: 2025-01-01", "since: 2025-02-30", "F004", "status.since（日期）"),
        ("powers", "since: 2025-01-01", "since: 20250101", "F004", "status.since（日期）"),
        ("powers", "state: kept", "state: keep", "F003", "status.state（状态）"),
        ("powers", "content: 准予符合条件的申请。", "content:", "F014", "content（职权内容）"),
        ("powers", "posts:\n    - head\n    - clerk", "posts:\n    - [head]", "F014", "posts[1]（承办岗位）"),
        ("risks", "step: xk-01/s3", "step: s3", "F007", "carrier.step（环节）"),
        ("risks", "step: xk-01/s3", "step: 'xk-01/s3\n\n  '", "F007", "carrier.step（环节）"),
        ("posts", "id: clerk", "id: con", "F007", "id（编号）"),
        ("posts", "id: clerk", "id: |\n    clerk", "F007", "id（编号）"),
        ("posts", "name: 审查员", "name: '审查\\\n\n    员'", "F011", "name（岗位名称）"),
        ("departments", "code: BG", "code: '\ue000'", "F011", "code（部门代码）"),
    ],
)
def test_each_refusal_has_its_kind_and_field(file: str, old: str, new: str, code: str, field: str) -> None:
    """A wrong number, date, word or character is told by its own kind, naming the field and its label."""
    (problem,) = read_changed(file, old, new)
    assert problem.kind.code == code
    assert f"“{field}”" in problem.tell_message(Language.ZH)


def test_unknown_field_stands_at_its_key() -> None:
    """An unknown field is told where its key is written, and offers the field that was meant."""
    problems = read_changed("powers", "holder: 样例单位", "holder: 样例单位\n  rigths: []")
    (problem,) = problems
    assert str(problem.place) == "registers/powers.yml:10:3"
    assert problem.near_miss == "rights"


def test_all_refusals_of_an_entry_are_told_at_once() -> None:
    """An entry with several faults tells each of them."""
    problems = read_changed("departments", "is_key: true", "is_key: yes\n  colour: red\n  office: ''")
    assert sorted(problem.kind.code for problem in problems) == ["F001", "F006", "F009"]


@pytest.mark.parametrize("text", ["a\u200bb", "a\u202eb", "a\ufeffb", "a\u0007b", "a\U000e0041b", "a\u0378b"])
def test_invisible_characters_are_refused(text: str) -> None:
    """Characters that no reader sees, or that turn the reading direction, are refused by their number."""
    escaped = "".join(f"\\U{ord(char):08X}" for char in text)
    (problem,) = read_changed("posts", "name: 审查员", f'name: "{escaped}"')
    assert problem.kind.code == "F011"
    assert f"U+{ord(text[1]):04X}" in problem.tell_message(Language.ZH)


def test_texts_are_composed_and_trimmed() -> None:
    """Equal texts are equal values: NFC, without space around."""
    change = {"file": "registers/posts.yml", "old": "name: 审查员", "new": 'name: "  e\\u0301 "'}
    handbook = read_project(change_project(read_tiny(), {"replace": [change]})).handbook
    assert handbook is not None
    assert {post.name for post in handbook.posts} >= {"é"}


def test_withheld_entries_name_their_ground_even_when_otherwise_refused() -> None:
    """A missing ground is told together with the other faults of the entry."""
    problems = read_changed("risks", "  ground: process\n  name: 降低标准\n", "")
    assert sorted(problem.kind.code for problem in problems) == ["F002", "F015"]
