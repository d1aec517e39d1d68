"""The book binds what the configuration names, in its order, each page once, with indexes that lead into it."""

from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.terms import BookPart
from generator.pages.book import open_shelf, outline_book
from generator.pages.desk import open_desk
from generator.pages.forms.form_pages import leave_ways_out
from generator.pages.page import BookOutline
from generator.pages.words import Target
from generator.values.article import read_article
from generator.views.internal import InternalView
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import list_anchors
from tests.pages.sample_views import FOLDERS, cut_view, find_page, lay_out, lay_out_sample, read_sample

BOUND = (BookPart.CHAPTERS, BookPart.ORGANIZATION, BookPart.DEPARTMENTS, BookPart.LAWS)
INDEXES = (BookPart.POWER_INDEX, BookPart.POST_INDEX, BookPart.RISK_INDEX)
SAMPLES = [(name, clearance) for name in FOLDERS for clearance in Clearance]


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


def test_chapters_follow_the_configured_order(small: Handbook) -> None:
    """Whatever the order of the parts, the chapters of the book stand in it."""
    anchors = {
        BookPart.CHAPTERS: "chapter-",
        BookPart.ORGANIZATION: "unit",
        BookPart.DEPARTMENTS: "department-",
        BookPart.LAWS: "laws",
    }
    for parts in permutations(BOUND):
        book = _bind(small, *parts)
        found = [
            part for chapter in book.chapters for part in BOUND if chapter.anchor.startswith(anchors[part])
        ]
        assert list(dict.fromkeys(found)) == list(parts)


def test_indexes_follow_the_configured_order(small: Handbook) -> None:
    """The indexes stand in the configured order, and those not named are left out."""
    titles = dict(zip(INDEXES, ("职权索引", "岗位索引", "风险点索引"), strict=True))
    for parts in permutations(INDEXES):
        book = _bind(small, *BOUND, *parts)
        assert [index.title for index in book.indexes] == [titles[part] for part in parts]
    assert _bind(small, *BOUND).indexes == ()


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_each_page_is_bound_once(sample: tuple[str, Clearance]) -> None:
    """No page stands in the book twice; each is a page of the site; departments carry all their powers."""
    pages = lay_out_sample(*sample)
    bound = [page for chapter in find_book(pages).chapters for page in chapter.pages]
    assert max(Counter(page.target for page in bound).values()) == 1
    laid_out = {page.target: leave_ways_out(page) for page in pages.pages}
    assert all(laid_out[page.target] == page for page in bound)
    powers = {page.target for page in pages.pages if page.kind == "power"}
    assert powers == {page.target for page in bound if page.kind == "power"}
    anchors = [chapter.anchor for chapter in find_book(pages).chapters]
    assert len(set(anchors)) == len(anchors)
    assert all(chapter.title and chapter.pages for chapter in find_book(pages).chapters)


@pytest.mark.parametrize("sample", SAMPLES, ids=str)
def test_indexes_lead_into_the_book(sample: tuple[str, Clearance]) -> None:
    """Each entry of an index, and each line under it, leads to a bound page and to a place that is on it."""
    book = find_book(lay_out_sample(*sample))
    chapters = (*book.chapters, *book.closing)
    bound = {page.target: set(list_anchors(page)) for chapter in chapters for page in chapter.pages}
    assert book.indexes
    for index in book.indexes:
        for entry in (line for each in index.entries for line in (each, *each.parts)):
            anchors = bound[Target(entry.target.register, entry.target.identifier)]
            assert not entry.target.anchor or entry.target.anchor in anchors, (index.title, entry.term)


def test_a_post_is_indexed_with_its_work() -> None:
    """Under a post stand the powers it carries out, with codes, and the risks it answers for, with levels."""
    handbook = read_sample("bureau")
    book = find_book(lay_out_sample("bureau", Clearance.INTERNAL))
    (index,) = [index for index in book.indexes if index.title == "岗位索引"]
    for post in handbook.posts:
        (entry,) = [each for each in index.entries if each.term == post.name]
        powers = {(each.name, each.code) for each in handbook.powers if post.id in each.posts}
        risks = {each.name for each in handbook.risks if each.responsible == post.id}
        told = {(each.term, each.note) for each in entry.parts}
        assert powers <= told
        assert {term for term, _ in told} == risks | {name for name, _ in powers}


def test_a_law_is_indexed_by_article() -> None:
    """Under a law stand its articles in the order of their numbers, each with the codes of the powers on it."""
    pages = lay_out_sample("bureau", Clearance.INTERNAL)
    (index,) = [index for index in find_book(pages).indexes if index.title == "法律依据索引"]
    numbers = {entry.term: [_read_number(part.term) for part in entry.parts] for entry in index.entries}
    assert any(len(each) > 3 for each in numbers.values())
    assert all(each == sorted(each) for each in numbers.values())
    (licensing,) = [entry for entry in index.entries if entry.term == "《行政许可法》"]
    notes = {part.term: part.note for part in licensing.parts}
    assert "XK-01" in notes["第三十八条"]


def test_entries_without_a_bound_page_are_left_out(small: Handbook) -> None:
    """Where the departments are not bound, no index leads to them."""
    posts, risks = _bind(small, BookPart.ORGANIZATION, *INDEXES).indexes
    assert [(entry.term, entry.target) for entry in posts.entries] == [
        ("局长", Target("page", "unit", "post-lead"))
    ]
    assert {entry.target.identifier for entry in risks.entries} == {"unit"}, (
        "shared risks stand with the unit"
    )


def test_every_risk_stands_in_the_book_of_staff() -> None:
    """The index of risks has all of them, those on posts, on the department and on the unit too."""
    handbook = read_sample("bureau")
    book = find_book(lay_out_sample("bureau", Clearance.INTERNAL))
    (index,) = [index for index in book.indexes if index.title == "风险点索引"]
    assert sorted(entry.term for entry in index.entries) == sorted(risk.name for risk in handbook.risks)
    homes = {entry.term: entry.target for entry in index.entries}
    (on_post,) = [each for each in handbook.risks if each.id == "shouligang-r1"]
    (on_leader,) = [each for each in handbook.risks if each.id == "fujuzhang-shebei-r1"]
    assert homes[on_post.name] == Target("department", "shebei", "risk-shouligang-r1")
    assert homes[on_leader.name] == Target("page", "unit", "risk-fujuzhang-shebei-r1")
    groups = [entry.group for entry in index.entries]
    assert list(dict.fromkeys(groups)) == ["▲▲▲ 高", "▲▲ 中", "▲ 低"]
    assert groups == sorted(groups, key=["▲▲▲ 高", "▲▲ 中", "▲ 低"].index)


def test_the_public_book_has_no_index_of_risks() -> None:
    """Without public risks there is no index of them, and no note tells a level."""
    book = find_book(lay_out_sample("bureau", Clearance.PUBLIC))
    assert [index.title for index in book.indexes] == ["职权索引", "岗位索引", "法律依据索引"]


def test_a_department_without_posts_or_powers_has_its_page(small: Handbook) -> None:
    """A department with nothing in it has a page and a chapter without empty sections."""
    (office,) = small.departments
    empty = office.model_copy(update={"id": "empty", "name": "空科", "duties": (), "milestones": ()})
    pages = lay_out(small.replace(departments=(office, empty)))
    page = find_page(pages, "department", "empty")
    assert [type(block).__name__ for block in page.blocks] == ["Facts", "Counts", "Heading", "Items"]
    assert [
        chapter.title for chapter in find_book(pages).chapters if chapter.anchor == "department-empty"
    ] == ["空科"]


def _bind(handbook: Handbook, *parts: BookPart) -> BookOutline:
    """Return the outline of the book of staff that consists of `parts`."""
    view = cut_view(handbook, Clearance.INTERNAL)
    assert isinstance(view, InternalView)
    public = replace(view.config.public, parts=parts)
    desk = open_desk(replace(view, config=replace(view.config, public=public)))
    return outline_book(open_shelf(desk, lay_out_sample("small", Clearance.INTERNAL).pages))


def _read_number(heading: str) -> tuple[int, int]:
    """Return the number of an article and that behind 之."""
    article = read_article(heading)
    assert article is not None
    return article.number, article.sub
