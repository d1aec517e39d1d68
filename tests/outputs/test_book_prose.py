"""A chapter's text keeps its words; links, pictures, headings and ids become those of the book."""

import pytest

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.prose import print_prose
from generator.pages.blocks import Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.words import Target

PAGE = Target("chapter", "foreword")
POWER = Target("power", "xk-01")
ANCHORS = BookAnchors(frozenset([PAGE, POWER]))


def print_html(html: str, shift: int = 0) -> str:
    """Return `html` as it stands in the book."""
    return print_prose(Prose((ProseHtml(html),)), PAGE, shift, ANCHORS)


def test_links_lead_within_the_book_or_are_unwrapped() -> None:
    """A link to a page of the book becomes its anchor, one to anything else leaves its words."""
    prose = Prose(
        (
            ProseHtml("<p>见"),
            ProseLink("<em>许可</em>", Target("power", "xk-01", "step-a")),
            ProseLink("处罚", Target("power", "cf-01")),
            ProseLink("内部", None),
            ProseHtml("。</p>"),
        )
    )
    linked = '<a class="ref" href="#power-xk-01_step-a"><em><span class="dotted">许可</span></em></a>'
    expected = f"<p>见{linked}处罚内部。</p>"
    assert print_prose(prose, PAGE, 0, ANCHORS) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h2 id='a'>甲</h2>", '<h3 id="chapter-foreword_a">甲</h3>'),
        ("<h6>甲</h6>", "<h6>甲</h6>"),
        ('<a href="#fn:1">1</a>', '<a href="#chapter-foreword_fn:1">1</a>'),
        (
            '<a href="https://example.org/?a=1&amp;b=2">网站</a>',
            '网站<span class="address">（https://example.org/?a=1&amp;b=2）</span>',
        ),
        ('<a href="mailto:a@example.org">信箱</a>', '信箱<span class="address">（a@example.org）</span>'),
        ("a &lt; b &amp; c&#20320;<br>x", "a &lt; b &amp; c&#20320;<br>x"),
        ('<p title="&quot;x&quot;">甲</p>', '<p title="&quot;x&quot;">甲</p>'),
        ("<a>甲</a>", "甲"),
        ('<li>注 <a class="footnote-backref" href="#r"><em>返&amp;回</em></a>。</li>', "<li>注 。</li>"),
    ],
)
def test_html_is_copied_with_ids_levels_and_addresses_changed(html: str, expected: str) -> None:
    """Everything else is copied as it is, references to characters included."""
    assert print_html(html, shift=1) == expected


def test_pictures_come_from_the_documents_own() -> None:
    """A picture is named under the scheme that the printer allows, with its description escaped."""
    prose = Prose((ProsePicture("hall 1.png", '窗口"甲"'),))
    assert print_prose(prose, PAGE, 0, ANCHORS) == '<img src="asset:hall 1.png" alt="窗口&quot;甲&quot;">'


def test_emphasis_marks_each_chinese_character() -> None:
    """Within emphasis Chinese characters are marked for their dots; punctuation, letters and digits are not."""
    assert print_html("<p>须<em>两人，XK-01以上</em>签</p>") == (
        '<p>须<em><span class="dotted">两人</span>，XK-01<span class="dotted">以上</span></em>签</p>'
    )
    assert print_html("<p><em>甲<em>乙</em>丙</em>丁</p>") == (
        '<p><em><span class="dotted">甲</span><em><span class="dotted">乙</span></em>'
        '<span class="dotted">丙</span></em>丁</p>'
    )
