"""Open data: what a view holds of its entries, as JSON and as CSV, exactly that and nothing computed."""

import csv
import io
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from enum import StrEnum

from generator.pages.data_page import DATA_FILES, STEERING
from generator.values.artefact import Artefact
from generator.values.digest import write_canonical_json
from generator.views.flattening import flatten_part, label_fields
from generator.views.parts import AudienceView

ONLY_WHERE_THERE = frozenset({"withdrawn", "disclosed"})
"""What is told beside the registers: withdrawn powers, and risks by the unit's choice; no file where there is none."""

_LIVE_STARTS = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"


def write_open_data(view: AudienceView) -> Iterator[Artefact]:
    """Yield for each list ``NAME.json`` (its entries) and ``NAME.csv`` (one row for each entry).

    The CSV begins with a byte order mark, has the fields' labels as headings, and quotes a value that a
    spreadsheet would take for a formula.
    """
    for register in DATA_FILES:
        entries = [_flatten(entry) for entry in getattr(view, register)]
        if register in ONLY_WHERE_THERE and not entries:
            continue
        kinds = {key: label for entry in entries for key, (label, _) in entry.items()}
        values = [{key: _simplify(value) for key, (_, value) in entry.items()} for entry in entries]
        yield Artefact(f"{register}.json", write_canonical_json(values))
        yield Artefact(f"{register}.csv", _write_table(kinds, values))


def _flatten(entry: object) -> dict[str, tuple[str, object]]:
    """Return label and value of each field that is shown, those that everyone sees first."""
    labels = label_fields(entry)
    return {
        name: (labels[name], value)
        for name, value in flatten_part(entry).items()
        if (type(entry).__name__, name) not in STEERING
    }


def _simplify(value: object) -> object:
    """Return a value as JSON knows it, a part's own part of a lower clearance flattened into it."""
    if isinstance(value, tuple):
        return [_simplify(item) for item in value]
    if is_dataclass(value):
        return {key: _simplify(inner) for key, (_, inner) in _flatten(value).items()}
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _write_table(kinds: dict[str, str], values: list[dict[str, object]]) -> bytes:
    written = io.StringIO(newline="")
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(kinds.values())
    for value in values:
        table.writerow(_defuse(_write_cell(value.get(key))) for key in kinds)
    return (_MARK + written.getvalue()).encode()


def _write_cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "；".join(_write_cell(item) for item in value)
    if isinstance(value, dict):
        return " ".join(cell for item in value.values() if (cell := _write_cell(item)))
    return str(value)


def _defuse(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_LIVE_STARTS) else cell
