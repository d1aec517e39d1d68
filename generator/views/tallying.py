"""预警统计: how many warnings there are, told so that no small number can be read or worked out."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.model.handbook import Handbook
from generator.model.record_terms import WarningDimension
from generator.model.warning import WarningCell, WarningRecord, WarningTally

OTHER_YEARS = "other"
"""The cell of years in which the handbook had no edition."""

_LEAST_HIDDEN = 2
"""One hidden cell alone is the total less the others."""


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
    two dimensions at once. A count below the configured least is not told; see `hide_counts`. Of ways of
    disposal a warning has several: their counts make no total.
    """
    if not handbook.config.vocabulary.warning_sources:
        return ()
    warnings = list({each.id: each for each in reversed(handbook.warnings)}.values())
    least = handbook.config.warnings.least
    return tuple(_tally(each, warnings, least) for each in _list_dimensions(handbook) if each.words)


def hide_counts(counts: Mapping[str, int], least: int) -> tuple[frozenset[str], bool]:
    """Return which counts of one total are hidden, and whether the total is.

    Hidden are those below `least`, and, the smallest first, as many others as it takes that there are two and
    that together they are no fewer than `least`; where no other is left the total is hidden too.
    """
    ordered = sorted(counts, key=lambda name: (counts[name], name))
    hidden = [name for name in ordered if counts[name] < least]
    if not hidden:
        return frozenset(), False
    for name in ordered[len(hidden) :]:
        if _is_enough(hidden, counts, least):
            break
        hidden.append(name)
    return frozenset(hidden), not _is_enough(hidden, counts, least)


def _is_enough(hidden: list[str], counts: Mapping[str, int], least: int) -> bool:
    return len(hidden) >= _LEAST_HIDDEN and sum(counts[name] for name in hidden) >= least


def _list_dimensions(handbook: Handbook) -> tuple[_Dimension, ...]:
    words = handbook.config.vocabulary
    years = _list_years(handbook)
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
            lambda one: (year if (year := str(one.date.year)) in years else OTHER_YEARS,),
        ),
    )


def _list_years(handbook: Handbook) -> Mapping[str, str]:
    """Return the years from the first edition to the last, which say nothing of warnings, and one for others."""
    found = [each.date.year for each in handbook.editions]
    years = range(min(found), max(found) + 1) if found else ()
    return {str(year): f"{year}年" for year in years} | {OTHER_YEARS: "其他年份"}


def _tally(dimension: _Dimension, warnings: Iterable[WarningRecord], least: int) -> WarningTally:
    listed = list(warnings)
    found = Counter(word for one in listed for word in dimension.find(one))
    counts = {word: found[word] for word in dimension.words}
    if dimension.is_single:
        hidden, hides_total = hide_counts(counts, least)
        total = None if hides_total else sum(counts.values())
    else:
        hidden, total = frozenset(word for word in counts if counts[word] < least), None
    return WarningTally(
        dimension=dimension.kind,
        cells=tuple(
            WarningCell(id=word, name=name, number=None if word in hidden else counts[word])
            for word, name in dimension.words.items()
        ),
        total=total,
    )
