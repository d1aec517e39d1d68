"""Problems for programs: as JSON with a summary, and as annotations of GitHub workflows."""

import json
from collections.abc import Iterator, Sequence

from generator.cli.problem_summary import sum_up_problems
from generator.cli.visible import make_visible
from generator.values.problem import Language, Problem, Withheld

_DATA_ESCAPES = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_PROPERTY_ESCAPES = {**_DATA_ESCAPES, ":": "%3A", ",": "%2C"}


def write_problem_json(problems: Sequence[Problem], language: Language) -> str:
    """Return the problems as JSON, and how many there are; withheld values are not quoted."""
    summary = sum_up_problems(problems)
    told = {
        "problems": [_describe(problem, language) for problem in problems],
        "summary": {
            "total": summary.total,
            "departments": {make_visible(name): counts for name, counts in summary.departments.items()},
            "unit": summary.unit,
        },
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def write_annotations(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Yield one workflow command for each problem; withheld values are not quoted."""
    for problem in problems:
        place = problem.place
        properties = {
            "file": make_visible(place.file),
            "line": str(place.line),
            "col": str(place.column),
            "title": f"{problem.kind.code} {problem.kind.word(language).title}",
        }
        listed = ",".join(f"{name}={_escape(value, _PROPERTY_ESCAPES)}" for name, value in properties.items())
        words = make_visible(f"{problem.tell_message(language)} {problem.tell_remedy(language)}")
        yield f"::{problem.kind.severity.value} {listed}::{_escape(words, _DATA_ESCAPES)}"


def _describe(problem: Problem, language: Language) -> dict[str, object]:
    return {
        "code": problem.kind.code,
        "severity": problem.kind.severity.value,
        "file": make_visible(problem.place.file),
        "line": problem.place.line,
        "column": problem.place.column,
        "title": problem.kind.word(language).title,
        "message": make_visible(problem.tell_message(language)),
        "remedy": make_visible(problem.tell_remedy(language)),
        "near_miss": None
        if isinstance(problem.near_miss, Withheld)
        else _make_visible_or_none(problem.near_miss),
        "entry": _make_visible_or_none(problem.entry),
        "department": _make_visible_or_none(problem.department),
    }


def _make_visible_or_none(text: str | None) -> str | None:
    return None if text is None else make_visible(text)


def _escape(text: str, escapes: dict[str, str]) -> str:
    return "".join(escapes.get(char, char) for char in text)
