"""How many warnings there are, as others than the discipline office are told."""

from collections import defaultdict
from itertools import product

import pytest

from generator.model.handbook import Handbook
from generator.model.record_terms import WarningDimension
from generator.model.warning import WarningRecord
from generator.views.tallying import hide_counts, tally_warnings
from tests.views.sample_views import read_small

LEAST = 5


@pytest.mark.parametrize("cells", [1, 2, 3, 4])
def test_no_hidden_count_can_be_worked_out(cells: int) -> None:
    """Whoever knows the rule and sees all that is told finds more than one value for each hidden count."""
    told: defaultdict[tuple[tuple[int | None, ...], int | None], list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(9), repeat=cells):
        named = {str(place): count for place, count in enumerate(counts)}
        hides_total = max(counts) < LEAST
        hidden = hide_counts(named, LEAST, hides_total=hides_total)
        assert all(named[name] >= LEAST for name in named.keys() - hidden)
        shown = tuple(None if name in hidden else count for name, count in named.items())
        told[shown, None if hides_total else sum(counts)].append(counts)
    for (shown, _), possible in told.items():
        for place, count in enumerate(shown):
            if count is None:
                assert len({counts[place] for counts in possible}) > 1, (shown, possible)


def test_large_counts_are_told() -> None:
    """Where nothing is small all is told, and where one is small the smallest of the others goes with it."""
    assert hide_counts({"a": 5, "b": 9}, LEAST, hides_total=False) == frozenset()
    assert hide_counts({"a": 1, "b": 9, "c": 7, "d": 30}, LEAST, hides_total=False) == {"a", "c"}
    assert hide_counts({"a": 1, "b": 7, "c": 7}, LEAST, hides_total=False) == {"a", "b", "c"}


def test_a_hidden_total_is_told_by_no_dimension() -> None:
    """Where one dimension has small counts alone no other tells all of its own."""
    handbook = _multiply(read_small(), 4)
    told = tally_warnings(handbook)
    assert {tally.total for tally in told} == {None}
    many = _multiply(read_small(), 30)
    sources = [f"source-{number}" for number in range(10)]
    word = many.config.vocabulary.warning_sources[0]
    vocabulary = many.config.vocabulary.model_copy(
        update={"warning_sources": tuple(word.model_copy(update={"id": each}) for each in sources)}
    )
    spread = tuple(
        each.model_copy(update={"source": sources[number % 10]}) for number, each in enumerate(many.warnings)
    )
    config = many.config.model_copy(update={"vocabulary": vocabulary})
    told = tally_warnings(many.replace(config=config, warnings=spread))
    assert {tally.total for tally in told} == {None}
    signals = next(tally for tally in told if tally.dimension is WarningDimension.SIGNAL)
    assert None in {cell.number for cell in signals.cells}


def test_warnings_are_counted_by_each_dimension() -> None:
    """Sources, signals, disposals and years have all their words; of several disposals there is no total."""
    handbook = _multiply(read_small(), 7)
    tallies = {tally.dimension: tally for tally in tally_warnings(handbook)}
    assert list(tallies) == [
        WarningDimension.SOURCE,
        WarningDimension.SIGNAL,
        WarningDimension.DISPOSAL,
        WarningDimension.YEAR,
    ]
    disposals = tallies[WarningDimension.DISPOSAL]
    assert [(cell.id, cell.number) for cell in disposals.cells] == [("talk", 7), ("mend", None)]
    assert disposals.total is None
    years = tallies[WarningDimension.YEAR]
    assert [(cell.id, cell.number) for cell in years.cells] == [("2025", 7)]


def test_a_disposal_that_few_were_spared_is_not_counted() -> None:
    """Who knows the total would else work out how few of the warnings were disposed of in other ways alone."""
    many = _multiply(read_small(), 12)
    for spared, told in ((0, 12), (1, None), (4, None), (5, 7)):
        warnings = tuple(
            each.model_copy(update={"disposals": ("mend",)}) if number < spared else each
            for number, each in enumerate(many.warnings)
        )
        tallies = {tally.dimension: tally for tally in tally_warnings(many.replace(warnings=warnings))}
        assert {cell.id: cell.number for cell in tallies[WarningDimension.DISPOSAL].cells}["talk"] == told


def test_a_unit_without_sources_of_warnings_has_no_tally() -> None:
    """Whether there is a tally hangs on the vocabulary, not on whether anything was warned of."""
    handbook = read_small()
    words = handbook.config.vocabulary
    bare = handbook.config.model_copy(update={"vocabulary": words.model_copy(update={"warning_sources": ()})})
    assert tally_warnings(handbook.replace(config=bare)) == ()
    assert len(tally_warnings(handbook.replace(warnings=()))) == len(tally_warnings(handbook))


def test_twins_are_counted_once() -> None:
    """Of two warnings with one identifier the first alone counts."""
    handbook = read_small()
    doubled = handbook.replace(warnings=handbook.warnings * 9)
    assert tally_warnings(doubled) == tally_warnings(handbook)


def _multiply(handbook: Handbook, count: int) -> Handbook:
    """Return a handbook with so many warnings."""
    (warning,) = handbook.warnings
    warnings: tuple[WarningRecord, ...] = tuple(
        warning.model_copy(update={"id": f"warning-{number}"}) for number in range(count)
    )
    return handbook.replace(warnings=warnings)
