"""Chinese and Latin text laid out in columns of a terminal, where a Chinese character is two wide."""

import unicodedata

_NEVER_FIRST = frozenset("，。、；：？！）》】”’…,.;:?!)]")


def measure_width(text: str) -> int:
    """Return how many columns `text` takes."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrap_wide(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` columns; Latin words stay whole, no comma begins a line."""
    lines = [""]
    for piece in _split_pieces(text):
        if measure_width(lines[-1] + piece.rstrip()) > width and lines[-1]:
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]


def _split_pieces(text: str) -> list[str]:
    """Return the pieces of `text` that must not be broken; punctuation clings to what it follows."""
    pieces: list[str] = []
    for char in text:
        is_latin = char.isascii() and not char.isspace()
        clings = pieces and pieces[-1][-1].isascii() and not pieces[-1][-1].isspace() and is_latin
        if pieces and (clings or char in _NEVER_FIRST or char.isspace()):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
