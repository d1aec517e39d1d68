"""The fonts of the machine are found by name, and what they cover is known before printing."""

from dataclasses import replace

import pytest

from generator.engines.fonts import FontFault, find_font, find_slots, measure_coverage
from generator.engines.printer import print_document
from generator.engines.printing import PrintLimits
from generator.outputs.book.glyphs import find_missing_glyphs
from generator.outputs.book.profile import FontSlots, PrintProfile
from tests.outputs.book_theme import read_book_theme
from tests.outputs.sample_binding import find_book, rebind, write_book
from tests.outputs.sample_pages import make_pages

RARE = "\U00020002"


def test_a_font_is_found_by_its_name() -> None:
    """The base fonts are there, with file, version and what they cover."""
    font = find_font("Noto Serif CJK SC")
    assert font is not None
    assert font.file.endswith(".ttc")
    assert font.version
    assert {ord("国"), ord("A"), ord("▲")} <= font.points
    assert ord(RARE) not in font.points


@pytest.mark.parametrize("family", ["No Such Font", "Noto Serif CJK SC:bold", "Noto Serif CJK SC,Other", ""])
def test_a_substitute_is_no_find(family: str) -> None:
    """Where the machine has no font of that name, none is given, though fontconfig offers another."""
    assert find_font(family) is None


def test_slots_have_the_fonts_that_there_are() -> None:
    """A chosen family that is missing is passed over, the fallback stands."""
    slots = find_slots(FontSlots(body=("No Such Font",)))
    assert [font.family for font in slots["body"]] == ["Noto Serif CJK SC", "Noto Sans CJK SC"]
    assert [font.family for font in slots["heading"]] == ["Noto Sans CJK SC", "Noto Serif CJK SC"]


def test_a_machine_without_fonts_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without any font of a slot, or without fontconfig, the fault says which package is missing."""
    monkeypatch.setattr("generator.engines.fonts.find_font", lambda _: None)
    with pytest.raises(FontFault, match="fonts-noto-cjk"):
        find_slots(FontSlots())
    monkeypatch.undo()
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    with pytest.raises(FontFault, match="fontconfig"):
        find_font("Noto Serif CJK SC")


def test_the_check_before_and_the_printer_agree() -> None:
    """What the check misses the printer misses too, and the check also knows the field."""
    pages = make_pages()
    pages = replace(pages, imprint=(("批准", f"局务会{RARE}"),))
    pages = rebind(pages, replace(find_book(pages), chapters=(), indexes=()))
    profile = PrintProfile()
    found = find_missing_glyphs(pages, measure_coverage(profile.fonts))
    book = print_document(write_book(pages, profile, read_book_theme()), PrintLimits(seconds=60))
    assert [glyph.char for glyph in found] == list(book.missing) == [RARE]
    assert found[0].where == "版记　批准"
    assert found[0].code == "U+20002"
