"""Which forms a renderer is asked for, as it is told to it."""

from dataclasses import asdict, dataclass

from generator.values.digest import read_json, write_canonical_json

PDF = "pdf"
DOCX = "docx"
FORMATS = (PDF, DOCX)
"""As what a form can be written."""


@dataclass(frozen=True, slots=True)
class FormOrder:
    """Of which kinds and department forms are wanted (all where none is named), blank or filled, and as what."""

    kinds: tuple[str, ...] = ()
    department: str = ""
    is_blank: bool = False
    formats: tuple[str, ...] = FORMATS


def write_order(order: FormOrder) -> str:
    """Return an order as text."""
    return write_canonical_json(asdict(order)).decode()


def read_order(text: str) -> FormOrder:
    """Return the order that `write_order` wrote."""
    order = read_json(text.encode())
    kinds, formats = order["kinds"], order["formats"]
    return FormOrder(
        kinds=tuple(map(str, kinds)) if isinstance(kinds, list) else (),
        department=str(order["department"]),
        is_blank=bool(order["is_blank"]),
        formats=tuple(map(str, formats)) if isinstance(formats, list) else (),
    )
