"""Words are put right where they are written, and everything else in the file stays byte for byte."""

from textwrap import dedent

import hypothesis
import pytest
from hypothesis import strategies as st

from generator.exchange import text_mending
from generator.exchange.text_mending import MendingError, mend_file
from generator.sources.yaml_text import TextTree, read_yaml_text
from generator.values.orthography.text_faults import mend_text
from generator.values.problem import Withheld
from tests.exchange.yaml_writing import WrittenYaml, written_yaml
from tests.house.project import ROOT

POSTS = "registers/posts.yml"
POWER = "registers/powers/xk-01.yml"
CHAPTER = "content/10-foreword.md"
HEAD = "---\ntitle: 前言\naudience: public\n---\n"


def mend(text: str, file: str = POWER) -> str:
    """Return an indented text with its words put right."""
    return mend_file(file, dedent(text).lstrip("\n").encode()).content.decode()


def test_only_words_are_touched() -> None:
    """Keys, codes, identifiers, references, comments, document numbers and layout stay as they are."""
    text = """
        # 注释,不动(甲)
        id:   xk-01
        name: 甲,乙   # 旁注,不动
        code: 甲,乙
        department: '甲,乙'
        posts: [ a,b,  c ]
        "甲,乙": 甲,乙
        basis:
            - {law: 甲;乙, summary: '国发(2015)12号,办理',  note: "甲,乙"}
        conditions:
        - 甲, 乙
        -   '甲 (乙)'
        - https://example.org/甲,乙
    """
    right = (
        text.replace("name: 甲,乙", "name: 甲，乙")
        .replace("12号,办理", "12号，办理")
        .replace('note: "甲,乙"', 'note: "甲，乙"')
        .replace("- 甲, 乙", "- 甲，乙")
        .replace("'甲 (乙)'", "'甲（乙）'")
        .replace("example.org/甲,乙", "example.org/甲，乙")
    )
    assert mend(text) == dedent(right).lstrip("\n")


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("name: '甲'',乙'", "name: '甲''，乙'"),
        (r'name: "甲\"\u002c乙"', r'name: "甲\"，乙"'),
        ("content: |\n  甲, 乙\n  丙,\n", "content: |\n  甲，乙\n  丙，\n"),
        ("content: >-\n  甲,\n  乙, 丙\n", "content: >-\n  甲，\n  乙，丙\n"),
        ("name: 甲,\n  乙", "name: 甲，\n  乙"),
        ("name: 權利清單", "name: 权力清单"),
        ("name: 甲 (乙", "name: 甲（乙"),
        ("name: 甲 , 乙", "name: 甲，乙"),
    ],
)
def test_words_are_mended_in_every_style(written: str, right: str) -> None:
    """Plain, quoted, escaped, folded and block text keeps its style."""
    assert mend(f"{written}\n").rstrip("\n") == right.rstrip("\n")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("file", [POWER, CHAPTER])
def test_line_ends_and_marks_stay(end: str, mark: str, file: str) -> None:
    """A file with marks and line ends of other systems keeps them."""
    text = "name: 甲,乙\n" if file == POWER else f"{HEAD}甲,乙\n"
    written = mark + text.replace("\n", end)
    assert mend_file(file, written.encode()).content.decode() == written.replace(",", "，")


def test_changes_are_told_with_their_places() -> None:
    """Each change has its line and column, what stood there and what stands there now."""
    mended = mend_file(POSTS, "- id: a\n  audience: public\n  name: 权利清单,甲\n  note: 關\n".encode())
    assert [(str(change.place), change.old, change.new) for change in mended.changes] == [
        (f"{POSTS}:3:9", "权利", "权力"),
        (f"{POSTS}:3:13", ",", "，"),
        (f"{POSTS}:4:9", Withheld("關"), Withheld("关")),
    ]


@pytest.mark.parametrize(
    ("file", "text", "is_open"),
    [
        (POSTS, "- id: a\n  audience: public\n  name: 關\n", True),
        (POSTS, "- id: a\n  audience: internal\n  name: 關\n", False),
        (POSTS, "- id: a\n  name: 關\n", False),
        (POSTS, "- id: a\n  audience: public\n  duties: [關]\n", False),
        ("site_config.yml", "footer: [關]\n", True),
        ("site_config.yml", "note: 關\n", False),
        (
            "registers/workflows/a.yml",
            "audience: public\nsteps:\n  - audience: internal\n    name: 關\n",
            False,
        ),
        (CHAPTER, "---\ntitle: a\naudience: public\n---\n關\n", True),
        (CHAPTER, "---\ntitle: a\naudience: internal\n---\n關\n", False),
        (CHAPTER, "---\ntitle: 關\naudience: internal\n---\n", False),
    ],
)
def test_withheld_words_are_told_as_such(file: str, text: str, is_open: bool) -> None:
    """What not everyone may see, counting all it lies in, is told as withheld."""
    (change,) = mend_file(file, text.encode()).changes
    assert isinstance(change.old, str) is is_open
    assert isinstance(change.new, str) is is_open


def test_prose_is_mended_and_markup_stays() -> None:
    """In a chapter the words and declared titles are put right; code, addresses, names and keys stay."""
    text = dedent("""\
        ---
        title: 前言,说明
        audience: public
        pictures:
          - id: emblem
            audience: public
            file: 图,一.png
            description: 關於
        ---
        ## 甲,乙

        见[許可,决定](ref:law/a#1)、`甲,乙`[^注]，然後:
        ![图](picture:emblem)

            代码,不动

        [^注]: 说明(甲)
    """)
    right = (
        text.replace("前言,说明", "前言，说明")
        .replace("關於", "关于")
        .replace("## 甲,乙", "## 甲，乙")
        .replace("許可,决定", "许可，决定")
        .replace("然後:", "然后：")
        .replace("说明(甲)", "说明（甲）")
    )
    mended = mend_file(CHAPTER, text.encode())
    assert mended.content.decode() == right
    assert str(mended.changes[-1].place) == f"{CHAPTER}:17:11"


@pytest.mark.parametrize(
    ("file", "content", "code"),
    [
        (POSTS, "- id: a\n  id: 甲,乙\n".encode(), "S002"),
        (POSTS, b"name: \xff", "S007"),
        (CHAPTER, "甲,乙\n".encode(), "S013"),
        (CHAPTER, "---\ntitle: [\n---\n甲,乙\n".encode(), "S001"),
        ("registers/unknown.yml", "name: 甲,乙\n".encode(), None),
        (POSTS, b"", None),
        (POSTS, "甲,乙".encode(), None),
    ],
)
def test_what_cannot_be_read_stays(file: str, content: bytes, code: str | None) -> None:
    """A file with syntax problems, and one of no register, is left alone, and the problems are told."""
    mended = mend_file(file, content)
    assert mended.content == content
    assert mended.changes == ()
    assert [problem.kind.code for problem in mended.problems] == ([code] if code else [])


def test_other_changes_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where characters were looked for in the wrong place nothing is written."""

    def locate(value: str, *_: object) -> list[tuple[int, int]]:
        return [(index, index + 1) for index in range(len(value))]

    monkeypatch.setattr(text_mending, "locate_characters", locate)
    with pytest.raises(MendingError):
        mend("name: 甲,乙\n")


def flatten(tree: TextTree) -> list[str | None]:
    """Return the values of a tree in order."""
    match tree:
        case dict():
            return [leaf for value in tree.values() for leaf in flatten(value)]
        case list():
            return [leaf for value in tree for leaf in flatten(value)]
        case _:
            return [tree]


@hypothesis.given(written_yaml())
def test_any_register_is_mended_once(written: WrittenYaml) -> None:
    """However a register is written, its comments stay, each value stays or is put right, and a second time nothing."""
    content = written.text.encode()
    mended = mend_file(POSTS, content)
    assert mend_file(POSTS, mended.content).content == mended.content
    assert (mended.content == content) is (mended.changes == ())
    for comment in written.comments:
        assert mended.content.decode().count(comment) == 1
    before = flatten(read_yaml_text(POSTS, content).tree)
    after = flatten(read_yaml_text(POSTS, mended.content).tree)
    for old, new in zip(before, after, strict=True):
        assert old == new or (new or "").replace(" ", "") == mend_text(old or "").replace(" ", "")


@hypothesis.given(
    st.lists(
        st.sampled_from(
            [*",:()!`[]|*#>- \n", "甲", "權利清單", "](ref:a)", "    ", "- ", "## ", "[^1]: ", "http://a.cn/"]
        ),
        max_size=30,
    ).map("".join)
)
def test_any_prose_is_mended_once(prose: str) -> None:
    """Whatever the Markdown, mending it twice is mending it once, and its lines stay lines."""
    content = f"{HEAD}{prose}".encode()
    mended = mend_file(CHAPTER, content)
    assert mend_file(CHAPTER, mended.content).changes == ()
    assert mended.content.count(b"\n") == content.count(b"\n")


def test_shipped_projects_have_right_words() -> None:
    """In the examples nothing is to be put right."""
    for path in sorted((ROOT / "examples").glob("*/**/*")):
        file = path.relative_to(ROOT / "examples").as_posix().partition("/")[2]
        if path.suffix in {".yml", ".md"}:
            assert mend_file(file, path.read_bytes()).changes == (), path
