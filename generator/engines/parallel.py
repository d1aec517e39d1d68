"""Several pieces of work that wait for other processes, done at once."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

AT_ONCE = 2


def work_at_once(work: Callable[[_Item], _Result], items: Iterable[_Item]) -> list[_Result]:
    """Return `work` of each item, in their order; the first exception raised goes on to the caller."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(work, items))
