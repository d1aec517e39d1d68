"""Text made harmless for a terminal: what could forge a line or a colour is shown as its code point."""

_WIDE_SPACE = "\u3000"


def make_visible(text: str) -> str:
    """Return `text` with each control, invisible or undecodable character written as ``[U+001B]``."""
    return "".join(
        char if char.isprintable() or char == _WIDE_SPACE else f"[U+{ord(char):04X}]" for char in text
    )
