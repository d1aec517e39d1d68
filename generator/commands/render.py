"""The rendering process: from a view's folder and a theme to an audience's output, knowing nothing else."""

import argparse
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.commands import messages
from generator.commands.form_order import read_order
from generator.commands.output_kinds import DRAWING_FELL_BACK
from generator.commands.part_table import load_part
from generator.commands.rendering import RenderStoppedError, Workplace
from generator.drawings.store import DrawingStore, read_drawings, write_drawings
from generator.engines.cache import digest_tree, open_cache
from generator.engines.disk import OWN_FOLDER, SHARED_FOLDER, walk_artefacts, write_tree
from generator.engines.fonts import keep_font_cache
from generator.engines.resources import digest_program
from generator.engines.workplace import use_as_temporary
from generator.model.audience import Clearance
from generator.outputs.open_data import write_open_data
from generator.outputs.site.downloads import enclose_downloads, list_downloads
from generator.pages.blocks import Figure
from generator.pages.laid_out import lay_out_pages
from generator.pages.page import Pages
from generator.values.artefact import Artefact
from generator.views.canonical import read_view
from generator.views.internal import InternalView
from generator.views.parts import AudienceView
from generator.views.public import PublicPrintChoice, PublicView

DRAWINGS_FILE = "drawings.json"
"""In the cache: every drawing of the last build, under the digest of what it was drawn from."""


def main() -> None:
    """Render what the arguments order, tell about it on standard output, and exit 0, or 3 where it was stopped."""
    order = _read_order(sys.argv[1:])
    use_as_temporary(Path.cwd())
    keep_font_cache((order.cache or Path.cwd()) / "fonts")
    try:
        _render(order)
    except RenderStoppedError:
        sys.exit(messages.EXIT_STOPPED)


def _read_order(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--view", type=Path, required=True)
    parser.add_argument("--theme", type=Path, required=True)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--parts", required=True)
    parser.add_argument("--forms", default="")
    return parser.parse_args(arguments)


def _render(order: argparse.Namespace) -> None:
    view = read_view({file.path: file.content for file in walk_artefacts(order.view)})
    theme = {file.path: file.content for file in walk_artefacts(order.theme)}
    mode = OWN_FOLDER if _find_clearance(view) is Clearance.RESTRICTED else SHARED_FOLDER
    work = Workplace(theme, open_cache(order.cache), digest_program(), Path.cwd())
    parts = order.parts.split(",")
    pages = _lay_out(view, parts, work)
    choice = _find_print_choice(view)
    made: dict[str, tuple[Artefact, ...]] = {}
    for part in parts:
        messages.tell_stage(part)
        started = time.perf_counter()
        match part:
            case "site" if pages:
                files: Iterable[Artefact] = _render_site(pages, made, work)
            case "book" if pages:
                files = load_part("book").render_book(pages, choice, work)
            case "forms":
                files = load_part("forms").render_forms(view, choice, read_order(order.forms), work)
            case _:
                files = write_open_data(view)
        made[part] = tuple(files)
        write_tree(made[part], order.output / part, mode)
        messages.tell_made(part, time.perf_counter() - started, digest_tree(made[part]))


def _render_site(
    pages: Pages, made: Mapping[str, tuple[Artefact, ...]], work: Workplace
) -> Iterator[Artefact]:
    """Yield the files of the site, with what was made before it and is offered there for download."""
    books, data = made.get("book", ()), made.get("data", ())
    downloads = list_downloads(pages.bindings, books, data)
    enclosed = tuple(enclose_downloads(downloads, (*books, *data)))
    yield from load_part("site").render_site(pages, work, downloads, enclosed)


def _lay_out(view: AudienceView, parts: list[str], work: Workplace) -> Pages | None:
    """Return the pages that the parts are made from, None where none is; tell which drawings fell back."""
    if not {"site", "book"} & set(parts):
        return None
    messages.tell_stage("pages")
    is_bound = "book" in parts
    kept = read_drawings(work.cache.read_file(DRAWINGS_FILE, work.program))
    store = DrawingStore(kept)
    pages = lay_out_pages(view, is_bound=is_bound, drawings=store)
    if store.has_news:  # without a book no sheets are asked for: those that are kept stay
        drawings = store.used if is_bound else kept | store.used
        work.cache.keep_file(DRAWINGS_FILE, work.program, write_drawings(drawings))
    messages.tell_problems(DRAWING_FELL_BACK, _list_fallbacks(pages))
    return pages


def _find_clearance(view: AudienceView) -> Clearance:
    return view.card.clearance if view.card else Clearance.RESTRICTED


def _find_print_choice(view: AudienceView) -> PublicPrintChoice:
    if isinstance(view, PublicView):
        return view.config.print
    if isinstance(view, InternalView):
        return view.config.public.print
    return view.config.internal.public.print


def _list_fallbacks(pages: Pages) -> Iterable[dict[str, str]]:
    for page in pages.pages:
        for block in page.blocks:
            if isinstance(block, Figure) and block.drawing.is_fallback and not block.sheets:
                yield {
                    "audience": pages.masthead.audience_name,
                    "page": str(page.target),
                    "caption": block.caption,
                    "fault": block.drawing.fault,
                }


if __name__ == "__main__":
    main()
