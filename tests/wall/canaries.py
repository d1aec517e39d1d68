"""Canaries: words, digits and identifiers that stand nowhere else, each with what it was planted in."""

import re
from dataclasses import dataclass, field
from hashlib import sha256

from generator.model.audience import Clearance

_SIGNS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地玄黄宇宙洪荒日月"
"""Plain characters that every font has."""

_SHAPES = 3

SHAPE = re.compile(rf"(?=(kq[0-9a-f]{{16}}|zq[0-9a-f]{{14}}|[0-9]{{15}}|[{_SIGNS}]{{9}}))")
"""Finds, in its first group, whatever looks like a canary, at every place of a text."""


@dataclass(frozen=True, slots=True)
class Canary:
    """What was planted, where, and the least clearance that may find it; None where nobody may."""

    text: str
    path: str
    clearance: Clearance | None


@dataclass(slots=True)
class Aviary:
    """All canaries planted in one project; another `season` gives other canaries for the same places.

    All of one shape are of one length, so that none is part of another.
    """

    season: int
    planted: list[Canary] = field(default_factory=list)

    def plant_words(self, path: str, clearance: Clearance | None) -> str:
        """Return words for a text, by turns in Latin letters, in Chinese and in digits."""
        digest = self._digest(path)
        match len(self.planted) % _SHAPES:
            case 0:
                text = f"kq{digest:040x}"[:18]
            case 1:
                text = "".join(_SIGNS[digest >> 5 * place & 31] for place in range(9))
            case _:
                text = f"{digest % 10**15:015d}"
        return self._plant(text, path, clearance)

    def plant_identifier(self, path: str, clearance: Clearance | None) -> str:
        """Return an identifier."""
        return self._plant(f"zq{self._digest(path):040x}"[:16], path, clearance)

    def list_seen_from(self, clearance: Clearance) -> list[Canary]:
        """Return the canaries that become visible at exactly this clearance."""
        return [each for each in self.planted if each.clearance is clearance]

    def _digest(self, path: str) -> int:
        name = f"{self.season}:{path}:{len(self.planted)}"
        return int.from_bytes(sha256(name.encode()).digest()[:20], "big")

    def _plant(self, text: str, path: str, clearance: Clearance | None) -> str:
        self.planted.append(Canary(text, path, clearance))
        return text
