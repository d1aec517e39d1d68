"""Open data are exactly what is shown, and the page of data says what each column of each file holds."""

import json
import re
from collections.abc import Iterator
from datetime import date

import pytest

from generator.model.audience import Clearance
from generator.model.disclosure import DisclosureChoice
from generator.model.handbook import Handbook
from generator.model.terms import PowerState, RiskDisclosure
from generator.outputs.open_data import write_open_data
from generator.outputs.site.downloads import choose_downloads, list_downloads, sort_downloads
from generator.pages.blocks import Heading
from generator.pages.data_page import DATA, DATA_FILES
from generator.pages.page import Page
from generator.pages.sections import write_date
from generator.values.artefact import Artefact
from tests.pages.reading_pages import find_section, list_tables, read_cells, read_text
from tests.pages.sample_views import change_entry, cut_view, find_page, lay_out, read_sample

_CODE = re.compile(r"[a-z][a-z0-9-]*(/[a-z][a-z0-9-]*)?")
"""Identifiers and fixed words, which stand on pages as names and labels."""


def furnish() -> Handbook:
    """Return the bureau's handbook with risks disclosed and one power withdrawn, so that every file has rows."""
    handbook = read_sample("bureau")
    power = next(each for each in handbook.powers if each.id == "cf-01")
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN})
    handbook = change_entry(handbook, "power", "cf-01", status=status)
    disclosure = DisclosureChoice(risks=RiskDisclosure.WITH_MEASURES)
    return handbook.replace(config=handbook.config.model_copy(update={"disclosure": disclosure}))


def read_data(handbook: Handbook, clearance: Clearance) -> dict[str, list[dict[str, object]]]:
    """Return the open data of an audience by file."""
    files = write_open_data(cut_view(handbook, clearance))
    return {
        each.path.removesuffix(".json"): json.loads(each.content)
        for each in files
        if each.path.endswith(".json")
    }


def walk_texts(value: object, path: str) -> Iterator[tuple[str, str]]:
    """Yield each text within a value of JSON with its path."""
    if isinstance(value, str):
        yield path, value
    for key, inner in value.items() if isinstance(value, dict) else ():
        yield from walk_texts(inner, f"{path}.{key}")
    for inner in value if isinstance(value, list) else ():
        yield from walk_texts(inner, path)


@pytest.mark.usefixtures("_undrawn")
def test_no_word_of_the_data_is_missing_on_the_pages() -> None:
    """Every text and day of the public's open data stands on a page of the public site."""
    handbook = furnish()
    pages = lay_out(handbook, Clearance.PUBLIC)
    told = "\n".join([*map(read_text, pages.pages), pages.masthead.title])
    data = read_data(handbook, Clearance.PUBLIC)
    assert {"withdrawn", "disclosed"} <= set(data)
    texts = [found for name, rows in data.items() for found in walk_texts(rows, name)]
    lines = [(path, line) for path, text in texts for line in text.split("\n")]
    assert len(lines) > 500
    missing = [
        (path, line)
        for path, line in lines
        if not _CODE.fullmatch(line) and _as_told(line.strip()) not in told
    ]
    assert missing == []


def _as_told(line: str) -> str:
    return write_date(date.fromisoformat(line)) if re.fullmatch(r"\d{4}-\d{2}-\d{2}", line) else line


@pytest.mark.parametrize("clearance", list(Clearance))
def test_each_column_is_explained(clearance: Clearance) -> None:
    """For each file with rows the page has a table of its keys in their order, and none for others."""
    handbook = furnish()
    page = find_page(lay_out(handbook, clearance), "page", DATA.identifier)
    data = {name: rows for name, rows in read_data(handbook, clearance).items() if rows}
    anchors = [each.anchor for each in page.blocks if isinstance(each, Heading)]
    assert [each for each in anchors if each.startswith("data-")] == [
        f"data-{name}" for name in DATA_FILES if name in data
    ]
    for name, rows in data.items():
        tables = [
            block for block in find_section(page, f"data-{name}") if block in list_tables(page, "fields")
        ]
        (table,) = tables
        assert read_cells(table, "JSON中的键") == list(_list_keys(rows[0], page, name))
        assert all(read_cells(table, "内容"))


def _list_keys(row: dict[str, object], page: Page, name: str) -> list[str]:
    """Return the keys of a row in the order of the page; JSON has them in order of the alphabet."""
    (table,) = [block for block in find_section(page, f"data-{name}") if block in list_tables(page, "fields")]
    told = read_cells(table, "JSON中的键")
    assert sorted(told) == sorted(row)
    return told


def test_columns_are_called_as_in_the_csv() -> None:
    """The names of columns and their order are those of the first line of the CSV."""
    handbook = furnish()
    page = find_page(lay_out(handbook, Clearance.PUBLIC), "page", DATA.identifier)
    for each in write_open_data(cut_view(handbook, Clearance.PUBLIC)):
        name, _, form = each.path.partition(".")
        tables = [
            block for block in find_section(page, f"data-{name}") if block in list_tables(page, "fields")
        ]
        if form == "csv" and tables:
            head = each.content.decode("utf-8-sig").split("\r\n", 1)[0]
            assert ",".join(read_cells(tables[0], "列名")) == head


def test_the_page_offers_all_data() -> None:
    """Every file of open data with rows is offered on the page of data, and no book that is about something else."""
    handbook = furnish()
    view = cut_view(handbook, Clearance.PUBLIC)
    files = tuple(write_open_data(view))
    downloads = list_downloads((), (), files)
    page = find_page(lay_out(handbook, Clearance.PUBLIC), "page", DATA.identifier)
    offered = {each.path for each in choose_downloads(sort_downloads(downloads), page, page.target)}
    assert offered == {f"downloads/{each.path}" for each in files if _has_rows(each, files)}
    assert len(offered) >= 16


def _has_rows(file: Artefact, files: tuple[Artefact, ...]) -> bool:
    stem = file.path.partition(".")[0]
    return next(each.content for each in files if each.path == f"{stem}.json").strip() != b"[]"
