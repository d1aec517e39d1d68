"""Which stretches of a text are no words and stay as they are: addresses, file names, document numbers."""

import re

_ADDRESS_SIGN = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'*+,;=%]"
_ADDRESS_REST = rf"(?:{_ADDRESS_SIGN}|\({_ADDRESS_SIGN}*\))+(?<![,.;:!?'*\[])"
_NAME_SIGN = r"\w()（）.\-/\\"
_ENDINGS = (
    "docx?|xlsx?|pptx?|wps|et|ofd|pdf|txt|csv|md|ya?ml|html?|zip|rar|7z|jpe?g|png|tiff?|bmp|svg|dwg|mp[34]"
)
_HAN = r"\u3400-\u4dbf\u4e00-\u9fff"

# Each begins only where its run of characters begins: a run is gone through once, however long it is.
_KEPT = re.compile(
    "|".join(
        (
            rf"(?<![A-Za-z0-9+.\-])[A-Za-z][A-Za-z0-9+.\-]*://{_ADDRESS_REST}",
            rf"(?<![A-Za-z0-9])www\.{_ADDRESS_REST}",
            r"(?<![A-Za-z0-9._%+\-])[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(?:\.[A-Za-z0-9\-]+)+",
            # A file's name: its ending tells it, whatever stands before.
            rf"(?<![{_NAME_SIGN}])[{_NAME_SIGN}]+\.(?:{_ENDINGS})(?![A-Za-z0-9])",
            # A document's number: issuer, year in brackets, 号, such as 国发（2015）12号.
            rf"[{_HAN}]{{0,12}}[(（\[〔【](?:19|20)\d\d[)）\]〕】][{_HAN}A-Z0-9\-]{{0,16}}?\d[号號]",
        )
    )
)


def shield_text(text: str) -> bytearray:
    """Return for each character of `text` 1 where it stays as it is, else 0."""
    shield = bytearray(len(text))
    for found in _KEPT.finditer(text):
        shield[found.start() : found.end()] = b"\x01" * (found.end() - found.start())
    return shield
