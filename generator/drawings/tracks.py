"""Lines kept apart: each stretch in a channel gets a track of its own, or one with its kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.drawings.chart import Chart
from generator.drawings.grid import Point, list_wires
from generator.drawings.routing import Route
from generator.drawings.slots import Stretch, assign_slots

Channel = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Tracks:
    """Where each stretch runs within its line of the grid.

    `slots` are steps above (negative) or below the middle of a node, for stretches on a row line;
    `tracks` count from the top or left of a channel, `counts` how many tracks a channel has (channels
    are named ``("h", y)`` and ``("v", x)``); `shifted` holds the routes that leave a little to the
    right of the bottom of their node.
    """

    slots: Mapping[Stretch, int]
    tracks: Mapping[Stretch, int]
    counts: Mapping[Channel, int]
    shifted: frozenset[int]


@dataclass(slots=True)
class _End:
    """Where a bundle leaves its channel: at which place, to which side, and whether on a column line."""

    place: float
    side: int
    route: int
    role: str


@dataclass(slots=True)
class _Bundle:
    """Stretches of one channel that may lie on each other since their edges end in one node."""

    key: tuple[str, bool]
    low: int
    high: int
    members: list[Stretch] = field(default_factory=list)
    ends: list[_End] = field(default_factory=list)

    def meets(self, other: "_Bundle") -> bool:
        """Whether both touch a common part of the channel."""
        return self.low <= other.high and other.low <= self.high


def assign_tracks(chart: Chart, routes: Sequence[Route]) -> Tracks:
    """Give every stretch its slot or its track; stretches of edges to different nodes never meet."""
    keys = {route.index: (chart.edges[route.index].target, route.is_backward) for route in routes}
    slots = assign_slots(routes, keys)
    shifted: set[int] = set()
    tracks: dict[Stretch, int] = {}
    counts: dict[Channel, int] = {}
    for axis in "hv":

        def refine(stretch: Stretch, point: Point, along: str = axis) -> float:
            """Return the place of a bend along the channel, as finely as is known by now."""
            unit = point[0] if along == "h" else point[1]
            return unit + 0.01 * tracks.get(stretch, slots.get(stretch, 0))

        for channel, bundles in sorted(_gather_bundles(routes, keys, axis, refine).items()):
            ordered = _order_bundles(bundles, shifted)
            counts[channel] = _lay_bundles(ordered, tracks)
    return Tracks(slots, tracks, counts, frozenset(shifted))


def _gather_bundles(
    routes: Sequence[Route],
    keys: Mapping[int, tuple[str, bool]],
    axis: str,
    refine: Callable[[Stretch, Point], float],
) -> dict[Channel, list[_Bundle]]:
    """All bundles of the horizontal (``h``) or vertical channels."""
    channels: dict[Channel, list[_Bundle]] = {}
    for route in routes:
        path = route.path
        for number, (start, end) in enumerate(list_wires(path)):
            is_level = start[1] == end[1]
            if is_level != (axis == "h") or (start[1] if is_level else start[0]) % 2:
                continue
            across, along = (1, 0) if is_level else (0, 1)
            low, high = sorted((start[along], end[along]))
            bundle = _Bundle(keys[route.index], low, high, [(route.index, number)])
            for point, other, beside in (
                (start, path[number - 1], number - 1),
                (end, path[number + 2], number + 1),
            ):
                role = ""
                if is_level and number == 1 and beside == 0 and point[0] % 2:
                    role = "exit"
                elif is_level and beside == len(path) - 2 and point[0] % 2 and not route.is_backward:
                    role = "entry"
                side = 1 if other[across] > point[across] else -1
                bundle.ends.append(_End(refine((route.index, beside), point), side, route.index, role))
            _merge_bundle(channels.setdefault((axis, start[across]), []), bundle)
    return channels


def _merge_bundle(bundles: list[_Bundle], new: _Bundle) -> None:
    """Add a bundle to those of its channel, joined with all of its kind that it meets."""
    while True:
        kin = next((other for other in bundles if other.key == new.key and other.meets(new)), None)
        if kin is None:
            bundles.append(new)
            return
        bundles.remove(kin)
        low, high = min(kin.low, new.low), max(kin.high, new.high)
        new = _Bundle(new.key, low, high, kin.members + new.members, kin.ends + new.ends)


def _order_bundles(bundles: list[_Bundle], shifted: set[int]) -> list[_Bundle]:
    """Bundles from top to bottom (left to right) with few crossings.

    On one column line, what comes from the node above turns off above what comes in to the node
    below. Where that would go round in a circle, an exit is shifted off the column line.
    """
    rest = sorted(bundles, key=lambda bundle: min(bundle.members))
    ordered: list[_Bundle] = []
    while rest:
        free = [b for b in rest if not any(_must_precede(other, b, shifted) for other in rest)]
        if not free:
            first = rest[0]
            for other in rest:
                shifted.update(_find_conflicts(other, first, shifted))
            continue
        best = min(free, key=lambda bundle: _rate_first(bundle, rest))
        rest.remove(best)
        ordered.append(best)
    return ordered


def _must_precede(upper: _Bundle, lower: _Bundle, shifted: set[int]) -> bool:
    return bool(_find_conflicts(upper, lower, shifted))


def _find_conflicts(upper: _Bundle, lower: _Bundle, shifted: set[int]) -> list[int]:
    """Return the routes of `upper` that leave a node above where `lower` comes in to the node below."""
    if upper is lower:
        return []
    entries = {round(end.place) for end in lower.ends if end.role == "entry"}
    return [
        end.route
        for end in upper.ends
        if end.role == "exit" and end.route not in shifted and round(end.place) in entries
    ]


def _rate_first(bundle: _Bundle, rest: Iterable[_Bundle]) -> float:
    """How many more crossings come from putting a bundle before the rest than after it."""
    return sum(
        _count_crossings(bundle, other) - _count_crossings(other, bundle)
        for other in rest
        if other is not bundle and other.meets(bundle)
    )


def _count_crossings(upper: _Bundle, lower: _Bundle) -> int:
    """How often the two cross when one lies above (left of) the other."""
    down = sum(_spans(lower, end) for end in upper.ends if end.side > 0)
    return down + sum(_spans(upper, end) for end in lower.ends if end.side < 0)


def _spans(bundle: _Bundle, end: _End) -> bool:
    places = [other.place for other in bundle.ends]
    return min(places) < end.place < max(places)


def _lay_bundles(ordered: Sequence[_Bundle], tracks: dict[Stretch, int]) -> int:
    """Return number the tracks in the order given, each as low as it can be; return how many there are."""
    levels: list[int] = []
    for index, bundle in enumerate(ordered):
        level = max((levels[i] + 1 for i in range(index) if ordered[i].meets(bundle)), default=0)
        levels.append(level)
        tracks.update(dict.fromkeys(bundle.members, level))
    return 1 + max(levels)
