"""The measures of a post by when they fall due: daily and weekly, monthly, quarterly, yearly, or with each case."""

from collections.abc import Iterable, Mapping
from typing import TypeVar

_PERIODS: Mapping[str, tuple[str, ...]] = {
    "每日、每周": ("每日", "每天", "每个工作日", "每周", "每旬"),
    "每月": ("每月", "每半月", "月末", "月底"),
    "每季度": ("每季", "季末"),
    "每半年、每年": ("每半年", "每年", "每两年", "每三年", "年末", "年底"),
}
CASE_BY_CASE = "办理事项时"
"""The last group: what is done with each case, at each meeting, or once by a day."""

_NAMES = ("weekly", "monthly", "quarterly", "yearly", "case")
"""The groups in their order, as filters call them."""

_Item = TypeVar("_Item")


def name_period(frequency: str) -> str:
    """Return the group to which a frequency belongs, by the first word in it that names a period."""
    found = [
        (place, period)
        for period, words in _PERIODS.items()
        for word in words
        if (place := frequency.find(word)) >= 0
    ]
    return min(found)[1] if found else CASE_BY_CASE


def list_periods() -> tuple[tuple[str, str], ...]:
    """Return what filters call each group, and its word."""
    return tuple(zip(_NAMES, (*_PERIODS, CASE_BY_CASE), strict=True))


def identify_period(frequency: str) -> str:
    """Return what filters call the group of a frequency."""
    period = name_period(frequency)
    return next(name for name, word in list_periods() if word == period)


def sort_by_period(items: Iterable[tuple[str, _Item]]) -> dict[str, list[_Item]]:
    """Return items given with their frequencies by period, the shortest first, each period's in their order."""
    found: dict[str, list[_Item]] = {period: [] for period in (*_PERIODS, CASE_BY_CASE)}
    for frequency, item in items:
        found[name_period(frequency)].append(item)
    return {period: several for period, several in found.items() if several}
