"""The one layout of registers: order, style and blank lines are fixed, comments and meaning stay."""

from textwrap import dedent

import hypothesis
import pytest

from generator.exchange import yaml_layout
from generator.exchange.yaml_layout import LayoutError, lay_out_yaml
from generator.sources.yaml_text import read_yaml_text
from tests.exchange.yaml_writing import WrittenYaml, written_yaml
from tests.house.project import ROOT

POSTS = "registers/posts.yml"
POWER = "registers/powers/xk-01.yml"


def lay_out(text: str, file: str = POWER) -> str:
    """Return the layout of an indented text."""
    return lay_out_yaml(file, dedent(text).lstrip("\n"))


def test_fields_stand_in_the_order_of_their_declaration() -> None:
    """Identifier, audience and ground come first, then the fields as declared, then what is unknown."""
    text = lay_out("""
        zzz: 1
        name: 甲
        ground: process
        aaa: 2
        audience: internal
        id: xk-01
    """)
    assert [line.partition(":")[0] for line in text.splitlines()] == [
        *("id", "audience", "ground", "name", "zzz", "aaa")
    ]


def test_fields_of_parts_are_ordered_too() -> None:
    """Within a list of parts each part has its own order of fields."""
    text = lay_out("basis:\n- article: 第一条\n  law: zfcgf\n")
    assert text == "basis:\n  - law: zfcgf\n    article: 第一条\n"


def test_brackets_become_blocks() -> None:
    """Flow style becomes block style, empty collections stay in brackets."""
    text = lay_out("posts: [a, b]\nstatus: {since: 2025-01-01, state: kept}\ncooperating: [ ]\n")
    assert text == dedent("""
        cooperating: []
        posts:
          - a
          - b
        status:
          state: kept
          since: 2025-01-01
    """).lstrip("\n")


def test_entries_of_a_list_are_parted_by_one_line() -> None:
    """Between two entries of a file stands one blank line, whatever stood there."""
    text = lay_out("- id: a\n- id: b\n\n\n\n- id: c\n", POSTS)
    assert text == "- id: a\n\n- id: b\n\n- id: c\n"


def test_blank_lines_within_an_entry_stay_single() -> None:
    """A blank line that parts fields stays, several become one, and none begins a list."""
    text = lay_out("id: a\n\n\n\nname: b\nposts:\n\n  - c\n\n  - d\n\n\n")
    assert text == "id: a\n\nname: b\nposts:\n  - c\n\n  - d\n"


def test_comments_move_with_their_field() -> None:
    """Comments before and beside a field go where the field goes; the head of the file stays at its head."""
    text = lay_out("""
        # 文件头

        name: 甲  # 名称旁
        # 编号前
        id: xk-01
        basis: [  # 依据旁
          {law: b,   # 法旁
           article: 第一条}
          # 依据后
        ]
    """)
    assert text == dedent("""
        # 文件头

        # 编号前
        id: xk-01
        name: 甲  # 名称旁
        basis:  # 依据旁
          - law: b  # 法旁
            article: 第一条
          # 依据后
    """).lstrip("\n")


def test_comments_at_the_end_of_a_part_stay_in_it() -> None:
    """A comment indented like a list's items belongs to that list, one indented less to what follows."""
    text = lay_out("""
        id: xk-01
        posts:
            - a
            # 岗位末尾
        # 名称前
        name: 甲
        # 文件尾
    """)
    assert text == dedent("""
        id: xk-01
        # 名称前
        name: 甲
        posts:
          - a
          # 岗位末尾
        # 文件尾
    """).lstrip("\n")


def test_comments_beside_a_dash_go_before_it() -> None:
    """What stands beside a bare dash, or before the first field of an element, comes before the element."""
    text = lay_out("- # 破折号旁\n  # 字段前\n  id: a\n- id: b\n", POSTS)
    assert text == "# 破折号旁\n# 字段前\n- id: a\n\n- id: b\n"


@pytest.mark.parametrize(
    ("written", "laid_out"),
    [
        ("name: '甲'", "name: 甲"),
        ('name: "a: b"', 'name: "a: b"'),
        ("name: 'a \"b\" # c'", "name: 'a \"b\" # c'"),
        ("code: 007", 'code: "007"'),
        ("code: 'no'", 'code: "no"'),
        ("yearly_cases: '12'", "yearly_cases: 12"),
        ("forwards_upward: 'true'", "forwards_upward: true"),
        ('status: {since: "2025-01-01"}', "status:\n  since: 2025-01-01"),
        ('name: ""', 'name: ""'),
        ("name:", "name:"),
        ("name: - a", None),
        ('name: "- a"', 'name: "- a"'),
        ("name: -a", "name: -a"),
        ('note: "一\\n二"', "note: |-\n  一\n  二"),
        ("note: |\n      一\n      二", "note: |\n  一\n  二"),
        ("note: >-\n  一\n  二\n\n  三", "note: |-\n  一 二\n  三"),
        ("note: |2-\n    一\n   二", 'note: "  一\\n 二"'),
        ("note: |+  # 旁\n  一\n", 'note: "一\\n\\n"  # 旁'),
        ("name: 一\n  二", "name: 一 二"),
        ('name: "a\\u0085b"', 'name: "a\\x85b"'),
        ("unknown: 007", "unknown: 007"),
        ("unknown: '007'", 'unknown: "007"'),
    ],
)
def test_values_are_quoted_only_where_needed(written: str, laid_out: str | None) -> None:
    """Text is plain unless it would be read as something else; numbers, dates and flags have no quotes."""
    expected = written if laid_out is None else f"{laid_out}\n"
    assert lay_out_yaml(POWER, written if laid_out is None else f"{written}\n") == expected


@pytest.mark.parametrize(
    "text",
    ["a: 1\na: 2\n", "a: &x 1\n", "a: !!str 1\n", "a: [\n", "", "# nur\n", "text\n", "a: 1\n---\nb: 2\n"],
)
def test_what_is_malformed_stays_as_it_is(text: str) -> None:
    """A file with syntax problems, or without entries, is not touched."""
    assert lay_out_yaml(POWER, text) == text


def test_marks_of_other_systems_go() -> None:
    """A byte order mark, carriage returns and the marker of a document leave nothing behind."""
    assert lay_out_yaml(POWER, "\ufeff---\r\nid: a\r\nname: 甲  # x\r\n") == "id: a\nname: 甲  # x\n"


def test_a_layout_never_changes_the_meaning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where what was written says something else than what was read, nothing is returned."""
    monkeypatch.setattr(yaml_layout, "write_layout", lambda _document: "id: other\n")
    with pytest.raises(LayoutError):
        lay_out_yaml(POWER, "id: one\n")


@pytest.mark.parametrize("file", ["site_config.yml", "registers/unknown.yml", "elsewhere.yml"])
def test_any_file_has_a_layout(file: str) -> None:
    """The configuration and files of no register are laid out too."""
    assert lay_out_yaml(file, "zzz: [1]\n") == "zzz:\n  - 1\n"


def test_samples_are_laid_out() -> None:
    """The shipped examples are written in the one layout."""
    files = sorted((ROOT / "examples").rglob("*.yml"))
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        project = path.relative_to(ROOT / "examples").as_posix().partition("/")[2]
        assert lay_out_yaml(project, text) == text, project


@hypothesis.given(written_yaml())
def test_layout_keeps_meaning_and_comments(written: WrittenYaml) -> None:
    """Any text keeps its meaning and each of its comments, and a second layout changes nothing."""
    before = read_yaml_text(POSTS, written.text.encode())
    assert before.problems == (), written.text
    laid_out = lay_out_yaml(POSTS, written.text)
    assert read_yaml_text(POSTS, laid_out.encode()).tree == before.tree
    assert lay_out_yaml(POSTS, laid_out) == laid_out
    for comment in written.comments:
        assert laid_out.count(comment) == 1, comment
