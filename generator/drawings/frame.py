"""The outermost element of a drawing, with its title and description."""

import re

from generator.drawings.figures import write_number
from generator.drawings.lettering import escape_words


def open_drawing(
    identifier: str, title: str, description: str, size: tuple[float, float], *, has_links: bool
) -> str:
    """Return the opening of an SVG of a width and height in units; it is a picture unless it holds links."""
    stem = "drawing-" + re.sub(r"[^A-Za-z0-9-]+", "-", identifier)
    width, height = map(write_number, size)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="drawing" role="{"group" if has_links else "img"}" '
        f'aria-labelledby="{stem}-title {stem}-desc" viewBox="0 0 {width} {height}" '
        f'width="{width}" height="{height}">'
        f'<title id="{stem}-title">{escape_words(title)}</title>'
        f'<desc id="{stem}-desc">{escape_words(description)}</desc>'
    )
