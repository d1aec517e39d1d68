"""Open data are what a view holds, as JSON and CSV: nothing else, nothing computed, no formulas."""

import csv
import io
import json
from dataclasses import replace

import pytest

from generator.model.audience import Clearance
from generator.outputs.open_data import ONLY_WHERE_THERE, write_open_data
from generator.pages.data_page import DATA_FILES
from generator.views.parts import AudienceView
from generator.views.public import PublicView
from tests.views.sample_views import cut_small

REGISTERS = DATA_FILES.keys() - ONLY_WHERE_THERE


def write(view: AudienceView) -> dict[str, bytes]:
    """Return the files of a view's open data."""
    return {each.path: each.content for each in write_open_data(view)}


def read_table(content: bytes) -> list[list[str]]:
    """Return the rows of a CSV file."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def change_name(name: str) -> PublicView:
    """Return the sample's public view with its first post named otherwise."""
    view = cut_small(Clearance.PUBLIC)
    assert isinstance(view, PublicView)
    return replace(view, posts=(replace(view.posts[0], name=name), *view.posts[1:]))


@pytest.mark.parametrize("clearance", list(Clearance))
def test_each_register_is_written_twice(clearance: Clearance) -> None:
    """Each register gives a JSON list and a CSV table with a row for each entry of the view."""
    view = cut_small(clearance)
    files = write(view)
    assert sorted(files) == sorted(f"{name}.{kind}" for name in REGISTERS for kind in ("json", "csv"))
    for name in REGISTERS:
        count = len(getattr(view, name))
        assert len(json.loads(files[f"{name}.json"])) == count
        assert len(read_table(files[f"{name}.csv"])) == count + 1


def test_the_public_sees_its_own_fields_alone() -> None:
    """A post has for the public its three public fields, under their labels."""
    files = write(cut_small(Clearance.PUBLIC))
    clerk = next(each for each in json.loads(files["posts.json"]) if each["id"] == "clerk")
    assert clerk == {"department": "office", "id": "clerk", "name": "经办"}
    assert read_table(files["posts.csv"])[0] == ["编号", "岗位名称", "所属部门"]


def test_parts_of_lower_clearances_are_flattened() -> None:
    """For staff the public and the internal fields of an entry, and of the parts in it, stand side by side."""
    files = write(cut_small(Clearance.INTERNAL))
    clerk = next(each for each in json.loads(files["posts.json"]) if each["id"] == "clerk")
    assert clerk["duties"] == ["受理。"]
    assert "public" not in clerk
    assert "discipline_note" not in clerk
    flow = next(each for each in json.loads(files["workflows.json"]) if each["id"] == "xk-01")
    review = next(each for each in flow["steps"] if each["id"] == "review")
    assert (review["name"], review["supervision"]) == ("审核", "两人审核。")
    sealed = json.loads(write(cut_small(Clearance.RESTRICTED))["posts.json"])
    assert next(each for each in sealed if each["id"] == "clerk")["discipline_note"] == "纪检备注样本。"


def test_values_are_written_as_json_knows_them() -> None:
    """Days stand as in ISO 8601, fixed words by their code, truth as truth, nothing as null."""
    files = write(cut_small(Clearance.PUBLIC))
    power = json.loads(files["powers.json"])[0]
    assert power["status"]["since"] == "2025-06-30"
    assert power["scope"] == "external"
    assert power["forwards_upward"] is False
    assert power["national_code"] is None


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    """A value that a spreadsheet would compute is quoted in the CSV, and as it is in the JSON."""
    name = f"{start}1+1"
    files = write(change_name(name))
    assert [row[1] for row in read_table(files["posts.csv"])][1] == f"'{name}"
    assert json.loads(files["posts.json"])[0]["name"] == name


def test_marks_and_breaks_stay_within_a_cell() -> None:
    """Commas, quotes and line breaks in a value leave the table whole."""
    name = '局长,"一"\n二'
    rows = read_table(write(change_name(name))["posts.csv"])
    assert {len(row) for row in rows} == {3}
    assert rows[1][1] == name


def test_the_table_is_for_spreadsheets() -> None:
    """A CSV file begins with a byte order mark, its lines end as RFC 4180 says, and lists are one cell."""
    files = write(cut_small(Clearance.PUBLIC))
    content = files["powers.csv"]
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    heads, row = read_table(content)
    assert row[heads.index("承办岗位")] == "clerk；head；lead"
    assert row[heads.index("审核转报")] == "否"


def test_equal_views_give_equal_bytes() -> None:
    """Written twice, every file is the same."""
    assert write(cut_small(Clearance.INTERNAL)) == write(cut_small(Clearance.INTERNAL))
