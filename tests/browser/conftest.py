"""Fixtures of the browser's tests: Chromium started once, pages that may neither complain nor ask anyone."""

import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from tests.browser.sample_sites import save_sites
from tests.outputs.sample_pages import make_pages
from tests.outputs.sample_site import make_shells, read_theme, save_tree, write_tree

CHROMIUM = Path("/usr/bin/chromium")
OPTIONS = ["--no-sandbox", "--disable-background-networking"]

OpenPage = Callable[..., Page]
"""Opens an address in a window of a given width, 1280 pixels unless told, with or without script."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Debian's Chromium, started once."""
    if not CHROMIUM.exists():
        pytest.fail(
            f"{CHROMIUM} is missing: `make test` installs it (group `browser` of the system packages)"
        )
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Return what opens a page; afterwards no page may have complained or asked for more than files."""
    faults: list[str] = []
    contexts = []

    def hear(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            faults.append(f"console: {message.text}")

    def watch(request: Request) -> None:
        if not request.url.startswith("file:"):
            faults.append(f"request: {request.url}")

    def note_failure(request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # what a page was left before it came
            faults.append(f"failed: {request.url}")

    def open_page(address: str, width: int = 1280, *, has_script: bool = True) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, java_script_enabled=has_script, locale="zh-CN"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("console", hear)
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("request", watch)
        page.on("requestfailed", note_failure)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert faults == []


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the sample handbook's site, search included."""
    folder = tmp_path_factory.mktemp("site")
    shells = make_shells(tmp_path_factory.mktemp("shells"))
    save_tree(write_tree(make_pages(), shells, read_theme()), folder)
    return folder


@pytest.fixture(scope="session")
def sample_sites(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the sites of real sample handbooks, ``SAMPLE/AUDIENCE``, built once for all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "sample-sites"
    with (shared / "sample-sites.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the first builds, another waits
        if not folder.exists():
            save_sites(shared / "sample-sites.part")
            (shared / "sample-sites.part").rename(folder)
    return folder
