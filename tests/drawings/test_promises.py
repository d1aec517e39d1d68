"""What a finished drawing promises, read from the SVG itself, over random workflows and those true to life."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator.drawings.chart import Chart, Shape
from generator.drawings.drawing import Drawing, draw_chart
from generator.drawings.ranking import rank_nodes
from tests.drawings.promises import find_faults
from tests.drawings.reading import Box, Line, Picture, Words, read_picture
from tests.drawings.samples import SAMPLES
from tests.drawings.strategies import draw_chart_values, draw_workflows, is_large

_ROOT = Path(__file__).resolve().parents[2]
# Of four hundred random workflows (with --full) half are large ones, true to life.
ODD = LARGE = 200 if settings().max_examples > 20 else 12
_CHECKS = tuple(HealthCheck)  # how slow it is says nothing about the code


def find_broken_promises(chart: Chart, drawing: Drawing) -> list[str]:
    """Whatever is wrong with a drawing, by itself and beside the chart that it shows."""
    picture = read_picture(drawing.svg)
    return [*find_faults(picture), *_find_undashed(chart, picture), *_find_bent_main_line(chart, picture)]


def _find_undashed(chart: Chart, picture: Picture) -> list[str]:
    """Edges drawn against the flow are dashed, and all that the chart calls returns, and no others."""
    backward = rank_nodes(chart).backward
    expected = [edge.is_return or number in backward for number, edge in enumerate(chart.edges)]
    drawn = [line.is_return for line in picture.lines]
    return [] if drawn == expected else ["another set of edges is dashed"]


def _find_bent_main_line(chart: Chart, picture: Picture) -> list[str]:
    """Usual steps of one lane stand under each other; a usual answer to the next one there runs straight."""
    lanes = {node.identifier: node.lane for node in chart.nodes}
    main = _follow_usual_answers(chart)
    spots: dict[str, list[float]] = {}
    for name in main:
        box = picture.nodes[name]
        spots.setdefault(lanes[name], []).append((box.left + box.right) / 2)
    faults = [
        f"the main line bends in {lane}" for lane, found in spots.items() if max(found) - min(found) > 0.1
    ]
    bends = {(line.source, line.target): len(line.segments) - 1 for line in picture.lines}
    for one, other in pairwise(main):
        if lanes[one] == lanes[other] and bends[one, other] and not _stands_between(picture, one, other):
            faults.append(f"{one}->{other} is not straight")
    return faults


def _follow_usual_answers(chart: Chart) -> list[str]:
    """The first exits that are no returns, from the start, as long as they lead to something new."""
    way = [next(node.identifier for node in chart.nodes if node.shape is Shape.START)]
    backward = rank_nodes(chart).backward
    exits = [edge for number, edge in enumerate(chart.edges) if number not in backward and not edge.is_return]
    while following := [edge.target for edge in exits if edge.source == way[-1]]:
        way.append(following[0])
    return way


def _stands_between(picture: Picture, one: str, other: str) -> bool:
    """Whether a box of a branch stands between two steps, as in the closest manner of drawing."""
    gap = Box(
        picture.nodes[one].left, picture.nodes[one].bottom, picture.nodes[one].right, picture.nodes[other].top
    )
    return any(gap.meets(box) for box in picture.nodes.values())


@pytest.mark.parametrize("make", SAMPLES)
def test_samples_keep_the_promises(make: Callable[[], Chart]) -> None:
    """In drawings true to life nothing crosses a box, shares a line, overlaps or leaves its place."""
    drawing = draw_chart(make())
    assert not drawing.is_fallback
    assert find_broken_promises(make(), drawing) == []


@settings(max_examples=ODD, suppress_health_check=_CHECKS)
@given(draw_chart_values())
def test_odd_charts_keep_the_promises(chart: Chart) -> None:
    """In random drawings every promise is kept, and drawn once more they are equal byte for byte."""
    drawing = draw_chart(chart)
    assert not drawing.is_fallback
    assert find_broken_promises(chart, drawing) == []
    assert draw_chart(chart) == drawing


@settings(max_examples=LARGE, suppress_health_check=_CHECKS)
@given(draw_workflows())
def test_large_workflows_keep_the_promises(chart: Chart) -> None:
    """So it is in large workflows: three lanes, twelve steps, two returns, three decisions or more of each."""
    assert is_large(chart)
    drawing = draw_chart(chart)
    assert not drawing.is_fallback
    assert find_broken_promises(chart, drawing) == []
    assert draw_chart(chart) == drawing


def test_a_third_is_large() -> None:
    """With --full three hundred workflows are tried or more, a third of them large or more."""
    assert LARGE * 3 >= LARGE + ODD
    assert LARGE + ODD >= 300 or settings().max_examples <= 20


def test_returns_are_dashed_by_the_theme() -> None:
    """What is marked as a return in the drawing is dashed by its class."""
    style = (_ROOT / "theme" / "drawing.css").read_text("utf-8")
    assert re.search(r"\.drawing \.return path \{[^}]*stroke-dasharray: \d", style)


def make_picture(**changes: object) -> Picture:
    """A page with two boxes one above the other and a line from the upper one to the lower one."""
    line = make_line("a", "b", (30.0, 20.0, 30.0, 60.0))
    parts: dict[str, object] = {
        "page": Box(0, 0, 200, 200),
        "bands": (),
        "nodes": {"a": Box(10, 10, 50, 20), "b": Box(10, 60, 50, 80)},
        "decisions": frozenset(),
        "marks": (),
        "heads": (),
        "names": {},
        "lines": (line,),
    }
    return Picture(**{**parts, **changes})  # type: ignore[arg-type]


def make_line(
    source: str, target: str, *segments: tuple[float, float, float, float], words: str = ""
) -> Line:
    """A line of the given stretches, its words to the right of its start."""
    x, y = segments[0][:2]
    lettering = (
        (Words(words, Box(x + 4, y + 2, x + 30, y + 14), f"{source}->{target}", 12.5),) if words else ()
    )
    tip = segments[-1]
    head = Box(tip[2] - 2, tip[3] - 8, tip[2] + 2, tip[3])
    return Line(source, target, is_return=False, segments=segments, words=lettering, head=head)


def test_a_sound_picture_has_no_faults() -> None:
    """A plain flow from box to box is as promised."""
    assert find_faults(make_picture()) == []


_STRAIGHT = make_line("a", "b", (30.0, 20.0, 30.0, 60.0))
_MARK = (Box(34, 44, 80, 58), Words("高1", Box(38, 45, 70, 57), "mark of b", 12.5))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        (
            {"nodes": {"a": Box(10, 10, 50, 20), "b": Box(10, 60, 50, 80), "c": Box(20, 30, 40, 40)}},
            "a->b crosses c",
        ),
        ({"heads": ((Box(0, 30, 200, 40), ()),)}, "a->b crosses a heading"),
        ({"lines": (_STRAIGHT, make_line("a", "c", (32, 20, 32, 50)))}, "a->b runs along a->c"),
        ({"names": {"a": (Words("审查", Box(0, 12, 48, 18), "a", 12.5),)}}, "审查 leaves its place"),
        ({"lines": (make_line("a", "b", (30, 40, 30, 60)),)}, "a->b begins beside its box"),
        ({"lines": (make_line("a", "b", (30, 20, 30, 50)),)}, "a->b ends beside its box"),
        ({"lines": (make_line("a", "b", (30, 10, 30, 2), (30, 2, 60, 2)),)}, "a->b leaves upwards"),
        ({"lines": (make_line("a", "b", (50, 15, 50, 90), (50, 90, 30, 80)),)}, "a->b enters from below"),
        ({"marks": ((Box(31, 44, 80, 58), _MARK[1]),)}, "mark 高1 too near a->b"),
        ({"marks": (_MARK, _MARK)}, "高1 on 高1"),
        ({"page": Box(0, 0, 200, 70)}, "leaves the page"),
    ],
)
def test_faults_are_found(changes: dict[str, object], fault: str) -> None:
    """Whatever a drawing must not show is told."""
    lines = changes.get("lines", (_STRAIGHT,))
    nodes = {"c": Box(20, 90, 50, 120)} if lines == (_STRAIGHT,) else {}
    picture = make_picture(**changes)
    if "nodes" not in changes:
        picture = make_picture(**{**changes, "nodes": {**picture.nodes, **nodes, "c": Box(20, 100, 50, 120)}})
    assert any(fault in found for found in find_faults(picture))


def test_one_port_for_two_exits_is_found() -> None:
    """Two exits of a decision that leave at one port are told."""
    lines = (_STRAIGHT, make_line("a", "c", (30, 20, 30, 30), (30, 30, 80, 30), (80, 30, 80, 60)))
    nodes = {"a": Box(10, 10, 50, 20), "b": Box(10, 60, 50, 80), "c": Box(60, 60, 100, 80)}
    picture = make_picture(decisions=frozenset("a"), nodes=nodes, lines=lines)
    assert "a->b and a->c leave at one port" in find_faults(picture)


def test_words_far_from_their_line_are_found() -> None:
    """Exit words that stand nearer to another line, or far from their own, are told."""
    line = make_line("a", "b", (30.0, 20.0, 30.0, 60.0), words="同意")
    moved = Line(
        **{
            **{name: getattr(line, name) for name in ("source", "target", "is_return", "segments", "head")},
            "words": (Words("同意", Box(60, 22, 90, 34), "a->b", 12.5),),
        }
    )
    assert "words of a->b stand 30.0 off it" in find_faults(make_picture(lines=(moved,)))
