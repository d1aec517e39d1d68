"""Problems are told to people as the house shows them, and forge nothing."""

import re
from io import StringIO as Pipe

import pytest

from generator.cli.telling import tell_problems
from generator.values.problem import Language, Problem
from tests.cli.problems import PROBLEMS, WITHHELD, Terminal

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def tell(stream: Pipe, problems: tuple[Problem, ...] = PROBLEMS, language: Language = Language.ZH) -> str:
    """Return what is told on a stream."""
    tell_problems(problems, {"spk": "审批科"}, language, stream)
    return stream.getvalue()


def test_problems_are_told_by_file_with_a_summary() -> None:
    """Place, code and title stand first, message and remedy below, files are parted, a summary ends it."""
    assert tell(Pipe()).splitlines() == [
        "registers/a.yml:18:11  X001  引用不存在",
        "  post/a 写作“……”。",
        "  请改正。",
        "registers/a.yml:20:1  X002  写法少见（警告）",
        "  a[U+000A]::error::b[U+001B][31m,c:d% 的写法少见。",
        "  是否想写 post-b？请核对。",
        "",
        "registers/b,c:岗[U+000A].yml:1:1  X003  提示（提示）",
        "  看看。",
        "",
        "共 3 个问题：错误 1，警告 1，提示 1。",
        "  spk 审批科          错误 1，警告 1",
        "  全单位（不归部门）  提示 1",
    ]


def test_problems_are_told_in_english() -> None:
    """The same in English, summary and severities too."""
    lines = tell(Pipe(), language=Language.EN).splitlines()
    assert lines[0] == "registers/a.yml:18:11  X001  Broken reference"
    assert lines[3].endswith("Odd (warning)")
    assert lines[-3] == "3 problems: error 1, warning 1, notice 1."


def test_withheld_values_are_quoted_on_a_terminal_only() -> None:
    """A terminal shows the withheld value and near miss, a pipe neither."""
    shown = COLOUR.sub("", tell(Terminal()))
    assert f"post/a 写作“{WITHHELD}”。" in shown
    assert "是否想写 near-secret？" in shown
    assert WITHHELD not in tell(Pipe())
    assert "near-secret" not in tell(Pipe())


def test_colours_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets no escape sequences, even where the environment asks for colours."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" in tell(Terminal())
    assert "\x1b" not in tell(Pipe())


def test_no_line_is_wrapped(monkeypatch: pytest.MonkeyPatch) -> None:
    """A narrow terminal breaks no line of ours: places can be clicked and searched."""
    monkeypatch.setenv("COLUMNS", "20")
    assert len(COLOUR.sub("", tell(Terminal())).splitlines()) == 13


def test_nothing_found_says_nothing() -> None:
    """Without problems nothing is told."""
    assert tell(Pipe(), ()) == ""
