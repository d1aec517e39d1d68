"""预警统计: how many warnings there are, told so that no small number can be read or worked out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.record_terms import WarningDimension
from generator.model.warning import WarningCell, WarningRecord, WarningTally


@dataclass(frozen=True, slots=True)
class _Dimension:
    """By what is counted: the words by identifier, and which of them a warning bears, one or several."""

    kind: WarningDimension
    words: Mapping[str, str]
    find: Callable[[WarningRecord], Iterable[str]]
    is_single: bool = True


def tally_warnings(handbook: Handbook) -> tuple[WarningTally, ...]:
    """Return the warnings counted by each dimension, all its words told whether any warning bears them or not.

    Whether there is a tally at all hangs on the vocabulary, never on the warnings, and nothing is counted by
    two dimensions at once. A count below the configured least is not told; see `hide_counts`. All dimensions
    make one total: where it is hidden in one, it is in all, and none tells all of its counts. Of ways of
    disposal a warning has several: their counts make no total, but a count that leaves few of the total without
    that way is as telling as a small one.
    """
    if not handbook.config.vocabulary.warning_sources:
        return ()
    warnings = list({each.id: each for each in reversed(handbook.warnings)}.values())
    least = handbook.config.warnings.least
    counted = [(each, _count(each, warnings)) for each in _list_dimensions(handbook) if each.words]
    hides_total = any(max(counts.values()) < least for each, counts in counted if each.is_single)
    total = None if hides_total else len(warnings)
    return tuple(_tally(each, counts, least, total) for each, counts in counted)


def hide_counts(counts: Mapping[str, int], least: int, *, hides_total: bool) -> frozenset[str]:
    """Return which counts of one total are hidden.

    Hidden are those below `least`, and with them, or without any where the total is to be hidden, the smallest
    of the others, all that are equal: none can then be told from another by who knows the total and this rule.
    """
    small = {name for name, count in counts.items() if count < least}
    others = [count for name, count in counts.items() if name not in small]
    if others and (small or hides_total):
        small |= {name for name, count in counts.items() if count == min(others)}
    return frozenset(small)


def _list_dimensions(handbook: Handbook) -> tuple[_Dimension, ...]:
    words = handbook.config.vocabulary
    years = _list_years(handbook)
    first, last = (int(min(years)), int(max(years))) if years else (0, 0)
    return (
        _Dimension(
            WarningDimension.SOURCE,
            {each.id: each.name for each in words.warning_sources},
            lambda one: (one.source,),
        ),
        _Dimension(
            WarningDimension.SIGNAL,
            {each.id: each.name for each in words.warning_signals},
            lambda one: (one.signal,),
        ),
        _Dimension(
            WarningDimension.DISPOSAL,
            {each.id: each.name for each in words.warning_disposals},
            lambda one: dict.fromkeys(one.disposals),
            is_single=False,
        ),
        _Dimension(
            WarningDimension.YEAR,
            years,
            lambda one: (str(min(max(one.date.year, first), last)),),
        ),
    )


def _list_years(handbook: Handbook) -> Mapping[str, str]:
    """Return the years from the first edition to the last that staff know; the outer ones take what lies beyond."""
    found = [each.date.year for each in handbook.editions if Clearance.INTERNAL.may_see(each.audience)]
    years = list(range(min(found), max(found) + 1)) if found else []
    if len(years) == 1:
        return {str(years[0]): f"{years[0]}年"}
    ends = dict(zip(years[:1] + years[-1:], ("及以前", "及以后"), strict=False))
    return {str(year): f"{year}年{ends.get(year, '')}" for year in years}


def _count(dimension: _Dimension, warnings: Iterable[WarningRecord]) -> Mapping[str, int]:
    found = Counter(word for one in warnings for word in dimension.find(one))
    return {word: found[word] for word in dimension.words}


def _tally(dimension: _Dimension, counts: Mapping[str, int], least: int, total: int | None) -> WarningTally:
    if dimension.is_single:
        hidden = hide_counts(counts, least, hides_total=total is None)
        told = total
    else:
        hidden = frozenset(
            word
            for word, count in counts.items()
            if count < least or (total is not None and 0 < total - count < least)
        )
        told = None
    return WarningTally(
        dimension=dimension.kind,
        cells=tuple(
            WarningCell(id=word, name=name, number=None if word in hidden else counts[word])
            for word, name in dimension.words.items()
        ),
        total=told,
    )
