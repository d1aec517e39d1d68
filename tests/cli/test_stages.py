"""Stages are told in plain lines where no terminal is, and leave nothing but these lines on one."""

import re
from io import StringIO

import pytest

from generator.cli.stages import tell_stages
from generator.commands.progress import Progress
from generator.values.problem import Language
from tests.cli.problems import Terminal

ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def run_stages(told: Progress) -> None:
    """Tell a build of two audiences side by side."""
    told.stage("读取")
    told.stage("公众：网站")
    told.stage("职工：网站")
    told.step(1, 2)
    told.stage("公众：书")
    told.done()


def test_plain_lines_elsewhere() -> None:
    """Each stage is one line when it is over, with its seconds, and there are no escape sequences."""
    stream = StringIO()
    with tell_stages(stream, Language.ZH) as teller:
        run_stages(teller)
    lines = stream.getvalue().splitlines()
    assert [line.split("　")[0] for line in lines] == ["读取", "公众：网站", "职工：网站", "公众：书"]
    assert all(re.search(r"　\d+\.\d 秒$", line) for line in lines)


def test_a_stage_of_one_audience_does_not_end_anothers() -> None:
    """What goes on for one audience goes on while another's next stage begins."""
    stream = StringIO()
    with tell_stages(stream, Language.EN) as teller:
        teller.stage("公众：网站")
        teller.stage("职工：网站")
        assert stream.getvalue() == ""
        teller.stage("公众：书")
        assert stream.getvalue().startswith("公众：网站  ")
        assert stream.getvalue().count("\n") == 1


def test_names_forge_no_lines() -> None:
    """A name with control characters is shown as it is spelt."""
    stream = StringIO()
    with tell_stages(stream, Language.ZH) as teller:
        teller.stage("a\nb\x1b[1m：c")
        teller.done()
    assert stream.getvalue().startswith("a[U+000A]b[U+001B][1m：c")


def test_live_lines_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal shows the stage while it goes on, and the same lines when it is over."""
    monkeypatch.setenv("TERM", "xterm-256color")
    stream = Terminal()
    with tell_stages(stream, Language.ZH) as teller:
        run_stages(teller)
    assert "\x1b" in stream.getvalue()
    shown = ESCAPE.sub("", stream.getvalue())
    assert all(
        re.search(rf"{name}　\d+\.\d 秒", shown) for name in ("读取", "公众：网站", "职工：网站", "公众：书")
    )
