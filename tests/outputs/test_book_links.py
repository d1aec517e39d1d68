"""Every link of the book leads to exactly one place within it."""

import pytest

from generator.outputs.book.links import LinkFault, check_links


def test_a_sound_document_passes() -> None:
    """Links to ids that stand once are no fault."""
    check_links('<p id="a"><a href="#b">x</a></p><p id="b"></p>')


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ('<a href="#b">x</a>', "leads nowhere: #b"),
        ('<p id="a"></p><a href="a.html#a">x</a>', "leads nowhere: a.html#a"),
        ('<a href="https://example.org/">x</a>', "leads nowhere: https"),
        ('<svg><a xlink:href="ref:power/x">x</a></svg>', "leads nowhere: ref"),
        ('<p id="a"></p><p id="a"></p>', "id given twice: a"),
    ],
)
def test_each_fault_is_found(html: str, words: str) -> None:
    """A link to nothing, one out of the book, and an id given twice are faults that say which."""
    with pytest.raises(LinkFault, match=words):
        check_links(html)
