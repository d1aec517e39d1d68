"""The door of the engines opens for engines of ours only."""

from importlib.util import find_spec

import pytest

from generator.engines.door import KNOWN_ENGINES, door


@pytest.mark.parametrize("name", KNOWN_ENGINES)
def test_each_known_engine_is_there(name: str) -> None:
    """Each name in the list is a module of the engines."""
    assert find_spec(f"generator.engines.{name}") is not None


def test_the_door_loads_by_name() -> None:
    """An engine asked for is the module of that name, the same each time."""
    name = KNOWN_ENGINES[0]
    assert door(name).__name__ == f"generator.engines.{name}"
    assert door(name) is door(name)


@pytest.mark.parametrize("name", ["disk", "os", "..cli", ""])
def test_nothing_else_passes(name: str) -> None:
    """A name that is not in the list is refused, whatever it names."""
    with pytest.raises(LookupError, match="no engine is called"):
        door(name)
