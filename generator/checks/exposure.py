"""Who may see the value of a field, counting everything it lies in."""

from generator.model.audience import Clearance
from generator.model.config import SiteConfig
from generator.model.declaration import Declared, Entry, Part, find_mark
from generator.values.problem import Slot, Withheld

Owner = Entry | SiteConfig
"""What fields belong to: an entry, or the configuration."""

Path = tuple[str | int, ...]


def find_exposure(owner: Owner, path: Path) -> Clearance:
    """Return the least clearance that sees the value at `path` of `owner`.

    The entry, each part on the way that says who may see it, and each field's declaration have a say.
    """
    here: object = owner
    rank = owner.audience.rank if isinstance(owner, Declared) else Clearance.PUBLIC.rank
    for step in path:
        if isinstance(step, int):
            if not isinstance(here, tuple):
                break
            here = here[step]
        else:
            if not isinstance(here, Part):
                break
            rank = max(rank, find_mark(type(here), step).audience.rank)
            here = getattr(here, step)
        if isinstance(here, Declared):
            rank = max(rank, here.audience.rank)
    return list(Clearance)[rank]


def is_public(part: Declared) -> bool:
    """Tell whether a part says of itself that everyone may see it."""
    return part.audience is Clearance.PUBLIC


def quote_value(owner: Owner, path: Path, text: str) -> Slot:
    """Return `text`, a value standing at `path`, as messages may quote it."""
    return text if find_exposure(owner, path) is Clearance.PUBLIC else Withheld(text)
