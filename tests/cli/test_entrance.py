"""The command line says what is wrong with it, in both languages, and leaves with the right code."""

import errno
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from generator import __version__
from generator.cli import table
from generator.cli.entrance import main, run
from generator.cli.table import COMMANDS
from tests.commands.projects import SMALL, copy_small, replace_text
from tests.house.project import ROOT

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.mark.parametrize(
    ("words", "chinese", "english"),
    [
        (["chek"], "没有命令 chek。\n是否想写 check？", "There is no command chek.\nDid you mean check?"),
        (
            ["check", "--projct", "x"],
            "没有选项 --projct。\n是否想写 --project？",
            "There is no option --projct.",
        ),
        (["check", "--format", "jsn"], "是否想写 json？", "Did you mean json?"),
        (["check", "x", "y"], "多写了：x y", "Too many words: x y"),
        (["explain"], "缺少 ID。", "ID is missing."),
        (["explain", "--project"], "选项 --project 的写法不对。", "--project"),
        (["explain", "xk-99", "--project", str(SMALL)], "没有编号或问题代码“xk-99”。", "“xk-99”"),
        (["check", "--project", "nowhere"], "不是手册项目", "Not a project"),
        (["new", "x", "--like", "startr"], "是否想写 starter？", "Did you mean starter?"),
        (["format", "none.yml", "--project", str(SMALL)], "不是登记册文件", "Not a register"),
    ],
)
def test_wrong_usage_is_told_in_both_languages(
    words: list[str], chinese: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wrong usage leaves with 2 and says on the error stream what is wrong and what was probably meant."""
    for told, added in ((chinese, []), (english, ["--lang", "en"])):
        assert run([*words[:1], *added, *words[1:]]) == 2
        printed = capsys.readouterr()
        assert printed.out == ""
        assert told in printed.err


def test_an_unknown_language_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """A language that is not spoken is refused in Chinese."""
    assert run(["check", "--lang", "fr"]) == 2
    assert "--lang 不能写作“fr”" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_complete(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The help of each command is in Chinese, with an English sentence, every option explained, and examples."""
    assert run([name, "--help"]) == 0
    text = capsys.readouterr().out
    assert f"用法：handbook {name}" in text
    assert "例：\n  handbook" in text
    rows = text.partition("选项：\n")[2].partition("\n例：")[0]
    options = re.findall(r"^  (--[a-z-]+|[A-Z]+)\b", rows, re.MULTILINE)
    assert {"--help", "--lang"} <= set(options)
    for option in options:
        assert CHINESE.search(rows.partition(f"  {option}")[2].partition("\n  --")[0]), option
    assert re.search(r"^[A-Z][^\n]+\.$", text, re.MULTILINE)


def test_the_table_is_told_without_loading_commands(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The help of the whole names each command, and loads none of them."""

    def refuse(name: str) -> None:
        raise AssertionError(name)

    monkeypatch.setattr(table, "import_module", refuse)
    assert run(["--help"]) == 0
    text = capsys.readouterr().out
    assert all(f"  {name}" in text for name in COMMANDS)
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"handbook {__version__}\n"


def test_no_command_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a command the help is shown, and that is wrong usage."""
    assert run([]) == 2
    assert "用法：handbook 命令" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fault", "code", "told"),
    [
        (KeyboardInterrupt(), 130, "已中断。"),
        (click.Abort(), 130, "已中断。"),
        (PermissionError(errno.EACCES, "x", "build\n"), 2, "无法读写 build[U+000A]：没有权限。"),
        (OSError(errno.ENOSPC, "x", "build"), 2, "磁盘已满"),
    ],
)
def test_what_is_no_fault_of_ours_shows_no_trace(
    fault: BaseException,
    code: int,
    told: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An interruption, and a disk that refuses, end with a word and a code."""

    def fail(_name: str) -> None:
        raise fault

    monkeypatch.setattr(table, "import_module", fail)
    assert run(["check"]) == code
    printed = capsys.readouterr()
    assert told in printed.err
    assert "Traceback" not in printed.err


def test_a_true_fault_shows_its_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw is not hidden."""

    def fail(_name: str) -> None:
        raise OSError(errno.EBADF, "unforeseen")

    monkeypatch.setattr(table, "import_module", fail)
    with pytest.raises(OSError, match="unforeseen"):
        run(["check"])


def test_the_process_leaves_with_the_code() -> None:
    """The entrance ends the process with the code of the command."""
    with pytest.raises(SystemExit) as end:
        main(["check", "--project", str(SMALL)])
    assert end.value.code == 0
    with pytest.raises(SystemExit) as end:
        main(["check", "--project", "nowhere"])
    assert end.value.code == 2


@pytest.mark.parametrize("words", ["explain S001", f"explain power/xk-01 --project {SMALL}"])
def test_a_reader_who_goes_away_is_no_fault(words: str) -> None:
    """Where the output is read no further, little or much of it, nothing is said about it."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words.split()],
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_checking_loads_nothing_that_builds() -> None:
    """A check imports neither MkDocs nor WeasyPrint nor anything else that only building needs."""
    script = (
        "import sys; from generator.cli.entrance import run; code = run(sys.argv[1:]);"
        "print(code, *sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", "--project", str(SMALL)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    code, *modules = done.stdout.splitlines()[-1].split()
    assert code == "0"
    heavy = {
        "mkdocs",
        "material",
        "weasyprint",
        "pikepdf",
        "pygraphviz",
        "diagrams",
        "watchfiles",
        "jinja2",
        "ruamel",
    }
    assert heavy.isdisjoint(modules)
    assert "pydantic" in modules


def test_a_check_in_a_pipe_quotes_nothing_withheld(tmp_path: Path) -> None:
    """End to end: a withheld value is told as such, in UTF-8 in any locale, with code 1."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "superior: head", "superior: geheim-99")
    for style in ("text", "json", "sarif", "github"):
        done = subprocess.run(
            [sys.executable, "-m", "generator", "check", "--project", project, "--format", style],
            cwd=ROOT,
            capture_output=True,
            check=False,
            env={"LC_ALL": "C", "PATH": "", "PYTHONIOENCODING": ""},
        )
        assert done.returncode == 1
        assert "引用不存在" in done.stdout.decode()
        assert b"geheim" not in done.stdout + done.stderr
