"""Measures how the drawings of a fixed set of random workflows look, and what one takes.

Run it as ``.venv/bin/python -m benchmarks.drawings [COUNT]`` from the top of the project. All but the time is
the same on every machine; of the time compare shares only.
"""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random

from generator.drawings.chart import Chart
from generator.drawings.dimensions import PAGE_HEIGHT, PAGE_WIDTH
from generator.drawings.drawing import draw_chart, draw_sheets, fits_page
from tests.drawings.promises import is_crossing
from tests.drawings.reading import Box, Picture, read_picture
from tests.drawings.workflows import make_workflow

# The sets by name: the least and most steps, and how many lanes (three to five where it is not said).
_SETS = (
    ("10 to 14 steps", 10, 14, None),
    ("14 to 22 steps", 14, 22, None),
    ("five lanes", 12, 17, 5),
)


@dataclass(frozen=True)
class Measures:
    """What was measured of one drawing: counts, shares, and milliseconds of the processor."""

    edges: int
    bends: int
    crossings: int
    emptiness: float
    is_upright: bool
    sheets: int
    milliseconds: float


def measure_drawing(chart: Chart) -> Measures:
    """Draw a chart once and measure it."""
    started = time.process_time()
    drawn = draw_chart(chart)
    taken = (time.process_time() - started) * 1000
    picture = read_picture(drawn.svg)
    return Measures(
        edges=len(picture.lines),
        bends=sum(len(line.segments) - 1 for line in picture.lines),
        crossings=count_crossings(picture),
        emptiness=measure_emptiness(picture),
        is_upright=drawn.width <= PAGE_WIDTH and drawn.height <= PAGE_HEIGHT,
        sheets=1 if fits_page(drawn) else len(draw_sheets(chart, PAGE_WIDTH, PAGE_HEIGHT)),
        milliseconds=taken,
    )


def count_crossings(picture: Picture) -> int:
    """Return how often two lines cross; where they flow together they do not."""
    return sum(
        is_crossing(one, other)
        for first, second in combinations(picture.lines, 2)
        for one in first.segments
        for other in second.segments
    )


def measure_emptiness(picture: Picture) -> float:
    """Return the share of the lanes' bands on which no box, mark or exit word stands."""
    things = [*picture.nodes.values(), *(box for box, _ in picture.marks)]
    things += [words.box for line in picture.lines for words in line.words]
    return 1 - sum(map(measure_area, things)) / sum(map(measure_area, picture.bands))


def measure_area(box: Box) -> float:
    """Return the area of a box; a diamond has half of it."""
    return (box.right - box.left) * (box.bottom - box.top) * (0.5 if box.is_diamond else 1.0)


def tell(name: str, measures: Sequence[Measures]) -> None:
    """Print one line for a set of drawings."""
    count = len(measures)

    def mean(total: float) -> float:
        return total / count

    edges = sum(each.edges for each in measures)
    print(
        f"{name:<18} {count:4} drawings  {sum(each.bends for each in measures) / edges:5.3f} bends an edge  "
        f"{mean(sum(each.crossings for each in measures)):5.2f} crossings  "
        f"{mean(sum(each.emptiness for each in measures)):5.1%} of the lanes empty  "
        f"{mean(sum(each.is_upright for each in measures)):4.0%} upright on a page  "
        f"{mean(sum(each.sheets for each in measures)):4.2f} sheets  "
        f"{mean(sum(each.milliseconds for each in measures)):5.1f} ms"
    )


def main() -> None:
    """Print one line for small and one for large workflows."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    for name, *size in _SETS:
        lots = (Random(seed) for seed in range(count))  # noqa: S311 - lots that anyone can draw again
        tell(name, [measure_drawing(make_workflow(lot, *size)) for lot in lots])


if __name__ == "__main__":
    main()
