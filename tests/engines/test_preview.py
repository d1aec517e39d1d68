"""The preview shows a folder on this machine alone, and reloads its pages when there is a new build."""

import threading
from collections.abc import Iterator, Mapping
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from generator.engines.preview import HOST, Changes, serve_folder

PAGE = "<!doctype html><html><body><p>页面</p></body></html>"


@pytest.fixture
def changes() -> Changes:
    """Return the number of the last build."""
    return Changes()


@pytest.fixture
def address(tmp_path: Path, changes: Changes) -> Iterator[str]:
    """Serve a folder with a page and a sheet, and return the address."""
    (tmp_path / "index.html").write_text(PAGE, encoding="utf-8")
    (tmp_path / "site.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "空").mkdir()
    with serve_folder(tmp_path, 0, changes) as address:
        yield address


def ask(address: str, path: str, headers: Mapping[str, str] | None = None) -> tuple[HTTPResponse, str]:
    """Return the answer to one request and its words."""
    place = urlsplit(address)
    connection = HTTPConnection(place.hostname or "", place.port, timeout=20)
    try:
        connection.request("GET", path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def test_it_is_for_this_machine_alone(address: str) -> None:
    """The address is that of this machine itself, which no other can reach."""
    assert HOST == "127.0.0.1"
    assert address.startswith("http://127.0.0.1:")


@pytest.mark.parametrize(
    ("host", "status"), [("localhost:80", 200), ("127.0.0.1", 200), ("other.example", 403), ("", 403)]
)
def test_only_this_machine_is_answered(address: str, host: str, status: int) -> None:
    """A request that names another host, as a page made to point here would, is refused."""
    assert ask(address, "/", {"Host": host})[0].status == status


def test_pages_are_shown_with_the_reloading_script(address: str) -> None:
    """A page, also the one of a folder, has one script more than its file; nothing is kept by the browser."""
    for path in ("/", "/index.html"):
        answer, words = ask(address, path)
        assert answer.status == 200
        assert words == PAGE.replace("</body>", '<script src="/-/reload.js"></script></body>')
        assert answer.headers["Cache-Control"] == "no-store"
    assert ask(address, "/-/reload.js")[0].headers["Content-Type"] == "text/javascript"


def test_other_files_are_shown_as_they_are(address: str) -> None:
    """A sheet is shown as its file, and what is not there is not found."""
    assert ask(address, "/site.css")[1] == "p {}"
    assert ask(address, "/none.css")[0].status == 404


def test_nothing_outside_is_shown(address: str, tmp_path: Path) -> None:
    """No way leads out of the folder."""
    (tmp_path.parent / "secret.txt").write_text("x", encoding="utf-8")
    for path in ("/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt"):
        assert ask(address, path)[0].status == 404


def test_a_folder_without_a_page_says_to_wait(address: str) -> None:
    """Before the first build is done the page says so and lists no files."""
    _, words = ask(address, "/%E7%A9%BA/")
    assert "正在生成" in words
    assert "/-/reload.js" in words


def test_a_new_build_is_told(address: str, changes: Changes) -> None:
    """Asked with another number than the last build's it answers at once; with the last one, when a new one is done."""
    _, now = ask(address, "/-/changes?")
    answers: list[str] = []
    waiting = threading.Thread(target=lambda: answers.append(ask(address, f"/-/changes?{now}")[1]))
    waiting.start()
    waiting.join(0.3)
    assert waiting.is_alive()
    changes.announce()
    waiting.join(20)
    assert answers == [str(int(now) + 1)]


def test_a_taken_port_is_refused(address: str, tmp_path: Path, changes: Changes) -> None:
    """Where another server has the port, that is said."""
    port = urlsplit(address).port
    assert port is not None
    with pytest.raises(OSError, match="in use"), serve_folder(tmp_path, port, changes):
        pass
