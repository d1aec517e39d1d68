"""Words set as SVG text at computed places, sizes in user units."""

from collections.abc import Sequence
from html import escape

from generator.drawings.advance import measure_blank
from generator.drawings.figures import write_number

# The middle of a full-width sign lies this far above the baseline, in ems.
_MIDDLE = 0.37
# How much of the blank at the end of a line hangs out, by where the line is anchored.
_HANGING = {"start": 0.0, "middle": 0.5, "end": 1.0}


def set_lines(
    lines: Sequence[str], x: float, middles: Sequence[float], anchor: str, size: float, kind: str
) -> str:
    """Return a text of one or more lines; `middles` are the middles of the lines.

    What is blank in a pause at the end of a line hangs out, so that lines align as they look.
    """
    places = [
        f'x="{write_number(x + _HANGING[anchor] * measure_blank(line, size))}" '
        f'y="{write_number(middle + _MIDDLE * size)}"'
        for line, middle in zip(lines, middles, strict=True)
    ]
    style = f'class="{kind}" text-anchor="{anchor}" font-size="{write_number(size)}"'
    if len(lines) == 1:
        return f"<text {style} {places[0]}>{escape_words(lines[0])}</text>"
    spans = (
        f"<tspan {place}>{escape_words(line)}</tspan>" for line, place in zip(lines, places, strict=True)
    )
    return f"<text {style}>{''.join(spans)}</text>"


def escape_words(words: str) -> str:
    """Words made safe for text and attributes; signs that XML forbids are left out."""
    return escape("".join(sign for sign in words if sign.isprintable() or sign == "\u3000"), quote=True)
