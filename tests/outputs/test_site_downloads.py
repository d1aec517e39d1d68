"""A site offers its books and its open data, each where it belongs, with form and size."""

import pytest

from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.downloads import (
    Download,
    choose_downloads,
    enclose_downloads,
    list_downloads,
    sort_downloads,
    write_size,
)
from generator.outputs.site.links import find_broken_links
from generator.outputs.site.page_context import make_context, survey_pages
from generator.outputs.site.shell import ShellTree
from generator.outputs.site.site_tree import write_site
from generator.pages.page import Binding, BookOutline
from generator.pages.words import Target
from generator.values.artefact import Artefact
from tests.outputs.sample_frame import DEPARTMENT, HOME, LISTS
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import POWER

NOTHING = BookOutline((), ())
BINDINGS = (
    Binding("handbook", "全书", None, NOTHING),
    Binding("volume-sp", "行政审批科分册", DEPARTMENT, NOTHING),
    Binding("item-xk-01", "劳务派遣经营许可", POWER, NOTHING),
    Binding("lost", "没有印的", None, NOTHING),
)
BOOKS = tuple(Artefact(f"{each.name}.pdf", b"%PDF" * 500) for each in BINDINGS[:3])
DATA = (
    Artefact("powers.csv", b"..."),
    Artefact("powers.json", b'[{"id":"xk-01"}]\n'),
    Artefact("risks.csv", b"..."),
    Artefact("risks.json", b"[]\n"),
)


def list_offers() -> tuple[Download, ...]:
    """Return what is offered of the sample."""
    return list_downloads(BINDINGS, BOOKS, DATA)


def test_what_was_made_is_offered() -> None:
    """Each printed document and each register with entries is offered, with the size of its file."""
    offers = list_offers()
    assert [(each.label, each.form, each.path, each.size) for each in offers] == [
        ("全书", "PDF", "downloads/handbook.pdf", 2000),
        ("行政审批科分册", "PDF", "downloads/volume-sp.pdf", 2000),
        ("劳务派遣经营许可", "PDF", "downloads/item-xk-01.pdf", 2000),
        ("权责清单", "CSV", "downloads/powers.csv", 3),
        ("权责清单", "JSON", "downloads/powers.json", 17),
    ]


def test_exactly_what_is_offered_is_enclosed() -> None:
    """The files that are offered lie in the site byte for byte, and no others."""
    offers = list_offers()
    enclosed = {each.path: each.content for each in enclose_downloads(offers, (*BOOKS, *DATA))}
    assert enclosed.keys() == {each.path for each in offers}
    assert enclosed["downloads/powers.csv"] == b"..."


@pytest.mark.parametrize(
    ("target", "labels"),
    [
        (HOME, ["全书"]),
        (DEPARTMENT, ["全书", "行政审批科分册"]),
        (POWER, ["全书", "行政审批科分册", "劳务派遣经营许可"]),
        (LISTS, ["全书", "权责清单", "权责清单"]),
    ],
)
def test_each_page_offers_what_it_is_about(target: Target, labels: list[str]) -> None:
    """The whole book stands everywhere, a department's volume on all its pages, the rest on its own page."""
    pages = make_pages()
    page = next(each for each in pages.pages if each.target == target)
    place = next(each.target for each in pages.places if each.identifier == page.place)
    assert [each.label for each in choose_downloads(sort_downloads(list_offers()), page, place)] == labels


def test_addresses_lead_to_the_files(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """On every page, however deep it lies, the links lead to the files, with form and size beside."""
    pages, offers = make_pages(), list_offers()
    around = survey_pages(pages, plan_addresses(pages), offers)
    assert [each.href for each in make_context(around.by_target[POWER], around).downloads] == [
        "../../downloads/handbook.pdf",
        "../../downloads/volume-sp.pdf",
        "../../downloads/item-xk-01.pdf",
    ]
    site = [*write_site(pages, shells, theme, offers), *enclose_downloads(offers, (*BOOKS, *DATA))]
    faults = find_broken_links(site)
    assert [each for each in faults if "downloads/" in each.address] == []
    texts = [each.content.decode() for each in site if each.path.endswith(".html")]
    assert all("PDF　2 kB" in text for text in texts)


def test_a_site_without_downloads_offers_none(shells: ShellTree, theme: dict[str, bytes]) -> None:
    """Where nothing is offered the pages have no list of downloads."""
    texts = [each.content for each in write_site(make_pages(), shells, theme) if each.path.endswith(".html")]
    assert texts
    assert not any(b'class="downloads"' in text for text in texts)


@pytest.mark.parametrize(
    ("size", "words"), [(1, "1 kB"), (1001, "2 kB"), (999_999, "1.0 MB"), (3_660_000, "3.7 MB")]
)
def test_sizes_are_written_as_readers_know_them(size: int, words: str) -> None:
    """Small files in thousands of bytes rounded up, large ones in millions with one place."""
    assert write_size(size) == words
