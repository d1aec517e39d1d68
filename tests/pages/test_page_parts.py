"""A page of tables under headings that would be too long comes in parts, which lose no row and lead to each other."""

import pytest

from generator.model.audience import Clearance
from generator.pages import long_lists
from generator.pages.blocks import Heading, Table
from generator.pages.long_lists import weigh_rows
from generator.pages.page import Page
from generator.pages.page_parts import share_out
from generator.pages.words import Target
from tests.pages.reading_pages import find_broken_targets, list_tables, list_targets
from tests.pages.sample_views import lay_out, lay_out_sample, read_sample

KINDS = Target("page", "kinds")


def list_parts(pages: tuple[Page, ...], name: str) -> list[Page]:
    """Return the parts of the page called `name`, in order."""
    return [each for each in pages if each.target.identifier.partition("--")[0] == name]


def count_rows(pages: list[Page]) -> int:
    """Return how many rows the tables of some pages have."""
    return sum(len(table.rows) for page in pages for table in list_tables(page))


def test_what_fits_stays_one_page() -> None:
    """A page that is not too long is left as it is."""
    (page,) = list_parts(lay_out_sample("bureau", Clearance.PUBLIC).pages, "kinds")
    assert share_out(page) == (page,)


@pytest.mark.parametrize("name", ["kinds", "duties-department-shebei", "duties-kind-xk"])
def test_what_does_not_fit_comes_in_parts(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Of a list that is too long no row is lost, each part is short and leads to the others, every link resolves."""
    whole = list_parts(lay_out_sample("bureau", Clearance.PUBLIC).pages, name)
    rows = [row for page in whole for table in list_tables(page) for row in table.rows]
    most = max(weigh_rows((row,)) for row in rows) + 1
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", most)
    pages = lay_out(read_sample("bureau"), Clearance.PUBLIC)
    parts = list_parts(pages.pages, name)
    assert count_rows(parts) == len(rows)
    assert all(sum(weigh_rows(table.rows) for table in list_tables(page)) <= most for page in parts)
    targets = [page.target for page in parts]
    if len(parts) > 1:
        assert all(
            set(list_targets(page)) >= {each for each in targets if each != page.target} for page in parts
        )
    assert find_broken_targets(pages) == []


def test_a_table_that_goes_on_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """A heading never stands without rows, and is repeated with 续 where its table was begun in the part before."""
    (page,) = list_parts(lay_out_sample("bureau", Clearance.PUBLIC).pages, "kinds")
    table = list_tables(page)[0]
    row = table.rows[0]
    heading = Heading(2, "许可", "kind-xk")
    long = Page(
        KINDS, "kind-list", "目录", "lists", (heading, Table("t", "许可事项", table.columns, (row,) * 5)), ""
    )
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", 2 * weigh_rows((row,)))
    parts = share_out(long)
    texts = [[each.text for each in part.blocks if isinstance(each, Heading)] for part in parts]
    assert texts == [["许可"], ["许可（续）"], ["许可（续）"]]
    assert [len(list_tables(part)[0].rows) for part in parts] == [2, 2, 1]
    assert [part.target.identifier for part in parts] == ["kinds", "kinds--2", "kinds--3"]
    assert [part.title for part in parts] == ["目录（1/3）", "目录（2/3）", "目录（3/3）"]
