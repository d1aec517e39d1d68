"""Which of many short texts read almost like an earlier one of another department, without comparing all pairs.

Two texts are alike when, of all pairs of neighbouring characters that either has, at least four fifths are in
both. Equal texts are grouped. Among the others a text is compared only with those that share some of its rarest
pairs: two sets of which four fifths are the same must have one pair in common among the rarest fifth of each, and
three among that and two more (prefix filtering: Bayardo, Ma and Srikant 2007; Wang, Li and Feng 2012).
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

ALIKE = (4, 5)
"""The share of pairs in common from which texts are alike, as numerator and denominator."""

SHORTEST = 8
"""Texts with fewer characters are not compared: too little is said to be copied."""

SHARED = 3
"""So many of the rarest pairs two texts must share to be compared."""

MOST_LISTED = 128
"""So many texts are remembered for one rare pair. Where more share it the others are not compared over it:
the cost stays in proportion however alike all texts are, and a text like them all has met one of these."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as it is compared, and whose it is."""

    department: str
    text: str


def find_alike(passages: Sequence[Passage]) -> Mapping[int, int]:
    """Return by index each passage that is like an earlier one of another department, with that one's index.

    An equal text goes before one that is only alike, and of several the first is taken. A text that a
    department repeats is compared with others where it first stands.
    """
    pairs = {each.text: _list_pairs(each.text) for each in passages if len(each.text) >= SHORTEST}
    ranks = _rank_pairs(pairs.values())
    seen: dict[str, _Group] = {}
    index = _Index()
    found: dict[int, int] = {}
    for number, passage in enumerate(passages):
        if passage.text not in pairs:
            continue
        group = seen.get(passage.text)
        if group is None:
            ordered = sorted(ranks[pair] for pair in pairs[passage.text])
            group = seen[passage.text] = _Group(tuple(ordered))
            group.alike = index.find_first(group, passage.department)
            index.add(group)
        other = group.find_other(passage.department)
        if other is None and group.alike is not None:
            other = group.alike
        if other is not None:
            found[number] = other
        group.note(passage.department, number)
    return found


@dataclass(slots=True, eq=False)
class _Group:
    """Equal texts: their pairs, rarest first, the first passage, and the first of another department.

    `alike` is the first passage of another department that is like the first of these.
    """

    pairs: tuple[int, ...]
    first: tuple[str, int] | None = None
    second: tuple[str, int] | None = None
    alike: int | None = None
    members: frozenset[int] = field(init=False)

    def __post_init__(self) -> None:
        self.members = frozenset(self.pairs)

    @property
    def least(self) -> int:
        """Return how many pairs a set alike has in common with this one at least."""
        return -(-len(self.pairs) * ALIKE[0] // ALIKE[1])

    @property
    def prefix(self) -> tuple[int, ...]:
        """Return the rarest pairs, of which any set alike must share `SHARED`, or `least` where that is fewer."""
        return self.pairs[: len(self.pairs) - self.least + SHARED]

    def note(self, department: str, number: int) -> None:
        """Take in one more passage of this text."""
        if self.first is None:
            self.first = (department, number)
        elif self.second is None and self.first[0] != department:
            self.second = (department, number)

    def find_other(self, department: str) -> int | None:
        """Return the first passage of this text that is of another department."""
        known = (self.first, self.second)
        return next((each[1] for each in known if each is not None and each[0] != department), None)

    def is_like(self, other: "_Group") -> bool:
        """Tell whether enough pairs are in both."""
        shared = len(self.members & other.members)
        return shared * ALIKE[1] >= (len(self.members) + len(other.members) - shared) * ALIKE[0]


@dataclass(slots=True)
class _Index:
    """The groups seen so far by each pair of their prefixes."""

    groups: list[_Group] = field(default_factory=list)
    listed: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def add(self, group: _Group) -> None:
        """Let later groups be compared with this one."""
        for pair in group.prefix:
            if len(self.listed[pair]) < MOST_LISTED:
                self.listed[pair].append(len(self.groups))
        self.groups.append(group)

    def find_first(self, group: _Group, department: str) -> int | None:
        """Return the first passage of another department in any group alike."""
        shared = Counter(chain.from_iterable(self.listed.get(pair, ()) for pair in group.prefix))
        wanted = min(SHARED, group.least)
        offers = (
            (self.groups[place].find_other(department), place) for place, n in shared.items() if n >= wanted
        )
        known = sorted((number, place) for number, place in offers if number is not None)
        return next((number for number, place in known if group.is_like(self.groups[place])), None)


def _rank_pairs(texts: Iterable[frozenset[str]]) -> Mapping[str, int]:
    """Return the place of each pair of characters, from the rarest among all texts to the most frequent."""
    counts = Counter(chain.from_iterable(texts))
    ordered = sorted((count, pair) for pair, count in counts.items())
    return {pair: rank for rank, (_, pair) in enumerate(ordered)}


def _list_pairs(text: str) -> frozenset[str]:
    return frozenset(map("".join, pairwise(text)))
