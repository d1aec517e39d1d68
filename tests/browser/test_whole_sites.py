"""Whole sites of the sample handbooks: every page small enough, named by itself, and with what all pages have."""

import re
from pathlib import Path

import pytest

from tests.browser.sample_sites import AUDIENCES, SAMPLES

MOST_BYTES = 300_000


@pytest.fixture(scope="module")
def pages(sample_sites: Path) -> dict[Path, str]:
    """Return every page of the sample sites."""
    paths = [path for sample in SAMPLES for path in (sample_sites / sample).rglob("*.html")]
    return {path.relative_to(sample_sites): path.read_text("utf-8") for path in paths}


def test_no_page_is_too_large(pages: dict[Path, str]) -> None:
    """No page has more than 300 kB."""
    assert [str(path) for path, text in pages.items() if len(text.encode()) > MOST_BYTES] == []


def test_titles_tell_the_pages_apart(pages: dict[Path, str]) -> None:
    """No two pages of a site have the same title."""
    double = []
    for sample in SAMPLES:
        for audience in AUDIENCES:
            site = Path(sample, audience.value)
            titles = [
                re.findall(r"<title>([^<]+)</title>", text.partition("</head>")[0])
                for path, text in pages.items()
                if path.is_relative_to(site)
            ]
            assert all(len(found) == 1 for found in titles)
            names = [found[0] for found in titles]
            double += sorted({name for name in names if names.count(name) > 1})
    assert double == []


def test_each_page_has_what_all_have(pages: dict[Path, str]) -> None:
    """Language, one main heading, the way past the masthead, an icon, a button to print and the edition."""
    wanted = ('lang="zh-CN"', 'href="#main"', 'rel="icon"', "data-print", "masthead__edition", "<main")
    for path, text in pages.items():
        assert [part for part in wanted if part not in text] == [], path
        assert text.count("<h1") == 1, path
