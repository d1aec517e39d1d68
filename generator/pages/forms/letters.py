"""The pieces of letters: numbered parts, and the end with who signs and when."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Heading, Sheet, SheetCell, SheetCellKind, SheetGroup, SheetRow
from generator.pages.forms.grid import tell
from generator.values.numeral import write_numeral

_ROOM = "　　　　　　"
_HEIGHT = 4


def number_part(number: int, title: str) -> Heading:
    """Return the heading of a letter's part, numbered as documents are."""
    return Heading(3, f"{write_numeral(number)}、{title}", f"part-{number}")


def address(text: str) -> Sheet:
    """Return whom a letter addresses, at the left as letters have it."""
    return Sheet(
        "address", "称谓", (1,), (SheetGroup((SheetRow((SheetCell(tell(f"{text}：")),)),)),), is_framed=False
    )


def end_with(*signers: tuple[str, str], day: str) -> Sheet:
    """Return the end of a letter: each signer by label, perhaps by post, with room to sign over the day."""
    cells = tuple(
        SheetCell(
            tell(f"{name}：{who}" if who else name, f"签字：{_ROOM}", day),
            SheetCellKind.SIGNATURE,
            align=Align.START,
            height=_HEIGHT,
        )
        for name, who in signers
    )
    return Sheet("signing", "签字", (1,) * len(cells), (SheetGroup((SheetRow(cells),)),), is_framed=False)


def end_document(lines: Sequence[str]) -> Sheet:
    """Return the end of what a body issues: its name and the day, at the right."""
    cells = (SheetCell(), SheetCell(tell(*lines), SheetCellKind.SIGNATURE, align=Align.END, height=_HEIGHT))
    return Sheet("signing", "落款", (1, 1), (SheetGroup((SheetRow(cells),)),), is_framed=False)
