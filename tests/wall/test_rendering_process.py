"""The process that renders for an audience: what it is given, and all that it opens."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.engines.disk import read_project_files, read_theme, write_tree
from generator.engines.renderer import RENDERER_MODULE, RenderOrder, run_renderer
from generator.engines.resources import find_theme
from generator.model.audience import Clearance
from generator.sources.project import read_project
from generator.values.artefact import Artefact
from generator.views.canonical import write_view
from generator.views.cut import cut_handbook

ROOT = Path(__file__).parents[2]
PROJECT = ROOT / "tests" / "samples" / "small"
SCRIPT = Path(__file__).with_name("watched_renderer.py")

OF_THE_PROGRAM = (Path(sys.prefix), Path(sys.base_prefix), ROOT / "generator")
OF_THE_SYSTEM = tuple(
    Path("/", *path.split())
    for path in (
        *("usr share fonts", "usr local share fonts", "etc fonts", "usr share fontconfig"),
        *("usr lib", "lib", "usr share zoneinfo", "etc localtime", "etc ld.so.cache", "etc mime.types"),
        *("proc self", "dev null", "dev urandom"),
    )
)
"""Fonts, libraries, and what Python itself looks at."""
FILES = frozenset({"open", "os.listdir", "os.scandir", "os.chdir", "os.rename", "os.remove", "os.mkdir"})
STARTED = frozenset({"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"})
SEARCHES = frozenset({"ldconfig", "gcc", "cc", "ld", "objdump"})
"""By which Python's ctypes looks for a library; WeasyPrint asks for names of other systems first."""
BEYOND = frozenset({"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request"})


@dataclass(frozen=True, slots=True)
class Watched:
    """A rendering that was watched: its folders, its environment, and each event with what it was about.

    `printers` are the environments of the processes that it started to print with; their events are among all.
    """

    order: RenderOrder
    folder: Path
    environment: str
    start: str
    printers: tuple[str, ...]
    events: tuple[tuple[str, str], ...]

    def list_paths(self) -> Iterator[Path]:
        """Yield every path that was opened, listed or changed."""
        for event, subject in self.events:
            if event in FILES and not subject.isdecimal():  # a number is a file that is open already
                yield Path(self.folder, subject)


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """Return the rendering of everything for the public, watched."""
    root = tmp_path_factory.mktemp("watched")
    handbook = read_project(read_project_files(PROJECT)).handbook
    assert handbook is not None
    choice = next(each for each in handbook.config.audiences if each.clearance is Clearance.PUBLIC)
    write_tree(write_view(cut_handbook(handbook, choice)), root / "view")
    write_tree(
        (Artefact(path, content) for path, content in read_theme(find_theme(), None).items()), root / "theme"
    )
    folder, record = root / "empty", root / "record.txt"
    folder.mkdir()
    (root / "cache").mkdir()
    order = RenderOrder(
        root / "view", root / "theme", root / "cache", root / "output", ("book", "data", "site")
    )
    launcher = (str(SCRIPT), str(record), RENDERER_MODULE)
    end = run_renderer(order, folder, lambda _message: None, launcher)
    assert end.code == 0, end.tail
    records = [
        [line.split("\t") for line in path.read_text("utf-8", "surrogateescape").splitlines()]
        for path in sorted(root.glob("record.txt.*"))
    ]
    (own,) = [lines for lines in records if lines[0][1] == RENDERER_MODULE]
    printers = [lines for lines in records if lines is not own]
    events = tuple((parts[0], parts[1]) for lines in records for parts in lines[3:] if len(parts) > 1)
    started = tuple(lines[1][1] for lines in printers)
    return Watched(order, folder, own[1][1], "\t".join(own[2][1:]), started, events)


def test_it_starts_with_nothing(watched: Watched) -> None:
    """The renderer starts with no variable of its parent's environment, in an empty folder."""
    assert watched.environment in {"", "LC_CTYPE"}  # Python itself sets the one, for UTF-8
    assert watched.start == f"{watched.folder}\t0"


def test_what_prints_starts_with_no_more(watched: Watched) -> None:
    """The processes that print know where temporary files and the list of fonts lie, and nothing else."""
    assert watched.printers
    for environment in watched.printers:
        assert set(environment.split()) <= {"LC_CTYPE", "TMPDIR", "XDG_CACHE_HOME"}


def test_it_opens_only_what_it_was_given(watched: Watched) -> None:
    """All it opens lies in its view, theme, cache, output and empty folder, in the program, or among the fonts."""
    order = watched.order
    assert order.cache is not None
    own = (order.view, order.theme, order.cache, order.output, watched.folder)
    strangers = {
        path
        for path in watched.list_paths()
        if not any(path.is_relative_to(home) for home in (*own, *OF_THE_PROGRAM, *OF_THE_SYSTEM))
    }
    # An editable install is found by listing the folder that holds the package; a wheel's is in the environment.
    assert strangers - {ROOT} == set()
    assert ("open", str(ROOT)) not in watched.events


def test_it_opens_no_register(watched: Watched) -> None:
    """It never touches registers, prose, configuration, nor the samples they come from."""
    closed = [
        ROOT / name
        for name in ("registers", "content", "site_config.yml", "tests/samples", "examples", "build")
    ]
    assert [path for path in watched.list_paths() if any(path.is_relative_to(each) for each in closed)] == []


def test_it_starts_nothing_but_printing_and_searches(watched: Watched) -> None:
    """The only programs it starts print, look for fonts and for libraries, and it reaches for no network."""
    started = {Path(subject).name for event, subject in watched.events if event in STARTED}
    own = Path(sys.executable).name
    assert started >= {"fc-match", own}
    assert started <= {"fc-match", own} | SEARCHES
    assert [subject for event, subject in watched.events if event in BEYOND] == []


def test_the_watch_sees(watched: Watched) -> None:
    """The record holds what must have been opened: every file of the view, and of the output."""
    opened = set(watched.list_paths())
    for folder in (watched.order.view, watched.order.output):
        files = {path for path in folder.rglob("*") if path.is_file()}
        assert files
        assert files <= opened
