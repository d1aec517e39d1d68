"""Each command does what it says, from the words typed to the lines printed."""

import json
import re
import sys
from pathlib import Path

import pytest

from generator.cli import build, forms, serve
from generator.cli.entrance import run
from generator.commands.build_request import OUTPUTS, BuildRequest, BuildResult
from generator.commands.form_order import FormOrder
from generator.commands.forms import FormRequest
from generator.commands.progress import Progress
from tests.cli.problems import PROBLEMS, WITHHELD, Terminal
from tests.commands.projects import SMALL, copy_small, replace_text

Captured = pytest.CaptureFixture[str]


def test_check_tells_that_all_is_well(capsys: Captured) -> None:
    """A sound project is told as such, in both languages, with code 0."""
    assert run(["check", "--project", str(SMALL)]) == 0
    assert capsys.readouterr().out.endswith("个条目，没有发现问题。\n")
    assert run(["check", "--project", str(SMALL), "--lang", "en"]) == 0
    assert capsys.readouterr().out.endswith("entries checked, no problem found.\n")


def test_programs_get_nothing_but_the_format(capsys: Captured) -> None:
    """A sound project has an empty list of problems in JSON, and no annotation at all."""
    assert run(["check", "--project", str(SMALL), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["problems"] == []
    assert run(["check", "--project", str(SMALL), "--format", "github"]) == 0
    assert capsys.readouterr().out == ""


def test_sarif_has_all_rules(capsys: Captured) -> None:
    """Even without results each kind is a rule."""
    assert run(["check", "--project", str(SMALL), "--format", "sarif"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["runs"]
    assert {"S001", "F001", "R001", "U001"} <= {rule["id"] for rule in result["tool"]["driver"]["rules"]}
    assert result["results"] == []


def test_check_quotes_withheld_values_on_a_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the output is a terminal its reader sees the withheld value in text, and in no other format."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "superior: head", "superior: geheim-99")
    for style, is_quoted in (("text", True), ("json", False), ("sarif", False), ("github", False)):
        terminal = Terminal()
        monkeypatch.setattr(sys, "stdout", terminal)
        assert run(["check", "--project", str(project), "--format", style]) == 1
        assert ("geheim-99" in terminal.getvalue()) == is_quoted


def test_new_says_what_to_do_next(tmp_path: Path, capsys: Captured) -> None:
    """A new project is made, and three lines say how to go on; a second time it is refused."""
    folder = tmp_path / "手册"
    assert run(["new", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split(".")[0] for line in lines[1:]] == ["  1", "  2", "  3"]
    assert run(["check", "--project", str(folder)]) == 0
    assert run(["new", str(folder)]) == 2


def test_format_names_what_differs(tmp_path: Path, capsys: Captured) -> None:
    """With --check files of another layout are listed with code 1; without, they are laid out with code 0."""
    project = copy_small(tmp_path)
    run(["format", "--project", str(project)])
    replace_text(project / "registers" / "posts.yml", "  name: 局长", "  name: '局长'")
    capsys.readouterr()
    assert run(["format", "--check", "--project", str(project)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "registers/posts.yml"
    assert run(["format", "--project", str(project)]) == 0
    assert run(["format", "--check", "--project", str(project)]) == 0


def test_format_tells_what_is_malformed(tmp_path: Path, capsys: Captured) -> None:
    """A file that cannot be read is told as a problem, with code 1."""
    project = copy_small(tmp_path)
    (project / "registers" / "laws.yml").write_text("- id: [\n", encoding="utf-8")
    assert run(["format", "--project", str(project)]) == 1
    assert "registers/laws.yml:2:1  S001" in capsys.readouterr().err


def test_fixed_text_is_listed(tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each change is a line with its place, with withheld words at a terminal only; a look exits with code 1."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "name: 局长", "name: 局長,甲")
    look = ["format", "--fix-text", "--check", "--project", str(project)]
    assert run(look) == 1
    lines = capsys.readouterr().out.splitlines()
    places = [line.split("  ")[1] for line in lines[:-1]]
    assert places == ["“長” → “长”", "“,” → “，”"]
    assert lines[0].startswith("registers/posts.yml:")
    replace_text(project / "registers" / "posts.yml", "audience: public", "audience: internal")
    assert run(look) == 1
    assert "長" not in capsys.readouterr().out
    terminal = Terminal()
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", terminal)
        assert run(look) == 1
    assert "“長” → “长”" in terminal.getvalue()
    assert run(["format", "--fix-text", "--lang", "en", "--project", str(project)]) == 0
    assert capsys.readouterr().out.splitlines()[-1].endswith("2 places in 1 files mended.")
    assert run(look) == 0


def test_plain_format_leaves_text_alone(tmp_path: Path) -> None:
    """Without the option for it no word is touched."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "name: 局长", "name: 局長,甲")
    assert run(["format", "--project", str(project)]) == 0
    assert "局長,甲" in (project / "registers" / "posts.yml").read_text(encoding="utf-8")


def test_schema_goes_where_it_is_told(tmp_path: Path, capsys: Captured) -> None:
    """Schemas go into the project's build folder, or the folder named."""
    project = copy_small(tmp_path)
    assert run(["schema", "--project", str(project)]) == 0
    assert (project / "build" / "schema" / "risk.schema.json").is_file()
    assert run(["schema", "--project", str(project), "--output", str(tmp_path / "s")]) == 0
    assert (tmp_path / "s" / "site_config.schema.json").is_file()
    assert "registers/risks/**/*.yml" in capsys.readouterr().out


def test_explain_tells_codes_in_both_languages(capsys: Captured) -> None:
    """A code needs no project, and is told in both languages, the one asked for first."""
    assert run(["explain", "f002"]) == 0
    chinese = capsys.readouterr().out
    assert chinese.startswith("F002  缺少字段（错误）\n")
    assert "F002  Missing field (error)" in chinese
    assert run(["explain", "F002", "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("F002  Missing field (error)\n")


def test_explain_shows_withheld_values_on_a_terminal_only(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a pipe the value of a withheld field is left out, on a terminal it is shown."""
    words = ["explain", "risk/xk-01-r1", "--project", str(SMALL)]
    assert run(words) == 0
    piped = capsys.readouterr().out
    assert "审核走过场" not in piped
    assert "manifestation" in piped
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    assert run(words) == 0
    assert "审核走过场" in terminal.getvalue()


def test_explain_tells_of_entries_with_problems(tmp_path: Path, capsys: Captured) -> None:
    """An entry that could not be read is explained, with the advice to check."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "is_key: false", "is_key: perhaps")
    assert run(["explain", "post/clerk", "--project", str(project)]) == 0
    assert "handbook check" in capsys.readouterr().out


@pytest.fixture
def orders(monkeypatch: pytest.MonkeyPatch) -> list[BuildRequest]:
    """Return the orders that a build gets; it fails for drafts and tells a problem each time."""
    given: list[BuildRequest] = []

    def build_handbook(request: BuildRequest, told: Progress) -> BuildResult:
        given.append(request)
        told.stage("公众：网站")
        return BuildResult(PROBLEMS, not request.is_draft, (("public", "site", 1.25),))

    monkeypatch.setattr(build, "build_handbook", build_handbook)
    return given


def test_build_orders_the_usual_things(orders: list[BuildRequest], capsys: Captured) -> None:
    """Without options everything is ordered for the usual audiences, into the project's build folder."""
    assert run(["build", "--project", "手册"]) == 0
    project = Path("手册")
    assert orders == [BuildRequest(project, (), frozenset(OUTPUTS), (), project / "build")]
    printed = capsys.readouterr()
    assert printed.out.splitlines() == ["public  site     1.2 s", "已生成到 手册/build"]
    assert "公众：网站　" in printed.err
    assert "X001  引用不存在" in printed.err
    assert WITHHELD not in printed.out + printed.err


def test_build_hands_on_each_option(orders: list[BuildRequest], capsys: Captured) -> None:
    """Each option reaches the order; what failed says that the output is as it was."""
    words = [
        "build",
        "--audience",
        "a",
        "--audience",
        "b",
        "--only",
        "book",
        "--only",
        "data",
        "--department",
        "d",
    ]
    assert run([*words, "--output", "out", "--no-cache", "--draft"]) == 1
    only = frozenset({"book", "data"})
    expected = BuildRequest(Path(), ("a", "b"), only, ("d",), Path("out"), uses_cache=False, is_draft=True)
    assert orders == [expected]
    assert "原有的输出没有改动" in capsys.readouterr().out


def test_forms_hands_on_each_option(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Each option reaches the order of forms, and warnings of the registers are left to the check."""
    given: list[FormRequest] = []

    def make_forms(request: FormRequest, _told: Progress) -> BuildResult:
        given.append(request)
        return BuildResult(PROBLEMS, len(given) == 1, (("internal", "forms", 1.25),))

    monkeypatch.setattr(forms, "make_forms", make_forms)
    words = ["forms", "--kind", "a", "--kind", "b", "--department", "d", "--blank", "--audience", "internal"]
    assert run([*words, "--format", "pdf", "--output", "out"]) == 0
    assert run(["forms"]) == 1
    order = FormOrder(("a", "b"), "d", is_blank=True, formats=("pdf",))
    assert given == [
        FormRequest(Path(), Path("out"), "internal", order),
        FormRequest(Path(), Path("build"), "", FormOrder()),
    ]
    printed = capsys.readouterr().out.splitlines()
    assert printed == ["已生成到 out/internal/forms", "没有生成；原有的表格没有改动。"]


def test_serve_hands_on_its_options(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    """Serving gets project, audience and port; a port out of range is wrong usage."""
    given: list[tuple[Path, str | None, int]] = []

    def serve_handbook(project: Path, audience: str | None, port: int, *_rest: object) -> None:
        given.append((project, audience, port))

    monkeypatch.setattr(serve, "serve_handbook", serve_handbook)
    assert run(["serve"]) == 0
    assert run(["serve", "--project", "p", "--audience", "internal", "--port", "0"]) == 0
    assert given == [(Path(), None, serve.DEFAULT_PORT), (Path("p"), "internal", 0)]
    assert run(["serve", "--port", "70000"]) == 2
    assert "--port 的值不对" in capsys.readouterr().err


def test_record_says_what_it_wrote(tmp_path: Path, capsys: Captured) -> None:
    """Each record is told with edition, audience, entries and file; an order that cannot be carried out has code 2."""
    project = copy_small(tmp_path)
    assert run(["record", "--project", str(project), "--audience", "public"]) == 0
    first, last = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"第一版  public  \d+ 个条目  editions/first/public\.json", first)
    assert last == "已记录 1 份；请与登记册一起保存。"
    replace_text(project / "registers" / "posts.yml", "name: 经办", "name: 承办")
    assert run(["record", "--project", str(project), "--lang", "en"]) == 2
    assert "“editions/first/public.json” exists and says something else." in capsys.readouterr().err
    assert run(["record", "--project", str(project), "--lang", "en", "--replace"]) == 0
    assert capsys.readouterr().out.endswith("3 recorded; keep them with the registers.\n")


def test_record_tells_errors(tmp_path: Path, capsys: Captured) -> None:
    """With errors nothing is recorded, the code is 1, and the errors are told."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "superior: head", "superior: nobody")
    assert run(["record", "--project", str(project)]) == 1
    printed = capsys.readouterr()
    assert printed.out == "登记册有错误，没有记录。\n"
    assert "R001" in printed.err
