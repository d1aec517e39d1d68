"""Heights of rows and horizontal tracks: each as high up as what lies above it allows, strip by strip.

A drawing is cut into upright strips: each column into its left part, its middle line and its right part,
each channel as one. Whatever is drawn covers some strips; two things that share a strip are kept apart
by the distance that their kinds need. So rows of different lanes may dovetail and nothing can meet.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from generator.drawings.dimensions import (
    ARROW_CLEARANCE,
    CLEARANCE,
    MARGIN,
    MARK_HEIGHT,
    STRAIGHT_GAP,
    TRACK_PITCH,
    WORD_GAP,
)
from generator.drawings.exits import Reach, measure_height
from generator.drawings.grid import list_wires
from generator.drawings.ports import Draft, measure_standout
from generator.drawings.routing import Route


@dataclass(frozen=True, slots=True)
class Rows:
    """Middles of the rows, tracks by channel and number, and the foot of the bands."""

    middles: Sequence[float]
    tracks: Mapping[tuple[int, int], float]
    end: float


class _Kind(IntEnum):
    """What a thing is, for the distance it keeps."""

    NODE = 0
    LINE = 1
    WORDS = 2
    MARK = 3


# What is added to the way of an arrow where there is room, from the most to the least; taken off where there is none.
_AIR = (10.0, 8.0, 6.0, 4.0, 2.0, 0.0)
_LEAST_AIR = -2.0
_LEFT, _MIDDLE, _RIGHT = 1, 2, 3
_STRIPS = 4
# How many strips beyond the channel words cover.
_REACHES = {Reach.CHANNEL: 0, Reach.MIDDLE: 2, Reach.BEYOND: 3}


@dataclass(frozen=True, slots=True)
class _Thing:
    """Something drawn: its strips, and its top and foot measured from the middle of its row or track."""

    kind: _Kind
    strips: range
    top: float
    foot: float


def stack_rows(draft: Draft, heading: float, room: float) -> Rows:
    """Rows and tracks downwards from the foot of the headings, as far apart as the room allows."""
    levels = _gather_levels(draft)
    closest = _stack_levels(levels, draft.placement.rows, heading, _LEAST_AIR)
    if closest.end > room:
        return closest
    airy = (_stack_levels(levels, draft.placement.rows, heading, air) for air in _AIR)
    return next((rows for rows in airy if rows.end <= room), closest)


def _stack_levels(
    levels: Mapping[tuple[int, int], Sequence[_Thing]], count: int, heading: float, air: float
) -> Rows:
    """Rows and tracks with so much `air` added to the way of each arrow."""
    gaps = _list_gaps(air)
    feet: dict[int, list[float]] = {}
    floor = [heading - gap for gap in (STRAIGHT_GAP - ARROW_CLEARANCE, 0.0, WORD_GAP, WORD_GAP)]
    middles = [0.0] * count
    tracks: dict[tuple[int, int], float] = {}
    end = heading
    for place in sorted(levels):
        things = levels[place]
        middle = max(_find_room(thing, feet, floor, gaps[thing.kind]) for thing in things)
        for thing in things:
            foot = middle + thing.foot
            end = max(end, foot)
            for strip in thing.strips:
                kinds = feet.setdefault(strip, list(floor))
                kinds[thing.kind] = max(kinds[thing.kind], foot)
        if place[0] % 2:
            middles[place[0] // 2] = middle
        else:
            tracks[place] = middle
    return Rows(middles, tracks, end + WORD_GAP + MARGIN)


def _list_gaps(air: float) -> tuple[tuple[float, ...], ...]:
    """Return for each kind the distances from what may lie above it."""
    half = air / 2
    return (
        (STRAIGHT_GAP + air, ARROW_CLEARANCE + half, WORD_GAP + half, WORD_GAP),
        (CLEARANCE + half, TRACK_PITCH, WORD_GAP, WORD_GAP),
        (WORD_GAP, WORD_GAP, WORD_GAP, WORD_GAP),
        (WORD_GAP + half, WORD_GAP, WORD_GAP, WORD_GAP),
    )


def _find_room(
    thing: _Thing, feet: Mapping[int, list[float]], floor: list[float], gaps: Sequence[float]
) -> float:
    """How high up the middle of a thing may lie."""
    highest = max(
        foot + gap for strip in thing.strips for foot, gap in zip(feet.get(strip, floor), gaps, strict=True)
    )
    return highest - thing.top


def _gather_levels(draft: Draft) -> dict[tuple[int, int], list[_Thing]]:
    """All things by level: rows as (odd grid line, 0), tracks as (even grid line, number of the track)."""
    levels: dict[tuple[int, int], list[_Thing]] = {}
    for name, (column, row) in draft.placement.spots.items():
        levels.setdefault((2 * row + 1, 0), []).extend(_describe_node(draft, name, column))
    for route in draft.routes:
        y = route.path[0][1]
        levels[y, 0].extend(_describe_words(draft, route))
        for number, (start, end) in enumerate(list_wires(route.path)):
            if start[1] != end[1]:
                continue
            strips = _cover_strips(draft, route, number)
            if start[1] % 2:
                offset = draft.tracks.slots[route.index, number] * draft.pitches[start[1] // 2]
                levels[start[1], 0].append(_Thing(_Kind.LINE, strips, offset, offset))
            else:
                track = draft.tracks.tracks[route.index, number]
                levels.setdefault((start[1], track), []).append(_Thing(_Kind.LINE, strips, 0.0, 0.0))
    return levels


def _describe_node(draft: Draft, name: str, column: int) -> Iterator[_Thing]:
    """Yield a node and its marks."""
    half = draft.outlines[name].height / 2
    first = _STRIPS * column
    yield _Thing(_Kind.NODE, range(first + _LEFT, first + _RIGHT + 1), -half, half)
    edge = draft.widths[column] / 2
    if draft.outlines[name].width > 2 * edge:
        tip = draft.outlines[name].rise(edge)
        for strip in (first, first + _STRIPS):
            yield _Thing(_Kind.WORDS, range(strip, strip + 1), -tip, tip)
    for seat in draft.corners[name]:
        low = first + (_RIGHT if seat.left > 0 else _LEFT if seat.left >= -edge else 0)
        high = first + (_LEFT if seat.left < 0 else _RIGHT if seat.right <= edge else _STRIPS)
        yield _Thing(_Kind.MARK, range(low, high + 1), seat.top, seat.top + MARK_HEIGHT)


def _describe_words(draft: Draft, route: Route) -> Iterator[_Thing]:
    """Yield the exit word of a route."""
    words = draft.words[route.index]
    if not words:
        return
    (x, y), (end, _) = route.path[0], route.path[1]
    column, height = x // 2, measure_height(words)
    if route.leaves_below:
        half = draft.outlines[draft.chart.edges[route.index].source].height / 2
        first, last = (_LEFT, _LEFT) if route.index in draft.lefts else (_RIGHT, _RIGHT)
        if measure_standout(draft, route):
            first, last = (0, _LEFT) if route.index in draft.lefts else (_RIGHT, _STRIPS)
        strips = range(_STRIPS * column + first, _STRIPS * column + last + 1)
        yield _Thing(_Kind.WORDS, strips, half, half + WORD_GAP / 2 + height)
        return
    offset = draft.tracks.slots[route.index, 0] * draft.pitches[y // 2]
    reach = _REACHES[draft.reaches[route.index]]
    first = _STRIPS * column - reach if end < x else _STRIPS * (column + 1)
    strips = range(first, first + reach + 1)
    if draft.exits[route.index].is_below:
        yield _Thing(_Kind.WORDS, strips, offset, offset + height + WORD_GAP / 4)
    else:
        yield _Thing(_Kind.WORDS, strips, offset - height - WORD_GAP / 4, offset)


def _cover_strips(draft: Draft, route: Route, number: int) -> range:
    """Return the strips that a level stretch covers, the middle lines included where it bends."""
    ends = sorted((route.path[number][0], route.path[number + 1][0]))
    is_exit, is_entry = number == 0, number == len(route.path) - 2
    if is_exit:
        ends = [_leave_node(route.path[0][0], x, ends) for x in ends]
    if is_entry:
        ends = [_leave_node(route.path[-1][0], x, ends) for x in ends]
    low, high = (_find_strip(x) for x in ends)
    if number == 1 and route.index in draft.tracks.shifted:
        high += high == _find_strip(route.path[1][0])
    if number == len(route.path) - 3 and route.is_backward:
        low -= low == _find_strip(route.path[-2][0])
    return range(low, high + 1)


def _leave_node(node: int, x: int, ends: Sequence[int]) -> int:
    """Return the end of a stretch, without the column of the node at which it ends."""
    if x != node:
        return x
    return x + 1 if x == min(ends) else x - 1


def _find_strip(x: int) -> int:
    """Return the strip of a vertical grid line: a channel, or the middle line of a column."""
    return _STRIPS * (x // 2) + (_MIDDLE if x % 2 else 0)
