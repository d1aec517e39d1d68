"""Which tools and fonts print: what a PDF's bytes depend on beside its document."""

from collections.abc import Mapping
from importlib.metadata import version

from weasyprint.text.ffi import pango

from generator.engines.fonts import find_slots
from generator.outputs.book.profile import FontSlots

_LIBRARIES = ("weasyprint", "pydyf", "fonttools", "tinycss2", "tinyhtml5")


def describe_print_tools(fonts: FontSlots) -> Mapping[str, str]:
    """Return the versions of the libraries and fonts with which a book is printed, by name.

    Raises FontFault where a slot has no font on this machine.
    """
    found = {name: version(name) for name in _LIBRARIES}
    number = pango.pango_version()
    found["pango"] = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    for slot, chosen in sorted(find_slots(fonts).items()):
        found[f"font {slot}"] = "; ".join(f"{font.family} {font.version}" for font in chosen)
    return found
