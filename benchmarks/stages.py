"""Times each stage from registers to pages in one process, and tells what share of the whole it takes.

Run it as ``.venv/bin/python benchmarks/stages.py [PROJECT] [ROUNDS]``. Compare shares within one run: machines
differ and are noisy. Seconds are processor seconds, the least of all rounds.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from generator.checks.check import check_reading
from generator.engines.disk import read_project_files, read_theme
from generator.engines.door import door
from generator.engines.printer import print_document
from generator.engines.printing import PrintLimits
from generator.engines.resources import find_theme
from generator.outputs.book.document import write_document
from generator.outputs.book.profile import PrintProfile
from generator.outputs.search.index import write_search_index
from generator.outputs.site.addresses import plan_addresses
from generator.outputs.site.links import find_broken_links
from generator.outputs.site.shell import list_shell_places
from generator.outputs.site.site_tree import write_site
from generator.pages.laid_out import lay_out_pages
from generator.sources.project import read_project
from generator.views.canonical import read_view, write_view
from generator.views.cut import cut_handbook

Result = TypeVar("Result")
AUDIENCE = "internal"


class Stopwatch:
    """Keeps the least processor time of each stage over several rounds."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        """Return what `work` gives and take note of its time."""
        started = time.process_time()
        result = work()
        taken = time.process_time() - started
        self.seconds[stage] = min(taken, self.seconds.get(stage, taken))
        return result


def run_round(project: Path, watch: Stopwatch) -> str:
    """Go through all stages once and return what was made, in counts."""
    files = watch.time("files from disk", lambda: read_project_files(project))
    reading = watch.time("registers and prose read", lambda: read_project(files))
    handbook = reading.handbook
    if handbook is None:
        sys.exit("the project has no valid site_config.yml")
    watch.time("checks", lambda: check_reading(reading))
    choice = next(each for each in handbook.config.audiences if each.clearance == AUDIENCE)
    view = watch.time("cut", lambda: cut_handbook(handbook, choice))
    written = watch.time("view written", lambda: {each.path: each.content for each in write_view(view)})
    view = watch.time("view read", lambda: read_view(written))
    pages = watch.time("pages and drawings", lambda: lay_out_pages(view))
    theme = read_theme(find_theme(), None)
    with tempfile.TemporaryDirectory() as folder:
        places = list_shell_places(pages.places)
        shells = watch.time(
            "shells (MkDocs)", lambda: door("shells").build_shells(places, theme, Path(folder))
        )
    site = watch.time("site", lambda: list(write_site(pages, shells, theme)))
    site += watch.time("search index", lambda: list(write_search_index(pages, plan_addresses(pages).paths)))
    watch.time("links checked", lambda: find_broken_links(site))
    document = watch.time(
        "print document", lambda: write_document(pages, pages.bindings[0], PrintProfile(), theme)
    )
    book = watch.time("printed (WeasyPrint)", lambda: print_document(document, PrintLimits()))
    return f"{len(pages.pages)} pages, {len(site)} files of the site, {book.page_count} sheets"


def main() -> None:
    """Print one line for each stage."""
    project = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    watch = Stopwatch()
    made = ""
    for _ in range(rounds):
        made = run_round(project, watch)
    whole = sum(watch.seconds.values())
    for stage, seconds in watch.seconds.items():
        print(f"{stage:<28} {seconds:8.3f} s {seconds / whole:6.1%}")
    print(f"{'whole':<28} {whole:8.3f} s   {made}")


if __name__ == "__main__":
    main()
