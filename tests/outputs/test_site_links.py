"""The link check finds each kind of fault, and nothing in a sound tree."""

import pytest

from generator.outputs.site.links import BrokenLink, LinkFault, find_broken_links
from generator.values.artefact import Artefact


def check(html: str, *others: str, path: str = "a/page.html") -> list[tuple[str, LinkFault]]:
    """Return the faults of a tree of one page and some other pages with the anchor ``there``."""
    tree = [Artefact(path, html.encode())]
    tree += [Artefact(other, b'<p id="there">') for other in others]
    return [(broken.address, broken.fault) for broken in find_broken_links(tree)]


SOUND = """
<link rel="stylesheet" href="../style.css"><script src="../run.js"></script>
<a href="b.html">1</a> <a href="b.html#there">2</a> <a href="#here">3</a>
<a href="#">4</a> <a href="?q=1">5</a> <a href="%62.html?q#%74here">7</a>
<h2 id="here"></h2> <img src="../p.png" srcset="../p.png 1x, ../p.png 2x">
<a href="mailto:a@example.org">6</a>
<form action="b.html"><label for="here"></label></form> <svg><a href="#here"><use href="#here"/></a></svg>
"""


def test_a_sound_tree_has_no_fault() -> None:
    """Relative links, anchors, pictures, scripts, styles and mail addresses of a sound tree pass."""
    assert check(SOUND, "a/b.html", "style.css", "run.js", "p.png") == []


@pytest.mark.parametrize(
    ("html", "address", "fault"),
    [
        ('<a href="c.html">', "c.html", LinkFault.MISSING_FILE),
        ('<a href="B.html">', "B.html", LinkFault.MISSING_FILE),
        ('<a href="../b.html">', "../b.html", LinkFault.MISSING_FILE),
        ('<a href="b.html#not-there">', "b.html#not-there", LinkFault.MISSING_ANCHOR),
        ('<a href="b.html#There">', "b.html#There", LinkFault.MISSING_ANCHOR),
        ('<a href="#nowhere">', "#nowhere", LinkFault.MISSING_ANCHOR),
        ('<label for="nowhere">', "#nowhere", LinkFault.MISSING_ANCHOR),
        ('<p aria-labelledby="nowhere">', "#nowhere", LinkFault.MISSING_ANCHOR),
        ('<img src="p.png">', "p.png", LinkFault.MISSING_FILE),
        ('<img src="b.html" srcset="b.html, q.png 2x">', "q.png", LinkFault.MISSING_FILE),
        ('<script src="x.js"></script>', "x.js", LinkFault.MISSING_FILE),
        ('<link href="x.css">', "x.css", LinkFault.MISSING_FILE),
        ('<svg><image xlink:href="x.png"/></svg>', "x.png", LinkFault.MISSING_FILE),
        ('<a href="https://example.org/">', "https://example.org/", LinkFault.OTHER_HOST),
        ('<a href="HTTP://example.org/">', "HTTP://example.org/", LinkFault.OTHER_HOST),
        ('<img src="//example.org/p.png">', "//example.org/p.png", LinkFault.OTHER_HOST),
        ('<a href="javascript:alert(1)">', "javascript:alert(1)", LinkFault.OTHER_HOST),
        ('<img src="data:image/png;base64,">', "data:image/png;base64,", LinkFault.OTHER_HOST),
        ('<a href="file:///x">', "file:///x", LinkFault.OTHER_HOST),
        ('<a href="java\tscript:x">', "java\tscript:x", LinkFault.OTHER_HOST),
        ('<a href=" \x01https://example.org">', " \x01https://example.org", LinkFault.OTHER_HOST),
        ('<a href="mailto:x"><link href="data:x">', "data:x", LinkFault.OTHER_HOST),
        ('<a href="\\\\example.org">', "\\\\example.org", LinkFault.OTHER_HOST),
        ('<a href="%2e%2e/%2E./b.html">', "%2e%2e/%2E./b.html", LinkFault.OUTSIDE),
        ('<a href="http://[">', "http://[", LinkFault.OTHER_HOST),
        ('<a href="/b.html">', "/b.html", LinkFault.OUTSIDE),
        ('<a href="../../b.html">', "../../b.html", LinkFault.OUTSIDE),
        ('<a href="..\\b.html">', "..\\b.html", LinkFault.OUTSIDE),
        ('<form action="gone.html">', "gone.html", LinkFault.MISSING_FILE),
        ('<a href="ref:power/xk-01">', "ref:power/xk-01", LinkFault.OTHER_HOST),
        ('<p id="x"><p id="x">', "#x", LinkFault.TWIN_ANCHOR),
    ],
)
def test_each_fault_is_found(html: str, address: str, fault: LinkFault) -> None:
    """A page with one broken link gives exactly that fault."""
    assert check(html, "a/b.html") == [(address, fault)]


def test_links_in_comments_do_not_count() -> None:
    """What a parser does not take for a link is none."""
    assert check('<!-- <a href="c.html"> -->') == []


@pytest.mark.parametrize(
    ("css", "fault"),
    [
        ("p { background: url(gone.png) }", LinkFault.MISSING_FILE),
        ('p { background: url( "gone.png" ) }', LinkFault.MISSING_FILE),
        ("@import 'gone.css';", LinkFault.MISSING_FILE),
        ("@font-face { src: url('https://example.org/f.woff2') }", LinkFault.OTHER_HOST),
    ],
)
def test_stylesheets_are_read(css: str, fault: LinkFault) -> None:
    """What a stylesheet asks for must be there too; comments and embedded pictures pass."""
    sound = "/* url(gone.png) */ p { background: url(data:image/svg+xml;charset=utf-8,x) }"
    assert find_broken_links([Artefact("s.css", sound.encode())]) == ()
    assert [broken.fault for broken in find_broken_links([Artefact("s.css", css.encode())])] == [fault]


def test_files_that_some_systems_confuse() -> None:
    """Two names that differ in case only are a fault of the second."""
    tree = [Artefact("a/B.html", b""), Artefact("a/b.html", b"")]
    assert find_broken_links(tree) == (BrokenLink("a/b.html", "a/b.html", LinkFault.TWIN_FILE),)


def test_faults_come_in_order() -> None:
    """Faults are sorted by file and address, and one link said twice is told once."""
    tree = [Artefact("b.html", b'<a href="y"><a href="x"><a href="x">'), Artefact("a.html", b'<a href="z">')]
    assert [(broken.source, broken.address) for broken in find_broken_links(tree)] == [
        ("a.html", "z"),
        ("b.html", "x"),
        ("b.html", "y"),
    ]
