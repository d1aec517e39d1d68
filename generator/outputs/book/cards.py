"""Cards of the book: short facts side by side, long ones across, labels as wide as their words ask."""

from collections.abc import Sequence

from generator.outputs.book.anchors import BookAnchors
from generator.outputs.book.estimate import (
    ROW_PADDING,
    SMALL_LEADING,
    TABLE_LEADING,
    count_cell_lines,
    measure_ems,
)
from generator.outputs.book.printed import PrintedFact, PrintedFactRow, PrintedFacts
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.widths import CELL_PADDING
from generator.outputs.book.words import print_cell
from generator.pages.blocks import Fact, Facts
from generator.pages.words import strip_words

_PAIRED_LABEL_EMS = 7.0
"""Where no label is longer than this, short facts stand side by side."""

_LONGEST_LABEL_EMS = 13.0
"""Longer labels, such as questions, break."""

_SPARE_EMS = 0.5

_KEPT_SHARE = 0.3
"""A short card or a row of at most this part of the text area's height is not split."""


def print_facts(facts: Facts, profile: PrintProfile, anchors: BookAnchors) -> PrintedFacts:
    """Return `facts` as a card of the book; neither a low row nor the short card of a power is split."""
    rows = _pair_facts(facts, profile)
    heights = [_estimate_row(row, facts, profile) for row in rows]
    most = profile.text_height_points * _KEPT_SHARE
    label = 100 * _measure_label(facts, profile) / profile.text_width_points
    half = 50 - label
    return PrintedFacts(
        widths=tuple(round(each, 3) for each in (label, half, label, half)),
        rows=tuple(
            PrintedFactRow(
                tuple(PrintedFact(fact.label, print_cell(fact.lines, anchors)) for fact in row),
                is_kept=height <= most,
            )
            for row, height in zip(rows, heights, strict=True)
        ),
        is_key=facts.is_key,
        is_kept=facts.is_key and sum(heights) <= most,
    )


def estimate_card(facts: Facts, profile: PrintProfile) -> float:
    """Return about how high the card of `facts` will stand, in points."""
    return sum(_estimate_row(row, facts, profile) for row in _pair_facts(facts, profile))


def _choose_type(facts: Facts, profile: PrintProfile) -> float:
    return profile.table_type if facts.is_key else profile.small_type


def _measure_label(facts: Facts, profile: PrintProfile) -> float:
    """Return the width of the labels in points."""
    longest = max((measure_ems(fact.label) for fact in facts.facts), default=0.0)
    ems = min(max(longest, 4.0), _LONGEST_LABEL_EMS) + _SPARE_EMS
    return ems * _choose_type(facts, profile) + CELL_PADDING


def _pair_facts(facts: Facts, profile: PrintProfile) -> list[tuple[Fact, ...]]:
    """Return the rows: two facts that follow each other where both are short, else one."""
    if any(measure_ems(fact.label) > _PAIRED_LABEL_EMS for fact in facts.facts):
        return [(fact,) for fact in facts.facts]
    half = profile.text_width_points / 2 - _measure_label(facts, profile) - CELL_PADDING
    ems = half / _choose_type(facts, profile)
    rows: list[tuple[Fact, ...]] = []
    for fact in facts.facts:
        if rows and len(rows[-1]) == 1 and _is_short(rows[-1][0], ems) and _is_short(fact, ems):
            rows[-1] = (rows[-1][0], fact)
        else:
            rows.append((fact,))
    return rows


def _is_short(fact: Fact, ems: float) -> bool:
    return len(fact.lines) <= 1 and all(measure_ems(strip_words(line)) <= ems for line in fact.lines)


def _estimate_row(row: Sequence[Fact], facts: Facts, profile: PrintProfile) -> float:
    size = _choose_type(facts, profile)
    label = _measure_label(facts, profile)
    value = (profile.text_width_points / len(row) - label - CELL_PADDING) / size
    lines = max(
        max(
            count_cell_lines([strip_words(line) for line in fact.lines], value),
            count_cell_lines([fact.label], (label - CELL_PADDING) / size),
        )
        for fact in row
    )
    return lines * size * (TABLE_LEADING if facts.is_key else SMALL_LEADING) + ROW_PADDING
