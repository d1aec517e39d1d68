"""The search index: every character of every page is in it, its shards are sound, and its size is linear."""

import json
from dataclasses import replace
from itertools import accumulate

import pytest

from generator.outputs.search import index as search_index
from generator.outputs.search.folding import fold_text, list_odd_folds
from generator.outputs.search.index import FACET_LABELS, KIND_WORDS, write_search_index
from generator.outputs.search.text import list_segments
from generator.outputs.site.addresses import plan_addresses
from generator.pages.blocks import Facts, Paragraph, Prose, ProseHtml, ProseLink, ProsePicture
from generator.pages.page import Page, Pages
from generator.pages.words import Target, plain
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_power import POWER

UNSEARCHED = 2


def read_index(pages: Pages) -> dict[str, list[tuple[int, object]]]:
    """Return the values of the index by kind, each with its number."""
    values: dict[str, list[tuple[int, object]]] = {}
    for item in write_search_index(pages, plan_addresses(pages).paths):
        text = item.content.decode().removeprefix("(self.handbookIndex ??= []).push(").removesuffix(");\n")
        kind, number, value = json.loads(text)
        assert item.path == ("search/manifest.js" if kind == "manifest" else f"search/{kind}-{number:03d}.js")
        values.setdefault(kind, []).append((number, value))
    return values


def read_grams(pages: Pages) -> dict[str, list[int]]:
    """Return the codes of each gram, added up."""
    grams: dict[str, list[int]] = {}
    for _, shard in read_index(pages)["grams"]:
        assert isinstance(shard, dict)
        grams |= {gram: list(accumulate(codes)) for gram, codes in shard.items()}
    return grams


def test_every_character_leads_to_its_pages() -> None:
    """For each page each of its characters and pairs is in the index with that page, and with no other."""
    searched = [page for page in make_pages().pages if page.place not in ("search", "lost")]
    expected: dict[str, set[int]] = {}
    for number, page in enumerate(searched):
        for text in (page.title, *page.terms, *list_segments(page)):
            for word in fold_text(text).split():
                for gram in {*word, *(word[at : at + 2] for at in range(len(word) - 1))}:
                    expected.setdefault(gram, set()).add(number)
    found = {gram: {code // 2 for code in codes} for gram, codes in read_grams(make_pages()).items()}
    assert found == expected


def test_titles_are_marked() -> None:
    """A code is odd exactly where the gram stands in the page's title or terms."""
    number = [page.target for page in make_pages().pages].index(POWER)
    grams = read_grams(make_pages())
    assert number * 2 + 1 in grams["派遣"]
    assert number * 2 + 1 in grams["xk"]
    assert number * 2 in grams["申辩"]


def test_small_shards_hold_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Cut smaller, the index has more files and equal postings, each where its first character says."""
    whole = read_grams(make_pages())
    monkeypatch.setattr(search_index, "_GRAM_SHARD", 1000)
    monkeypatch.setattr(search_index, "_TEXT_SHARD", 1000)
    values = read_index(make_pages())
    assert read_grams(make_pages()) == whole
    ((_, manifest),) = values["manifest"]
    assert isinstance(manifest, dict)
    assert manifest["grams"] == len(values["grams"]) > 4
    assert len(manifest["texts"]) == len(values["texts"]) > 2
    for number, shard in values["grams"]:
        assert isinstance(shard, dict)
        assert all(ord(gram[0]) % manifest["grams"] == number for gram in shard)


def test_texts_are_found_by_page_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page stands in the shard of its number, with address, place, kind, title, terms and text."""
    monkeypatch.setattr(search_index, "_TEXT_SHARD", 500)
    pages = make_pages()
    values = read_index(pages)
    ((_, manifest),) = values["manifest"]
    assert isinstance(manifest, dict)
    documents: list[list[object]] = []
    for number, shard in values["texts"]:
        assert isinstance(shard, list)
        assert manifest["texts"][number] == len(documents)
        documents += shard
    assert len(documents) == manifest["pages"] == len(pages.pages) - UNSEARCHED
    power = documents[[page.target for page in pages.pages].index(POWER)]
    assert power[:4] == [
        "departments/sp/xk-01.html",
        "行政审批科",
        "职权",
        ["劳务派遣经营许可", "XK-01", "劳务派遣"],
    ]


def test_filters_know_their_pages() -> None:
    """Each facet, what a page is among them, has its label and its pages by value; empty ones are left out."""
    ((_, manifest),) = read_index(make_pages())["manifest"]
    assert isinstance(manifest, dict)
    searched = [page for page in make_pages().pages if page.place not in ("search", "lost")]
    for name, label, values in manifest["facets"]:
        assert label == FACET_LABELS[name]
        for value, codes in values:
            expected = [
                number
                for number, page in enumerate(searched)
                if (name, value) in (*page.facets, ("content", KIND_WORDS.get(page.kind, "清单")))
            ]
            assert list(accumulate(codes)) == expected
    bare = tuple(replace(page, facets=()) for page in make_pages().pages)
    ((_, manifest),) = read_index(replace(make_pages(), pages=bare))["manifest"]
    assert isinstance(manifest, dict)
    assert [name for name, _, _ in manifest["facets"]] == ["content"]


def test_the_same_pages_give_the_same_index() -> None:
    """Written twice, the index is equal byte by byte and in order."""
    addresses = plan_addresses(make_pages()).paths
    first = list(write_search_index(make_pages(), addresses))
    assert first == list(write_search_index(make_pages(), addresses))


def test_the_size_is_linear() -> None:
    """Four times the pages make an index about four times as large, in files of bounded size."""

    def measure(count: int) -> int:
        page = next(page for page in make_pages().pages if page.target == POWER)
        many = tuple(replace(page, target=Target("power", f"p-{n}"), parent=None) for n in range(count))
        pages = replace(make_pages(), pages=many)
        sizes = [len(item.content) for item in write_search_index(pages, plan_addresses(pages).paths)]
        assert max(sizes) < 300_000
        return sum(sizes)

    small, large = measure(50), measure(200)
    assert 3.5 < large / small < 4.2


@pytest.mark.parametrize(
    ("text", "folded"),
    [("ＸＫ－０１", "xk-01"), ("Straße", "strasse"), ("ΑΣ ας", "ασ ας".replace("ς", "σ")), ("㎡：①", "m2:1")],
)
def test_widths_and_cases_are_equal(text: str, folded: str) -> None:
    """Full and half width, capitals and small letters, and compatibility forms fold into one."""
    assert fold_text(text) == folded


def test_odd_folds_are_only_those_that_can_be_found() -> None:
    """A letter that folds beyond its small form is told where its fold can occur, else left out."""
    assert list_odd_folds(frozenset("strase")) == {"ß": "ss"}
    assert list_odd_folds(frozenset("甲")) == {}


def make_page(*blocks: Paragraph | Facts | Prose) -> Page:
    """Return a page of these blocks."""
    return Page(Target("page", "x"), "list", "标题", "lists", blocks, "")


def test_a_paragraph_of_runs_is_one_segment() -> None:
    """Words in several styles are found as they are read, across the runs."""
    assert list_segments(make_page(Paragraph((*plain("行政"), *plain("许可"))))) == ("行政许可",)


def test_prose_is_cut_at_its_paragraphs() -> None:
    """Paragraphs, items and cells cut the text, flowing elements do not; a picture is its description."""
    prose = Prose(
        (
            ProseHtml("<p>甲<strong>乙</strong>&amp;"),
            ProseLink("丙<em>丁</em>", None),
            ProsePicture("p.png", "图"),
            ProseHtml(
                "戊\n己</p><ul><li>庚</li><li>辛</li></ul><table><tr><td>壬</td><td>癸</td></tr></table>"
            ),
        )
    )
    assert list_segments(make_page(prose)) == ("甲乙&丙丁戊 己", "庚", "辛", "壬", "癸", "图")
