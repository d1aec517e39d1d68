"""Coordinates of columns and vertical tracks: every channel as wide as what runs and stands in it, lanes even."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.drawings.channels import Gap, measure_gaps
from generator.drawings.dimensions import CLEARANCE, MARGIN, TRACK_PITCH
from generator.drawings.ports import Draft

# How often the seams are moved towards the middle between their neighbours.
_ROUNDS = 24
# A seam keeps this far from a line along it.
_OFF_LINE = TRACK_PITCH / 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Middles of the columns, tracks by vertical channel, seams of the lanes, and the right end."""

    middles: Sequence[float]
    tracks: Mapping[int, Sequence[float]]
    seams: Sequence[float]
    end: float


def space_columns(draft: Draft, room: float) -> Columns:
    """Columns from left to right, the outer channels outside the bands.

    Where `room` is left, lanes are widened so that their columns stand in their middle.
    """
    gaps = measure_gaps(draft)
    count = len(draft.widths)
    outer = [_measure_outer(draft, channel) for channel in (-2, 2 * count + 2)]
    least = sum(gap.width for gap in gaps) + sum(draft.widths) + sum(outer) + 2 * MARGIN
    widths = _widen_gaps(draft.placement.columns, gaps, room - least)
    tracks: dict[int, Sequence[float]] = {-2: _lay_tracks(draft, -2, MARGIN)}
    edges: list[float] = [MARGIN + outer[0]]
    middles: list[float] = []
    for channel, (gap, width) in enumerate(zip(gaps, widths, strict=True)):
        tracks[2 * channel] = gap.lay_tracks(edges[-1], width)
        edges.append(edges[-1] + width)
        if channel < count:
            middles.append(edges[-1] + draft.widths[channel] / 2)
            edges.append(edges[-1] + draft.widths[channel])
    tracks[2 * count + 2] = _lay_tracks(draft, 2 * count + 2, edges[-1] + CLEARANCE)
    seams = _place_seams(draft.placement.columns, middles, edges, gaps, tracks)
    return Columns(middles, tracks, seams, edges[-1] + outer[1] + MARGIN)


def _lay_tracks(draft: Draft, channel: int, first: float) -> list[float]:
    """Return the tracks of an outer channel."""
    return [first + number * TRACK_PITCH for number in range(draft.tracks.counts.get(("v", channel), 0))]


def _measure_outer(draft: Draft, channel: int) -> float:
    """Return the width of an outer channel with the clear ground towards the bands."""
    used = draft.tracks.counts.get(("v", channel), 0)
    return CLEARANCE + (used - 1) * TRACK_PITCH + MARGIN if used else 0.0


def _list_lanes(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first column of each lane and the one after its last."""
    return [
        (places[0], places[-1] + 1)
        for _, group in groupby(range(len(columns)), lambda place: columns[place])
        for places in [list(group)]
    ]


def _widen_gaps(columns: Sequence[int], gaps: Sequence[Gap], slack: float) -> list[float]:
    """Return the widths of the gaps, widened as far as the slack allows: first for words, then for even lanes."""
    least = [gap.width for gap in gaps]
    ample = [max(gap.width, gap.ask_width()) for gap in gaps]
    widths = _move_towards(least, ample, slack)
    return _move_towards(widths, _even_margins(columns, widths), slack - sum(widths) + sum(least))


def _move_towards(widths: Sequence[float], wanted: Sequence[float], slack: float) -> list[float]:
    """Return widths as near to the wanted ones as the slack allows."""
    more = sum(wanted) - sum(widths)
    share = min(1.0, max(0.0, slack) / more) if more > 0 else 0.0
    return [width + share * (want - width) for width, want in zip(widths, wanted, strict=True)]


def _even_margins(columns: Sequence[int], gaps: Sequence[float]) -> list[float]:
    """Return gaps at which each lane has as much room to the left of its columns as to the right."""
    lanes = _list_lanes(columns)
    last = len(gaps) - 1
    shares = [gap if place in (0, last) else gap / 2 for place, gap in enumerate(gaps)]
    margins = [max(shares[first], shares[end]) for first, end in lanes]
    wanted = list(gaps)
    wanted[0], wanted[last] = margins[0], margins[-1]
    for (_, end), one, other in zip(lanes, margins, margins[1:], strict=False):
        wanted[end] = one + other
    return wanted


def _place_seams(
    columns: Sequence[int],
    middles: Sequence[float],
    edges: Sequence[float],
    gaps: Sequence[Gap],
    tracks: Mapping[int, Sequence[float]],
) -> list[float]:
    """Return the borders of the lanes, so that what stands in each is as near its middle as can be."""
    lanes = _list_lanes(columns)
    centres = [(middles[first] + middles[end - 1]) / 2 for first, end in lanes]
    bounds = [
        (edges[2 * end] + gaps[end].before, edges[2 * end + 1] - gaps[end].after) for _, end in lanes[:-1]
    ]
    seams = [edges[0], *((low + high) / 2 for low, high in bounds), edges[-1]]
    for _ in range(_ROUNDS):
        for place, (low, high) in enumerate(bounds, start=1):
            wish = (2 * centres[place - 1] - seams[place - 1] + 2 * centres[place] - seams[place + 1]) / 2
            seams[place] = min(max(wish, low), high)
    for place, (_, end) in enumerate(lanes[:-1], start=1):
        seams[place] = _leave_lines(seams[place], tracks[2 * end])
    return seams


def _leave_lines(seam: float, lines: Sequence[float]) -> float:
    """Return the nearest place for a seam that lies on none of the lines beside it."""
    if all(abs(line - seam) >= _OFF_LINE for line in lines):
        return seam
    places = [line + side * _OFF_LINE for line in lines for side in (-1, 1)]
    free = [place for place in places if all(abs(line - place) >= _OFF_LINE - 0.01 for line in lines)]
    return min(free, key=lambda place: abs(place - seam))
