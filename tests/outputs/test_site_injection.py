"""Register text stays text: whatever it holds, a page has the elements and attributes of its templates."""

from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar, cast

import hypothesis
import pytest
from hypothesis import strategies

from generator.drawings.drawing import Drawing
from generator.outputs.search.index import write_search_index
from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.shell import ShellTree
from generator.outputs.site.site_tree import write_site
from generator.pages.blocks import ProseHtml, ProseLink
from generator.pages.page import NavigationPlace, Pages
from generator.pages.words import Target
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_site import list_elements

T = TypeVar("T")

HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></head><svg onload=alert(1)>",
    "</textarea></style></script><iframe src=javascript:alert(1)>",
    "<!-- --><!--",
    "]]><![CDATA[",
    "&lt;b&gt;&#60;b&#62;&amp;",
    "{{ 7 * 7 }}{% for %}{# #}${7*7}",
    "slot-body slot-title slot-nav-001 slot-strange",
    "# h1\n\n* item | cell | {: onclick=x } :::",
    "javascript:alert(1)",
    "\u202e甲\u2028\u2029\x85",
    "\\\"\\'`",
)

KEPT = frozenset(
    {"identifier", "register", "anchor", "place", "folder", "kind", "tone", "style", "audience", "name"}
)
"""Fields that hold no text of a register: identifiers, addresses, classes."""

MARKUP = (Drawing, ProseHtml, ProseLink, Target)
"""Values whose text is markup of our own, cleaned or written on the floor below."""


def spoil(value: T, text: str) -> T:
    """Return `value` with `text` after every piece of register text within."""
    if isinstance(value, tuple):
        return cast("T", tuple(spoil(item, text) for item in value))
    if isinstance(value, str):
        return cast("T", value + text)
    if not is_dataclass(value) or isinstance(value, (type, Enum, *MARKUP)):
        return value
    changes = {
        field.name: spoil(getattr(value, field.name), text)
        for field in fields(value)
        if field.name not in KEPT and not isinstance(getattr(value, field.name), Enum)
    }
    return cast("T", replace(value, **changes))


def spoil_pages(text: str) -> Pages:
    """Return the sample handbook with `text` at the end of all its texts."""
    pages = make_pages()
    places = tuple(replace(place, title=place.title + text) for place in pages.places)
    kept: tuple[NavigationPlace, ...] = places
    return replace(
        pages,
        masthead=spoil(pages.masthead, text),
        pages=tuple(spoil(page, text) for page in pages.pages),
        places=kept,
    )


def list_structure(text: str, shells: ShellTree, theme: dict[str, bytes]) -> dict[str, object]:
    """Return the elements of every page of the spoilt handbook."""
    return {
        item.path: list_elements(item.content.decode())
        for item in write_site(spoil_pages(text), shells, theme)
        if item.path.endswith(".html")
    }


@pytest.fixture(scope="module")
def plain_structure(shells: ShellTree, theme: dict[str, bytes]) -> dict[str, object]:
    """Return the elements of every page when the text is harmless."""
    return list_structure("甲", shells, theme)


def test_the_text_reaches_the_pages(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """The spoilt text does stand on each page many times, so that the other tests prove something."""
    for item in write_site(spoil_pages("龘"), shells, theme):
        if item.path.endswith(".html"):
            assert item.content.decode().count("龘") > 20


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(
    text: str, plain_structure: dict[str, object], shells: ShellTree, theme: dict[str, bytes]
) -> None:
    """Known attacks in every text of the handbook add no element, attribute or comment."""
    assert list_structure(text, shells, theme) == plain_structure


def test_any_text_stays_text(
    plain_structure: dict[str, object], shells: ShellTree, theme: dict[str, bytes]
) -> None:
    """Random text of the characters that matter adds no element, attribute or comment."""

    @hypothesis.given(strategies.text(alphabet="<>\"'&;/=!-{}%#|` \nabx甲slot", min_size=1, max_size=30))
    @hypothesis.settings(max_examples=10)
    def check(text: str) -> None:
        assert list_structure(text, shells, theme) == plain_structure

    check()


@pytest.mark.parametrize("text", HOSTILE)
def test_index_files_hold_one_value(text: str) -> None:
    """In the search index hostile text stays within its string: each file is one call with one value."""
    pages = spoil_pages(text)
    for item in write_search_index(pages, plan_addresses(pages).paths):
        script = item.content.decode()
        assert script.startswith("(self.handbookIndex ??= []).push([")
        assert script.endswith("]);\n")
        assert not {"\n", "\u2028", "\u2029"} & set(script[:-1])
