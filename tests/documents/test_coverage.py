"""Each thing that the document on coverage names for a demand of the six kinds of unit exists."""

import re
from collections.abc import Iterator
from functools import cache
from typing import get_args

import pytest
from pydantic import BaseModel

from generator.checks.rules import ALL_KINDS
from generator.model.audience import Clearance
from generator.model.config import SiteConfig
from generator.model.handbook import REGISTERS
from generator.model.record_terms import FormKind
from generator.model.terms import BookPart
from tests.browser.sample_sites import list_kinds
from tests.documents.markdown_files import read_document
from tests.pages.sample_views import FOLDERS, lay_out_sample

DOCUMENT = "docs/coverage.md"
LEAST_ROWS = 200
UNITS = 6

_NAMED = re.compile(r"(登记册|网页|表格|书|检查|配置) ((?:`[^`]+`、?)+)")
_COMMAND = re.compile(r"命令 `handbook ")
_NOT_MADE, _INSTEAD = "不做：", "代之以"

Row = tuple[str, str, str, str]


def read_rows() -> dict[str, list[Row]]:
    """Return the rows of demands by the heading of their table: number, place, demand and what makes it."""
    rows: dict[str, list[Row]] = {}
    heading = ""
    for line in read_document(DOCUMENT).splitlines():
        if line.startswith("## "):
            heading = line[3:]
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and cells[0].isdecimal():
            number, place, demand, made = cells
            rows.setdefault(heading, []).append((number, place, demand, made))
    return rows


def list_names() -> dict[str, set[str]]:
    """Return all that the last columns name, by what it is said to be."""
    names: dict[str, set[str]] = {}
    for rows in read_rows().values():
        for *_, made in rows:
            for kind, listed in _NAMED.findall(made):
                names.setdefault(kind, set()).update(re.findall(r"`([^`]+)`", listed))
    return names


@cache
def list_pages() -> set[str]:
    """Return the kinds of pages, and the identifiers of all lists of the sample handbooks."""
    laid_out = (lay_out_sample(name, clearance).pages for name in FOLDERS for clearance in Clearance)
    lists = {page.target.identifier for pages in laid_out for page in pages if page.target.register == "page"}
    return lists | set(list_kinds())


def has_field(owner: type[BaseModel], path: list[str]) -> bool:
    """Tell whether a path of keys leads to a field below `owner`, through lists and parts."""
    if not path:
        return True
    field = owner.model_fields.get(path[0])
    if field is None:
        return False
    return len(path) == 1 or any(has_field(part, path[1:]) for part in _find_parts(field.annotation))


def exists(kind: str, name: str) -> bool:
    """Tell whether there is what the document names."""
    first, *rest = name.split(".")
    if kind == "登记册":
        return first in REGISTERS and has_field(REGISTERS[first], rest)
    if kind == "配置":
        return has_field(SiteConfig, [first, *rest])
    known: dict[str, set[str]] = {
        "表格": {each.value for each in FormKind},
        "书": {each.value for each in BookPart},
        "检查": {each.code for each in ALL_KINDS},
    }
    return name in (list_pages() if kind == "网页" else known[kind])


def test_all_six_kinds_of_unit_have_their_demands() -> None:
    """Each kind of unit has a table, numbered without a gap, in which no demand stands twice."""
    tables = read_rows()
    assert len(tables) == UNITS
    assert sum(map(len, tables.values())) >= LEAST_ROWS
    for rows in tables.values():
        assert [int(number) for number, *_ in rows] == list(range(1, len(rows) + 1))
        demands = [(place, demand) for _, place, demand, _ in rows]
        assert len(set(demands)) == len(demands)


def test_what_is_named_exists() -> None:
    """Registers, fields, pages, forms, parts of the book, problems and keys are there under the names given."""
    missing = {
        (kind, name) for kind, names in list_names().items() for name in names if not exists(kind, name)
    }
    assert missing == set()


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("登记册", "bylaw.deu"),
        ("登记册", "bylaws"),
        ("登记册", "workflow.steps.none"),
        ("网页", "nothing"),
        ("表格", "nothing"),
        ("书", "nothing"),
        ("检查", "Z999"),
        ("配置", "vocabulary.nothing"),
    ],
)
def test_what_is_not_there_is_found(kind: str, name: str) -> None:
    """A name that nothing bears is told apart."""
    assert not exists(kind, name)


def test_every_demand_is_answered() -> None:
    """Each row names something that is held above, or says why nothing is made and what there is instead."""
    for rows in read_rows().values():
        for row in rows:
            made = row[-1]
            assert _NAMED.search(made) or _COMMAND.search(made) or _NOT_MADE in made, row
            assert _NOT_MADE not in made or _INSTEAD in made, row


def test_nothing_is_made_for_nobody() -> None:
    """Each register and each kind of form answers a demand."""
    names = list_names()
    registers = {name.partition(".")[0] for name in names["登记册"]}
    assert REGISTERS.keys() - registers == set()
    assert {each.value for each in FormKind} - names["表格"] == set()


def _find_parts(annotation: object) -> Iterator[type[BaseModel]]:
    """Yield the parts that an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _find_parts(inner)
