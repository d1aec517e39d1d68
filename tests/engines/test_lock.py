"""Only one build at a time writes into a folder."""

import threading
from pathlib import Path

import pytest

from generator.engines.lock import lock_folder


def test_a_second_build_says_so_and_waits(tmp_path: Path) -> None:
    """While one holder is at work another is told that it waits, and goes on when the first is done."""
    waits = threading.Event()
    order: list[str] = []

    def take_second() -> None:
        with lock_folder(tmp_path / "build", waits.set):
            order.append("second")

    with lock_folder(tmp_path / "build", lambda: order.append("waited for nobody")):
        second = threading.Thread(target=take_second)
        second.start()
        assert waits.wait(10)
        order.append("first")
    second.join(10)
    assert order == ["first", "second"]


def test_a_lock_ends_with_its_block(tmp_path: Path) -> None:
    """After a fault the folder can be locked again at once."""
    told: list[str] = []
    for _ in range(2):
        with pytest.raises(KeyError), lock_folder(tmp_path, lambda: told.append("waited")):
            {"a": 1}["b"]
    assert told == []
