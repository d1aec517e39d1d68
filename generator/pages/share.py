"""How much of something is covered: both numbers, and the share in hundredths, rounded down."""

from dataclasses import dataclass

from generator.pages.blocks import Cell
from generator.pages.sections import make_cell


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    done: int
    total: int

    def tell(self) -> Cell:
        """Return both numbers, and under them the share; nothing where there is nothing to cover."""
        if not self.total:
            return ()
        return make_cell(f"{self.done}/{self.total}", f"{100 * self.done // self.total}%")
