"""The door to the rendering process: an empty environment, an empty folder, messages heard, an end told."""

import time
from pathlib import Path

import pytest

from generator.engines import renderer
from generator.engines.renderer import RenderEnd, RenderOrder, run_renderer


def make_order(folder: Path, cache: Path | None = None) -> RenderOrder:
    """Return an order within a folder."""
    return RenderOrder(folder / "view", folder / "theme", cache, folder / "output", ("site", "data"))


def run(folder: Path, program: str) -> tuple[RenderEnd, list[dict[str, object]]]:
    """Return how a program that stands in for the renderer ended, and the messages it sent."""
    heard: list[dict[str, object]] = []
    return run_renderer(make_order(folder), folder, heard.append, ("-c", program)), heard


def test_an_order_is_its_folders_and_parts(tmp_path: Path) -> None:
    """The renderer's arguments are the folders it is given and the parts asked for; without a cache none is named."""
    with_cache = make_order(tmp_path, tmp_path / "cache").write_arguments()
    assert with_cache == [
        *("--view", f"{tmp_path}/view", "--theme", f"{tmp_path}/theme", "--output", f"{tmp_path}/output"),
        *("--cache", f"{tmp_path}/cache", "--parts", "site,data"),
    ]
    assert "--cache" not in make_order(tmp_path).write_arguments()


def test_it_starts_in_its_folder_with_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of this process reaches the renderer, which starts in the folder it is given and reads no input."""
    monkeypatch.setenv("HANDBOOK_SECRET", "x")
    program = (
        "import json, os, sys\n"
        "own = sorted(set(os.environ) - {'LC_CTYPE'})\n"
        "print(json.dumps({'env': own, 'folder': os.getcwd(), 'input': sys.stdin.read(), 'rest': sys.argv[1:]}))"
    )
    end, heard = run(tmp_path, program)
    assert end == RenderEnd(0, ())
    rest = make_order(tmp_path).write_arguments()
    assert heard == [{"env": [], "folder": str(tmp_path), "input": "", "rest": rest}]


def test_only_messages_are_heard(tmp_path: Path) -> None:
    """Of its output only lines that hold a message are heard, in their order, in Chinese too."""
    _, heard = run(tmp_path, 'print(\'words\'); print(\'{"stage": "排页"}\'); print(\'{"stage": "site"}\')')
    assert heard == [{"stage": "排页"}, {"stage": "site"}]


def test_the_last_lines_of_a_fault_are_kept(tmp_path: Path) -> None:
    """The exit code and the last lines of its error stream are told, of many only the last twelve."""
    program = "import sys; [print(f'line {n}', file=sys.stderr) for n in range(40)]; sys.exit(3)"
    end, _ = run(tmp_path, program)
    assert end.code == 3
    assert end.tail == tuple(f"line {number}" for number in range(28, 40))
    assert not end.is_overdue


def test_what_takes_too_long_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A renderer that takes longer than it may is ended, and that is told."""
    monkeypatch.setattr(renderer, "LONGEST_SECONDS", 0.5)
    program = "import time; time.sleep(60)"
    started = time.monotonic()
    end, _ = run(tmp_path, program)
    assert time.monotonic() - started < 30
    assert end.is_overdue
    assert end.code != 0


def test_a_fault_in_hearing_ends_the_renderer(tmp_path: Path) -> None:
    """Where a message cannot be taken the renderer is ended, and the fault goes on."""

    def refuse(_message: dict[str, object]) -> None:
        message = "no more"
        raise RuntimeError(message)

    program = "import time; print('{}', flush=True); time.sleep(60)"
    started = time.monotonic()
    with pytest.raises(RuntimeError, match="no more"):
        run_renderer(make_order(tmp_path), tmp_path, refuse, ("-c", program))
    assert time.monotonic() - started < 30
