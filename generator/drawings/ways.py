"""The ways an edge may take over the grid, from the plainest to the one that is always open."""

from collections.abc import Iterator

from generator.drawings.grid import Ends, Grid, Path, Point, straighten_path


def list_ways(grid: Grid, ends: Ends) -> list[Path]:
    """Paths for an edge that runs downwards; at least one of them is open."""
    plans: list[Iterator[list[Point]]] = []
    if ends.by_bottom:
        plans.append(_leave_below(ends))
    if ends.by_side:
        plans.append(_leave_sideways(grid, ends))
    return _straighten_plans(plans)


def list_returns(grid: Grid, ends: Ends, *, is_outer: bool) -> list[Path]:
    """Paths for an edge that runs backwards; at least one is open.

    They run through an outer channel or, unless only these are asked for, beside the ends.
    """
    if ends.source == ends.target:
        return _straighten_plans([_circle_node(ends.source)])
    outer = (grid.left_end, grid.right_end)
    plans = [_run_outside(ends, channel) for channel in outer]
    return _straighten_plans(plans if is_outer else [_run_beside(ends), *plans])


def _straighten_plans(plans: list[Iterator[list[Point]]]) -> list[Path]:
    """Straightened plans without those that turn back on themselves."""
    paths = (straighten_path(tuple(points)) for plan in plans for points in plan)
    return [path for path in paths if path]


def _leave_below(ends: Ends) -> Iterator[list[Point]]:
    """Ways that leave by the bottom."""
    (x, y), (tx, ty) = ends.source, ends.target
    if x == tx:
        yield [(x, y), (tx, ty)]
    else:
        for turn in {y + 1: 0, ty - 1: 0}:
            yield [(x, y), (x, turn), (tx, turn), (tx, ty)]
    for channel in {tx - 1: 0, tx + 1: 0, x - 1: 0, x + 1: 0}:
        head = [(x, y), (x, y + 1), (channel, y + 1)]
        yield [*head, (channel, ty - 1), (tx, ty - 1), (tx, ty)]
        if ends.may_merge and abs(channel - tx) == 1:
            yield [*head, (channel, ty), (tx, ty)]
    if ends.may_merge and x != tx:
        yield [(x, y), (x, ty), (tx, ty)]


def _leave_sideways(grid: Grid, ends: Ends) -> Iterator[list[Point]]:
    """Ways that leave by the left or the right."""
    (x, y), (tx, ty) = ends.source, ends.target
    for step in (-1, 1):
        if (tx - x) * step > 0:
            yield [(x, y), (tx, y), (tx, ty)]
        for channel in {x + step: 0, tx - 1: 0, tx + 1: 0}:
            if (channel - x) * step <= 0 or not grid.is_free((x, y), (channel, y)):
                continue
            head = [(x, y), (channel, y)]
            yield [*head, (channel, ty - 1), (tx, ty - 1), (tx, ty)]
            yield [*head, (channel, y + 1), (tx, y + 1), (tx, ty)]
            if ends.may_merge:
                yield [*head, (channel, ty), (tx, ty)]


def _run_beside(ends: Ends) -> Iterator[list[Point]]:
    """Short ways through a channel beside the source or the target, from side to side."""
    (x, y), (tx, ty) = ends.source, ends.target
    if ends.by_side:
        for channel in {x - 1: 0, x + 1: 0, tx - 1: 0, tx + 1: 0}:
            yield [(x, y), (channel, y), (channel, ty), (tx, ty)]


def _run_outside(ends: Ends, outer: int) -> Iterator[list[Point]]:
    """Ways through one of the outer channels."""
    (x, y), (tx, ty) = ends.source, ends.target
    step = -1 if outer < 0 else 1
    heads: list[list[Point]] = []
    if ends.by_side:
        heads.append([(x, y), (outer, y)])
        for channel in (x + step, x - step):
            heads.extend([(x, y), (channel, y), (channel, h), (outer, h)] for h in (y - 1, y + 1))
    if ends.by_bottom:
        heads.append([(x, y), (x, y + 1), (outer, y + 1)])
    near = tx + step
    for head in heads:
        yield [*head, (outer, ty), (tx, ty)]
        yield [*head, (outer, ty - 1), (tx, ty - 1), (tx, ty)]
        yield [*head, (outer, ty - 1), (near, ty - 1), (near, ty), (tx, ty)]
        yield [*head, (outer, ty + 1), (near, ty + 1), (near, ty), (tx, ty)]


def _circle_node(point: Point) -> Iterator[list[Point]]:
    """Round the corner of a node that returns to itself."""
    x, y = point
    for step in (1, -1):
        yield [(x, y), (x + step, y), (x + step, y - 1), (x, y - 1), (x, y)]
