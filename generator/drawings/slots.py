"""Lines at the side of a node kept apart: each stretch along a row gets a slot above or below its middle."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.drawings.grid import list_wires
from generator.drawings.routing import Route

# A stretch is named by the index of its route and its number in the path.
Stretch = tuple[int, int]
# Who may use a slot: the one route that leaves there, or all that enter one node in one direction.
Owner = tuple[int] | tuple[str, bool]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A stretch along a row from `low` to `high`, its node left out.

    `turn` says whether its line goes on (or comes from) above (-1) or below (1), or neither (0).
    """

    stretch: Stretch
    owner: Owner
    row: int
    low: int
    high: int
    turn: int
    kind: int

    @property
    def rank(self) -> tuple[int, int, int, Stretch]:
        """What comes first: straight flows, exits, then all else; of these the longest."""
        return (self.kind, self.low - self.high, self.low, self.stretch)

    def meets(self, other: "_Claim") -> bool:
        """Whether both need a slot of their own."""
        is_near = self.row == other.row and self.low <= other.high and other.low <= self.high
        return is_near and self.owner != other.owner

    def exceeds(self, other: "_Claim") -> bool:
        """Whether a stretch goes on beyond the end of another."""
        return self.low < other.low or self.high > other.high


_STRAIGHT, _EXIT, _ENTRY = range(3)


def assign_slots(routes: Sequence[Route], keys: Mapping[int, tuple[str, bool]]) -> dict[Stretch, int]:
    """Slots, counted from the middle of the row downwards, so that no two lines lie on each other there.

    The middle is taken first. Of exits at one side the shorter ones leave beside the longest, to where they
    turn; what comes in lies so that it crosses none of them.
    """
    claims = [claim for route in routes for claim in _list_claims(route, keys[route.index])]
    slots: dict[Stretch, int] = {}
    taken: list[_Claim] = []
    for claim in sorted(claims, key=lambda each: each.rank):
        near = [other for other in taken if claim.meets(other)]
        blocked = {slots[other.stretch] for other in near}
        steps = _list_slots(_choose_step(claim, near), len(taken))
        slots[claim.stretch] = next(slot for slot in steps if slot not in blocked)
        taken.append(claim)
    return slots


def _list_claims(route: Route, key: tuple[str, bool]) -> Iterator[_Claim]:
    """Yield the stretches of a route that run along rows."""
    wires = list(list_wires(route.path))
    for number, (start, end) in enumerate(wires):
        if start[1] != end[1] or start[1] % 2 == 0:
            continue
        is_exit, is_entry = number == 0, number == len(wires) - 1
        low, high = sorted((start[0], end[0]))
        low += (is_exit and start[0] == low) or (is_entry and end[0] == low)
        high -= (is_exit and start[0] == high) or (is_entry and end[0] == high)
        kind = _STRAIGHT if is_exit and is_entry else _EXIT if is_exit else _ENTRY
        beyond = start[1] if kind is _STRAIGHT else route.path[2][1] if is_exit else wires[number - 1][0][1]
        turn = (beyond > start[1]) - (beyond < start[1])
        yield _Claim(
            (route.index, number), (route.index,) if is_exit else key, start[1], low, high, turn, kind
        )


def _choose_step(claim: _Claim, near: Sequence[_Claim]) -> int:
    """Return the side to try first: above the middle (-1) or below it (1)."""
    if claim.kind == _ENTRY and near:
        other = near[0]
        return (claim.turn if other.exceeds(claim) else -other.turn) or -1
    return claim.turn or 1


def _list_slots(step: int, count: int) -> list[int]:
    """Slots in the order in which they are tried: the middle, then all on one side, then those on the other."""
    return [0, *(side * number for side in (step, -step) for number in range(1, count + 2))]
