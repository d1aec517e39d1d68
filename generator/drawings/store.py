"""Drawings kept from build to build under the digest of what they were drawn from."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict

from generator.drawings.chart import Chart
from generator.drawings.drawing import Drawing
from generator.drawings.map_chart import RiskMap
from generator.values.digest import digest_bytes, write_canonical_json

Drawings = tuple[Drawing, ...]


class DrawingStore:
    """Gives a drawing that is kept, or has it drawn; what fell back is never kept."""

    def __init__(self, kept: Mapping[str, Drawings] | None = None) -> None:
        self.used: dict[str, Drawings] = {}
        self._kept = kept or {}

    @property
    def has_news(self) -> bool:
        """Whether something was drawn that was not kept before."""
        return not self.used.keys() <= self._kept.keys()

    def take(self, manner: str, source: Chart | RiskMap, draw: Callable[[], Drawings]) -> Drawings:
        """Return what `draw` makes of `source` in a `manner`, such as ``whole`` or ``sheets``."""
        key = digest_bytes(write_canonical_json([manner, asdict(source)]))
        found = self._kept.get(key)
        if found is None:
            found = draw()
        if not any(drawing.is_fallback for drawing in found):
            self.used[key] = found
        return found


def write_drawings(drawings: Mapping[str, Drawings]) -> bytes:
    """Return drawings as bytes."""
    return write_canonical_json({key: [asdict(each) for each in found] for key, found in drawings.items()})


def read_drawings(content: bytes | None) -> dict[str, Drawings]:
    """Return the drawings that were written, none where there is nothing or it cannot be read."""
    try:
        found = json.loads(content or b"{}")
        return {key: tuple(_read_drawing(each) for each in several) for key, several in found.items()}
    except (ValueError, TypeError, AttributeError, KeyError):
        return {}


def _read_drawing(values: dict[str, object]) -> Drawing:
    words = values["words"]
    return Drawing(**{**values, "words": tuple(words)})  # type: ignore[arg-type]
