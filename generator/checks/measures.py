"""Measures: whether they say what is done and when, and whether they were thought of for their own department."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.declaring import declare_warning
from generator.checks.exposure import Path, quote_value
from generator.checks.inspection import Inspection
from generator.checks.likeness import Passage, find_alike
from generator.checks.measure_text import list_repeatable, normalize_measure
from generator.checks.phrases import Phrases, gather_phrases
from generator.checks.stock_phrases import (
    FUNCTION_WORDS,
    PRAISED_WORDS,
    PRAISING_WORDS,
    STOCK_PHRASES,
    TIME_FILLERS,
    VAGUE_TIMES,
)
from generator.model.risk import Measure, Risk
from generator.values.problem import Problem

SAYS_NOTHING = declare_warning(
    "K003",
    (
        "防控措施没有具体内容",
        "{entry} 的“{field}”写作“{value}”，去掉套话后没有说做什么。",
        "请写明对什么、做什么、留下什么凭据，例如：两人核对原件，并在核对单上签字。",
    ),
    (
        "Measure that says nothing",
        "{entry}: “{field}” is “{value}”; without stock phrases nothing is left of it.",
        "Say what is done to what, and what record it leaves.",
    ),
)
NO_TIME_NAMED = declare_warning(
    "K004",
    (
        "频次没有说出时间",
        "{entry} 的“{field}”写作“{value}”，没有说多久一次或在什么时候。",
        "请写可以核对的频次或时点，例如：每件、每月、每季度抽查两成、收到申请当日。",
    ),
    (
        "Frequency that names no time",
        "{entry}: “{field}” is “{value}”, which says neither how often nor when.",
        "Write what can be checked, such as each case, monthly, on the day of the application.",
    ),
)
COPIED = declare_warning(
    "K005",
    (
        "不同部门的措施几乎相同",
        "{entry} 的“{field}”与 {other} 几乎相同，两处属于不同部门。",
        "请写明本部门这个环节特有的做法；确是共有的风险，请合并为一条，写 is_shared: true。",
    ),
    (
        "Measures of different departments almost the same",
        "{entry}: “{field}” reads almost like {other}, which is of another department.",
        "Say what is particular here, or declare one shared risk with is_shared: true.",
    ),
)

KINDS = (SAYS_NOTHING, NO_TIME_NAMED, COPIED)

_SAYING_NOTHING = gather_phrases(f"{PRAISING_WORDS}{PRAISED_WORDS}{STOCK_PHRASES}{FUNCTION_WORDS}".split())
_NAMING_NO_TIME = gather_phrases(f"{VAGUE_TIMES}{TIME_FILLERS}".split())


def says_nothing(measure: str) -> bool:
    """Tell whether a measure is made of stock phrases, what joins them, and punctuation."""
    return _is_made_of(measure, _SAYING_NOTHING)


def names_no_time(frequency: str) -> bool:
    """Tell whether a frequency or time is made of words that leave it open."""
    return _is_made_of(frequency, _NAMING_NO_TIME)


def _is_made_of(text: str, phrases: Phrases) -> bool:
    return not any(sign.isalnum() for sign in phrases.leave_out(text))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A measure, the risk it belongs to, and its number there from 0."""

    risk: Risk
    number: int
    measure: Measure

    def path(self, field: str) -> Path:
        return ("measures", self.number, field)


def _list_measures(inspection: Inspection) -> Iterator[_Placed]:
    for risk in inspection.list_entries(Risk):
        for number, measure in enumerate(risk.measures):
            yield _Placed(risk, number, measure)


def find_measures_saying_nothing(inspection: Inspection) -> Iterator[Problem]:
    """Yield each measure that is made of stock phrases."""
    for placed in _list_measures(inspection):
        if says_nothing(placed.measure.text):
            path = placed.path("text")
            value = quote_value(placed.risk, path, placed.measure.text)
            yield inspection.tell(SAYS_NOTHING, placed.risk, path, value=value)


def find_frequencies_without_time(inspection: Inspection) -> Iterator[Problem]:
    """Yield each frequency that says neither how often nor when."""
    for placed in _list_measures(inspection):
        if names_no_time(placed.measure.frequency):
            path = placed.path("frequency")
            value = quote_value(placed.risk, path, placed.measure.frequency)
            yield inspection.tell(NO_TIME_NAMED, placed.risk, path, value=value)


def find_copied_measures(inspection: Inspection) -> Iterator[Problem]:
    """Yield each measure that reads almost like an earlier one of another department, with the first such.

    Measures of shared risks are the same by intention, and those of the whole unit belong to no department.
    """
    repeatable = gather_phrases(list_repeatable(inspection.handbook))
    placed: list[_Placed] = []
    passages: list[Passage] = []
    for each in _list_measures(inspection):
        department = None if each.risk.is_shared else inspection.handbook.find_department_of(each.risk)
        if department is not None:
            placed.append(each)
            passages.append(Passage(department, normalize_measure(each.measure.text, repeatable)))
    for later, earlier in find_alike(passages).items():
        each, first = placed[later], placed[earlier]
        other = f"risk/{first.risk.id} measures[{first.number + 1}]"
        yield inspection.tell(COPIED, each.risk, each.path("text"), other=other)


RULES = (find_measures_saying_nothing, find_frequencies_without_time, find_copied_measures)
