"""Problems for programs hold all that is known, quote nothing withheld, and forge nothing."""

import json

from generator.cli.problem_json import write_annotations, write_problem_json
from generator.values.problem import Language
from tests.cli.problems import PROBLEMS, WITHHELD


def test_json_lists_what_is_known() -> None:
    """Each problem is one object with all its parts."""
    first, second, third = json.loads(write_problem_json(PROBLEMS, Language.ZH))["problems"]
    assert first == {
        "code": "X001",
        "severity": "error",
        "file": "registers/a.yml",
        "line": 18,
        "column": 11,
        "title": "引用不存在",
        "message": "post/a 写作“……”。",
        "remedy": "请改正。",
        "near_miss": None,
        "entry": "post/a",
        "department": "spk",
    }
    assert (second["severity"], second["near_miss"]) == ("warning", "post-b")
    assert (third["severity"], third["entry"], third["department"]) == ("notice", None, None)


def test_json_sums_up() -> None:
    """The problems are counted by severity, in all, of each department, and of the whole unit; nothing is left out."""
    assert json.loads(write_problem_json(PROBLEMS, Language.ZH))["summary"] == {
        "total": {"error": 1, "warning": 1, "notice": 1},
        "departments": {"spk": {"error": 1, "warning": 1, "notice": 0}},
        "unit": {"error": 0, "warning": 0, "notice": 1},
    }
    nothing = dict.fromkeys(("error", "warning", "notice"), 0)
    empty = {"problems": [], "summary": {"total": nothing, "departments": {}, "unit": nothing}}
    assert json.loads(write_problem_json((), Language.ZH)) == empty


def test_annotations_are_escaped() -> None:
    """Commas, colons, per cents and line feeds of values cannot begin another property or command."""
    lines = list(write_annotations(PROBLEMS, Language.ZH))
    assert lines[0] == (
        "::error file=registers/a.yml,line=18,col=11,title=X001 引用不存在::post/a 写作“……”。 请改正。"
    )
    assert lines[1].startswith("::warning file=registers/a.yml,line=20,col=1,title=X002 写法少见::")
    assert "d%25" in lines[1]
    assert lines[2].startswith("::notice file=registers/b%2Cc%3A岗[U+000A].yml,line=1,")
    assert all("\n" not in line and "\x1b" not in line for line in lines)


def test_english_is_told_in_english() -> None:
    """Both formats speak the language asked for."""
    assert json.loads(write_problem_json(PROBLEMS, Language.EN))["problems"][0]["title"] == "Broken reference"
    assert "Broken reference::post/a says" in next(iter(write_annotations(PROBLEMS, Language.EN)))


def test_nothing_withheld_is_quoted() -> None:
    """Neither format holds a withheld value or near miss."""
    told = write_problem_json(PROBLEMS, Language.ZH) + "".join(write_annotations(PROBLEMS, Language.ZH))
    assert WITHHELD not in told
    assert "near-secret" not in told
