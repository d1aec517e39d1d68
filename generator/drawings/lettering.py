"""Words set as SVG text at computed places, sizes in user units."""

from collections.abc import Sequence
from html import escape

from generator.drawings.figures import write_number

# The middle of a full-width sign lies this far above the baseline, in ems.
_MIDDLE = 0.37


def set_lines(
    lines: Sequence[str], x: float, middles: Sequence[float], anchor: str, size: float, kind: str
) -> str:
    """Return a text of one or more lines; `middles` are the middles of the lines."""
    if len(lines) == 1:
        return set_line(lines[0], (x, middles[0]), anchor, size, kind)
    left = write_number(x)
    spans = "".join(
        f'<tspan x="{left}" y="{write_number(middle + _MIDDLE * size)}">{escape_words(line)}</tspan>'
        for line, middle in zip(lines, middles, strict=True)
    )
    return f"<text {_write_style(anchor, size, kind)}>{spans}</text>"


def set_line(words: str, spot: tuple[float, float], anchor: str, size: float, kind: str) -> str:
    """Return a text of one line around the spot given."""
    x, y = write_number(spot[0]), write_number(spot[1] + _MIDDLE * size)
    return f'<text {_write_style(anchor, size, kind)} x="{x}" y="{y}">{escape_words(words)}</text>'


def escape_words(words: str) -> str:
    """Words made safe for text and attributes; signs that XML forbids are left out."""
    return escape("".join(sign for sign in words if sign.isprintable() or sign == "\u3000"), quote=True)


def _write_style(anchor: str, size: float, kind: str) -> str:
    return f'class="{kind}" text-anchor="{anchor}" font-size="{write_number(size)}"'
