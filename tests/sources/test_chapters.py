"""Prose is rendered once into cleaned segments whose links and pictures are named and have places."""

from html.parser import HTMLParser
from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generator.sources.chapters import ReadChapter, read_chapter
from generator.sources.pictures import encode_picture
from generator.values.place import Place

HEAD = "---\ntitle: 前言\naudience: public\n---\n"


def read(text: str) -> ReadChapter:
    """Return the chapter of some Markdown."""
    return read_chapter("content/10-foreword.md", (HEAD + text).encode(), {})


def join_html(text: str) -> str:
    """Return all HTML of a chapter's segments."""
    chapter = read(text).chapter
    assert chapter is not None
    return "".join(segment.html for segment in chapter.segments)


def make_picture(form: str = "PNG") -> bytes:
    """Return a picture of four pixels that carries words besides."""
    written, words = BytesIO(), PngInfo()
    words.add_text("Comment", "canary")
    Image.new("RGB", (2, 2), (9, 9, 9)).save(written, form, **({"pnginfo": words} if form == "PNG" else {}))
    return written.getvalue()


def test_links_and_headings_are_segments_of_their_own() -> None:
    """A chapter is cut at its links, pictures and headings, and nothing of it is lost."""
    chapter = read("## 目的\n\n见[许可](ref:xk-01)和[法](ref:law/f#42)。\n").chapter
    assert chapter is not None
    assert [
        (segment.heading, segment.target) for segment in chapter.segments if segment.target or segment.heading
    ] == [
        (2, None),
        (None, "xk-01"),
        (None, "law/f#42"),
    ]
    assert "".join(segment.html for segment in chapter.segments) == "目的\n<p>见许可和法。</p>"


def test_anchors_come_from_the_words_of_headings() -> None:
    """Another heading put before it does not move a heading's anchor, and equal ones are told apart."""
    alone, after, twice = (
        read(text).chapter for text in ("## 目的\n", "## 范围\n\n## 目的\n", "## 目的\n\n## 目的\n")
    )
    assert alone is not None
    assert after is not None
    assert twice is not None
    anchors = [segment.anchor for segment in twice.segments if segment.anchor]
    assert (
        alone.segments[0].anchor
        == [segment.anchor for segment in after.segments if segment.anchor][1]
        == anchors[0]
    )
    assert len(set(anchors)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>\n",
        "a <img src=x onerror=alert(1)> b\n",
        "<iframe src='//x'></iframe>\n",
        "a<br>b\n",
        "<!-- --><b onclick=x>y</b>\n",
        "| a |\n| - |\n| <a href='javascript:x'>y</a> |\n",
    ],
)
def test_html_is_told_and_comes_out_as_text(text: str) -> None:
    """What an editor writes as HTML is a problem, and no tag or handler of it reaches the page."""
    found = read(text)
    assert {problem.kind.code for problem in found.problems} == {"F019"}
    written = _Tags()
    written.feed(join_html(text))
    assert written.names <= {"p", "table", "thead", "tbody", "tr", "th", "td"}
    assert written.attributes == set()


class _Tags(HTMLParser):
    """Gathers the names and attributes of all tags, and comments as a tag of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and its attributes."""
        self.names.add(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_comment(self, data: str) -> None:
        """Note a comment."""
        self.names.add(f"!--{data}")


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/x",
        "xk-01.html",
        "ref:",
        "//x",
    ],
)
def test_other_addresses_are_told_and_leave_their_words(address: str) -> None:
    """A link to anywhere but an entry is a problem at its line, and only its words remain."""
    found = read(f"一\n\n二[词]({address})。\n")
    assert [(problem.kind.code, problem.place.line) for problem in found.problems] == [("F020", 7)]
    assert join_html(f"二[词]({address})。\n") == "<p>二词。</p>"


@pytest.mark.parametrize("name", ["x.png", "picture:", "picture:X", "#x", "https://example.org/x.png"])
def test_other_pictures_are_told(name: str) -> None:
    """A picture that is not named as declared is a problem, and no address of it remains."""
    found = read(f"![图]({name})\n")
    assert [problem.kind.code for problem in found.problems] == ["F020"]
    assert "<img" not in join_html(f"![图]({name})\n")


def test_places_of_links_are_their_own() -> None:
    """Two links to one entry stand at their own lines and columns, also where one is written by reference."""
    found = read("[一](ref:xk-01)\n第二[二](ref:xk-01)\n\n[三][r]\n\n[r]: ref:xk-02\n")
    assert found.chapter is not None
    standing = {register: each for register, _, each in found.standings}["chapter"]
    places = [
        standing.locate(("segments", index, "target"))
        for index, segment in enumerate(found.chapter.segments)
        if segment.target
    ]
    file = "content/10-foreword.md"
    assert places == [Place(file, 5, 5), Place(file, 6, 7), Place(file, 10, 6)]


def test_footnotes_of_chapters_do_not_meet() -> None:
    """Footnotes are named after their chapter, so that two chapters may stand on one page."""
    text = "甲[^1]。\n\n[^1]: 注。\n"
    assert 'id="foreword-fn-1"' in join_html(text)
    assert read(text).problems == ()


@pytest.mark.parametrize(
    "name",
    [
        "content/foreword.md",
        "content/1-a.md",
        "content/00-a.md",
        "content/10-A.md",
        "content/10-con.md",
        "content/x/10-a.md",
    ],
)
def test_chapters_are_named_by_order_and_identifier(name: str) -> None:
    """A file of prose that is not named NN-identifier.md is a problem."""
    found = read_chapter(name, HEAD.encode(), {})
    assert found.chapter is None
    assert [problem.kind.code for problem in found.problems] == ["S010"]


@pytest.mark.parametrize("head", ["", "title: x\n", "---\ntitle: x\n", " ---\ntitle: x\n---\n"])
def test_chapters_without_declaration_do_not_load(head: str) -> None:
    """A chapter that does not say who may see it is refused: there is no default."""
    assert read_chapter("content/10-a.md", (head + "正文\n").encode(), {}).chapter is None


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_pictures_lose_all_but_their_pixels(form: str) -> None:
    """A picture is encoded anew, as PNG, without the words it carried, and the same each time."""
    pixels = encode_picture(make_picture(form))
    assert pixels is not None
    assert pixels.content.startswith(b"\x89PNG")
    assert b"canary" not in pixels.content
    assert (pixels.width, pixels.height) == (2, 2)
    assert pixels == encode_picture(make_picture(form))


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"<svg/>", make_picture()[:40], b"\x89PNG\r\n\x1a\n" + b"\x00" * 64]
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    """Other forms and broken pictures give nothing."""
    assert encode_picture(content) is None
