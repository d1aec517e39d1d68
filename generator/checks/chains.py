"""Entries that name one another of their register: where such a chain comes back to itself, and how long it is."""

from collections.abc import Iterator, Mapping

Links = Mapping[str, str | None]
"""For each entry, in order, the one that it names."""


def walk_circles(links: Links) -> Iterator[tuple[str, ...]]:
    """Yield each circle once, beginning with the first of its entries; one that names itself is a circle."""
    order = {name: position for position, name in enumerate(links)}
    cleared: set[str] = set()
    for start in links:
        chain: dict[str, None] = {}
        here: str | None = start
        while here is not None and here in links and here not in cleared and here not in chain:
            chain[here] = None
            here = links[here]
        if here is not None and here in chain:
            names = list(chain)
            circle = names[names.index(here) :]
            first = circle.index(min(circle, key=order.__getitem__))
            yield (*circle[first:], *circle[:first])
        cleared |= chain.keys()


def measure_depths(links: Links) -> dict[str, int]:
    """Return for each entry how many there are from it to the end of its chain, itself included; 0 in circles."""
    depths = {name: 0 for circle in walk_circles(links) for name in circle}
    for start in links:
        chain = []
        here: str | None = start
        while here is not None and here in links and here not in depths:
            chain.append(here)
            here = links[here]
        # What leads into a circle has no end either.
        is_endless = here in depths and depths[here] == 0
        depth = depths.get(here, 0) if here is not None else 0
        for name in reversed(chain):
            depth = 0 if is_endless else depth + 1
            depths[name] = depth
    return depths
