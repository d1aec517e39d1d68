"""No list or index outgrows a page, however many risks there are."""

import pytest

from generator.drawings.drawing import Drawing
from generator.model.audience import Clearance
from generator.outputs.site.shell import ShellTree
from generator.outputs.site.site_tree import write_site
from generator.pages import charts
from generator.pages.page import Pages
from tests.outputs.sample_site import read_theme
from tests.pages.reading_pages import find_broken_targets, list_tables
from tests.pages.sample_views import lay_out, lay_out_sample, read_sample

MOST_BYTES = 300_000
SHELL_BYTES = 20_000
"""What a shell takes at most around the body."""

MANY = 600


def make_many(monkeypatch: pytest.MonkeyPatch) -> Pages:
    """Return the pages of a bureau whose risks stand there again and again until there are many."""
    monkeypatch.setattr(charts, "draw_chart", lambda _: Drawing("", 0.0, 0.0, 1.0, ()))
    bureau = read_sample("bureau")
    rounds = MANY // len(bureau.risks) + 1
    risks = [
        risk.model_copy(update={"id": f"{risk.id}-{number}", "name": f"{risk.name}之{number}"})
        for number in range(rounds)
        for risk in bureau.risks
    ]
    return lay_out(bureau.replace(risks=tuple(risks[:MANY])))


def weigh_lists(pages: Pages) -> dict[str, int]:
    """Return the size of the body of each page of lists and of the first page, by its path."""
    shells = ShellTree(tuple("slot-body" for _ in pages.places), ())
    files = write_site(pages, shells, read_theme())
    return {
        item.path: len(item.content)
        for item in files
        if item.path.startswith(("lists/", "index.html", "my-post/")) and item.path.endswith(".html")
    }


def test_lists_of_many_risks_stay_below_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """With 600 risks every list and index is split so that no page passes 300 kB, and every link resolves."""
    pages = make_many(monkeypatch)
    sizes = weigh_lists(pages)
    assert len([path for path in sizes if "/by-level-" in path]) > 1
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES - SHELL_BYTES} == {}
    assert find_broken_targets(pages) == []
    rows = [
        row
        for page in pages.pages
        if page.target.identifier.startswith("by-level-")
        for table in list_tables(page)
        for row in table.rows
    ]
    assert len(rows) == MANY


def test_lists_of_few_risks_are_whole() -> None:
    """The lists of a small bureau are one page each."""
    sizes = weigh_lists(lay_out_sample("bureau", Clearance.INTERNAL))
    assert not [path for path in sizes if path.startswith("lists/by-") and path.count("-") > 1]
