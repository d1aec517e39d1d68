"""A chart too large for a sheet split into parts at connectors, as few as can be and of even size."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.drawings.chart import Chart, Shape
from generator.drawings.parting import part_chart
from generator.drawings.placement import place_chart

# What a cut costs for each flow across it, and in addition where that is an exit of a decision; what a
# part costs that is larger or smaller than the others (times the square of the share it differs by).
_CROSSING = 1.0
_EXIT = 2.0
_UNEVEN = 24.0


def split_chart(chart: Chart, fits: Callable[[Chart], bool]) -> tuple[Chart, ...]:
    """Return the chart alone if it fits, else as few parts as can be that each fit.

    Parts follow the main order of the flow; each step stands in one of them, and a flow from part to part
    is a pair of connectors with one mark. Where not even a single step would fit, the chart comes back
    alone. It is assumed that a part of what fits does fit. Raises DrawingError for a chart that
    contradicts itself.
    """
    if fits(chart):
        return (chart,)
    splitter = _Splitter(chart, fits)
    for count in range(splitter.count_parts(), len(splitter.steps) + 1):
        parts = splitter.split(count)
        if parts:
            return parts
    return (chart,)


class _Splitter:
    """The steps of a chart in order, and what is known of which stretches of them fit."""

    def __init__(self, chart: Chart, fits: Callable[[Chart], bool]) -> None:
        rows = {name: row for name, (_, row) in place_chart(chart).spots.items()}
        self.steps = tuple(sorted((node.identifier for node in chart.nodes), key=lambda name: rows[name]))
        self._chart = chart
        self._fits = fits
        self._prices = _price_cuts(chart, self.steps)
        # For each step the first end at which a part that begins there is known to be too large.
        self._ends = [len(self.steps) + 1] * len(self.steps)

    def count_parts(self) -> int:
        """Return how many parts are needed at least; one more than there are steps if it cannot be."""
        count, start, whole = 0, 0, len(self.steps)
        while start < whole:
            reach = 1
            while start + reach < whole and self._holds(start, min(whole, start + 2 * reach)):
                reach = min(whole - start, 2 * reach)
            low, high = start + reach, min(self._ends[start], whole + 1)
            ends = range(low + 1, high)
            end = low + bisect_left(ends, 1, key=lambda last: 0 if self._holds(start, last) else 1)
            if end == start + 1 and not self._holds(start, end):
                return whole + 1
            count, start = count + 1, end
        return count

    def split(self, count: int) -> tuple[Chart, ...]:
        """Return `count` parts that fit, at the best cuts; none if there are no such parts."""
        while True:
            cuts = self._choose_cuts(count)
            if not cuts:
                return ()
            spans = list(pairwise(cuts))
            parts = part_chart(self._chart, [self.steps[start:end] for start, end in spans])
            bad = next((s for s, part in zip(spans, parts, strict=True) if not self._fits(part)), None)
            if bad is None:
                return parts
            self._rule_out(*bad)

    def _holds(self, start: int, end: int) -> bool:
        """Whether the steps from `start` to before `end` fit as a part."""
        if end >= self._ends[start]:
            return False
        spans = [span for span in ((0, start), (start, end), (end, len(self.steps))) if span[0] < span[1]]
        parts = part_chart(self._chart, [self.steps[a:b] for a, b in spans])
        if self._fits(parts[spans.index((start, end))]):
            return True
        self._rule_out(start, end)
        return False

    def _rule_out(self, start: int, end: int) -> None:
        """Remember that a part is too large, and so is all that holds it."""
        for place in range(start + 1):
            self._ends[place] = min(self._ends[place], end)

    def _choose_cuts(self, count: int) -> tuple[int, ...]:
        """Return the cheapest places, 0 and the number of steps among them, that leave nothing too large."""
        whole = len(self.steps)
        best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
        for number in range(1, count + 1):
            further: dict[int, tuple[float, tuple[int, ...]]] = {}
            for start, (cost, cuts) in sorted(best.items()):
                last = min(self._ends[start] - 1, whole - (count - number)) if start < whole else 0
                for end in range(whole if number == count else start + 1, last + 1):
                    uneven = _UNEVEN * ((end - start) * count / whole - 1) ** 2 / count
                    offer = (cost + uneven + self._prices[end], (*cuts, end))
                    further[end] = min(further.get(end, offer), offer)
            best = further
        return best[whole][1] if whole in best else ()


def _price_cuts(chart: Chart, steps: Sequence[str]) -> list[float]:
    """Return what a cut before each step costs, and nothing for the end."""
    places = {name: place for place, name in enumerate(steps)}
    decisions = {node.identifier for node in chart.nodes if node.shape is Shape.DECISION}
    prices = [0.0] * (len(steps) + 1)
    for edge in chart.edges:
        low, high = sorted((places[edge.source], places[edge.target]))
        is_exit = edge.source in decisions and not edge.is_return
        for place in range(low + 1, high + 1):
            prices[place] += _CROSSING + (_EXIT if is_exit else 0.0)
    return prices
