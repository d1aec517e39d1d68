"""The preview: a server on this machine alone that shows a folder and reloads its pages when it changes."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path
from urllib.parse import urlsplit

HOST = "127.0.0.1"
_HOSTS = frozenset([HOST, "localhost"])
_CHANGES = "/-/changes"
_SCRIPT = "/-/reload.js"
_WAIT_SECONDS = 25.0
_TAG = b'<script src="/-/reload.js"></script></body>'
# Only the preview has this script: it asks for the number of the last build and reloads when it is another.
_RELOAD = b"""(async () => {
  const ask = async (seen) => (await fetch(`/-/changes?${seen}`)).text();
  let seen = "";
  for (;;) {
    try {
      const now = await ask(seen);
      if (seen && now !== seen) location.reload();
      seen = now;
    } catch {
      await new Promise((done) => setTimeout(done, 1000));
    }
  }
})();
"""
_WAITING = (
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>正在生成</title>'
    "<body><p>正在生成，完成后自动显示。</p>" + _TAG.decode() + "</html>"
)


class Changes:
    """The number of the last build, and a way to wait for the next."""

    def __init__(self) -> None:
        self._number = 1
        self._changed = threading.Condition()

    def announce(self) -> None:
        """Say that there is a new build."""
        with self._changed:
            self._number += 1
            self._changed.notify_all()

    def wait_for_other(self, seen: str) -> str:
        """Return the number of the last build, after a while at most, as soon as it is not `seen`."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._number) != seen, timeout=_WAIT_SECONDS)
            return str(self._number)


@contextmanager
def serve_folder(folder: Path, port: int, changes: Changes) -> Iterator[str]:
    """Serve `folder` while the context lasts and give the address; port 0 takes any free one.

    Raises OSError where the port is taken.
    """
    handler = partial(_Visit, changes, directory=str(folder))
    with ThreadingHTTPServer((HOST, port), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


class _Visit(SimpleHTTPRequestHandler):
    """Serves files as they stand, pages with the reloading script, and nothing from a cache."""

    def __init__(self, changes: Changes, *arguments: object, directory: str) -> None:
        self._changes = changes
        super().__init__(*arguments, directory=directory)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        """Answer one request."""
        address = urlsplit(self.path)
        if urlsplit(f"//{self.headers.get('Host', '')}").hostname not in _HOSTS:
            # A page of another host, made to point here, would else read the preview.
            self.send_error(HTTPStatus.FORBIDDEN)
        elif address.path == _CHANGES:
            self._answer(self._changes.wait_for_other(address.query).encode(), "text/plain")
        elif address.path == _SCRIPT:
            self._answer(_RELOAD, "text/javascript")
        elif (page := self._find_page(address.path)) is not None:
            self._answer(page.read_bytes().replace(b"</body>", _TAG), "text/html; charset=utf-8")
        else:
            super().do_GET()

    def list_directory(self, path: str | PathLike[str]) -> None:
        """Answer for a folder without a page: the first build is not done yet."""
        del path
        self._answer(_WAITING.encode(), "text/html; charset=utf-8")

    def end_headers(self) -> None:
        """Add what keeps a browser from showing an older build."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name that is overridden
        """Keep silent: the terminal belongs to the builds."""

    def _find_page(self, path: str) -> Path | None:
        place = Path(self.translate_path(path))
        page = place / "index.html" if path.endswith("/") else place
        return page if page.suffix == ".html" and page.is_file() else None

    def _answer(self, content: bytes, kind: str) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
