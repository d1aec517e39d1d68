"""The public site is framed as a government site is, with what is configured and nothing else."""

from dataclasses import replace

import pytest

from generator.commands.render_site import list_outside
from generator.outputs.site.links import BrokenLink, LinkFault, find_broken_links
from generator.outputs.site.shell import ShellTree
from generator.outputs.site.site_tree import write_site
from generator.pages.page import Pages
from generator.values.artefact import Artefact
from generator.views.public import PublicSiteFrame, PublicWebLink
from tests.outputs.sample_pages import make_public_pages
from tests.outputs.sample_power import POWER
from tests.outputs.sample_site import list_elements

EMPTY = PublicSiteFrame(
    portal=None,
    header=(),
    name=None,
    domain=None,
    code=None,
    sponsor=None,
    organizer=None,
    contact=None,
    icp=None,
    police=None,
    mark=None,
)
FULL = PublicSiteFrame(
    portal=PublicWebLink(name="上级门户", href="https://portal.example.com/"),
    header=("页头一行", "页头二行"),
    name="清单公开网",
    domain="list.example.com",
    code="bm00000000",
    sponsor="主办样本",
    organizer="承办样本",
    contact="0000-0000000",
    icp=PublicWebLink(name="京ICP备00000000号", href="https://icp.example.com/?a=1&b=2"),
    police=PublicWebLink(name="京公网安备00000000000000号", href=None),
    mark=PublicWebLink(name="党政机关", href="https://mark.example.com/"),
)
WORDS = [
    "上级门户", "页头一行", "页头二行", "主办：主办样本", "承办：承办样本", "联系方式：0000-0000000",
    "网站标识码：bm00000000", "京ICP备00000000号", "京公网安备00000000000000号", "党政机关",
]  # fmt: skip


def frame(value: PublicSiteFrame | None) -> Pages:
    """Return the sample's public pages in a frame."""
    pages = make_public_pages()
    masthead = replace(pages.masthead, frame=value, published="2026-03-02", source="办公室")
    return replace(pages, masthead=masthead)


def write_page(pages: Pages, shells: ShellTree, theme: dict[str, bytes]) -> str:
    """Return the HTML of the sample's power."""
    tree = {
        each.path: each.content.decode()
        for each in write_site(pages, shells, theme)
        if each.path.endswith("/xk-01.html")
    }
    assert POWER.identifier == "xk-01"
    (html,) = tree.values()
    return html


def test_the_frame_stands_on_the_page(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Portal, header lines, sponsor and numbers are said, and lead out where an address is given."""
    html = write_page(frame(FULL), shells, theme)
    assert [words for words in WORDS if words not in html] == []
    assert (
        '<a class="portal__back" href="https://portal.example.com/" rel="external noopener noreferrer">'
        in html
    )
    assert 'href="https://icp.example.com/?a=1&amp;b=2"' in html
    assert html.count("https:") == 3


@pytest.mark.parametrize("value", [EMPTY, None])
def test_what_is_not_configured_is_not_shown(
    shells: ShellTree, theme: dict[str, bytes], value: PublicSiteFrame | None
) -> None:
    """Without a frame there is no row for a portal, no empty label and no address."""
    html = write_page(frame(value), shells, theme)
    assert "portal" not in html
    for words in ("主办：", "承办：", "联系方式", "网站标识码", "SiteDomain", "SiteIDCode", "https:"):
        assert words not in html


def test_the_head_says_what_government_sites_say(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """The meta information of site, column and page stands in the head, once each."""
    html = write_page(frame(FULL), shells, theme)
    for name, content in (
        ("SiteName", "清单公开网"),
        ("SiteDomain", "list.example.com"),
        ("SiteIDCode", "bm00000000"),
        ("ColumnName", "行政审批科"),
        ("ArticleTitle", "劳务派遣经营许可"),
        ("PubDate", "2026-03-02"),
        ("ContentSource", "办公室"),
    ):
        assert html.count(f'<meta name="{name}" content="{content}">') == 1, name
    assert html.count('<meta name="Keywords" content="劳务派遣经营许可,') == 1
    assert html.count('<meta name="description"') == 1


def test_a_name_stays_words(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """What is configured is words, whatever it looks like."""
    plain = write_page(frame(FULL), shells, theme)
    hostile = replace(FULL, sponsor="<b onclick='x'>", header=('"><script>', "&lt;"), name='"x="')
    assert list_elements(write_page(frame(hostile), shells, theme)) == list_elements(plain)


def test_only_configured_addresses_lead_out(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """The link check passes the addresses of the frame and no other."""
    pages = frame(FULL)
    site = tuple(write_site(pages, shells, theme))
    outside = list_outside(pages.masthead.frame)
    assert outside == {
        "https://portal.example.com/",
        "https://icp.example.com/?a=1&b=2",
        "https://mark.example.com/",
    }
    faults = {each.fault for each in find_broken_links(site, outside)}
    assert LinkFault.OTHER_HOST not in faults
    fewer = outside - {"https://mark.example.com/"}
    assert {
        each.address for each in find_broken_links(site, fewer) if each.fault is LinkFault.OTHER_HOST
    } == {"https://mark.example.com/"}
    assert list_outside(None) == frozenset()


@pytest.mark.parametrize("tag", ["img src", "script src", "link href", "form action"])
def test_a_configured_address_is_never_asked_for(tag: str) -> None:
    """An address that readers may follow is a fault where a browser would ask for it by itself."""
    address = "https://portal.example.com/"
    tree = [Artefact("a.html", f'<{tag}="{address}">'.encode())]
    assert find_broken_links(tree, frozenset([address])) == (
        BrokenLink("a.html", address, LinkFault.OTHER_HOST),
    )


def test_a_mark_of_the_theme_is_carried(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """A picture of the mark that a project's theme has is shown beside its name; without one the name stands alone."""
    assert "<img" not in write_page(frame(FULL), shells, theme)
    own = {**theme, "site/mark.png": b"picture"}
    tree = {each.path: each.content for each in write_site(frame(FULL), shells, own)}
    assert tree["assets/mark.png"] == b"picture"
    assert b'<img class="colophon__mark" src="../../assets/mark.png" alt="">' in next(
        content for path, content in tree.items() if path.endswith("/xk-01.html")
    )
    bare = [each.path for each in write_site(frame(EMPTY), shells, own)]
    assert "assets/mark.png" not in bare
