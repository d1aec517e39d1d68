"""Offsets into a text are told as lines and columns of its file."""

from generator.values.place import Place, PlacedText


def test_offsets_are_lines_and_columns_from_where_the_text_begins() -> None:
    """Lines are counted from the text's first line in the file, columns from 1, in any order of offsets."""
    text = PlacedText("甲乙\n\n丙", Place("a.md", 7))
    assert [str(place) for place in text.locate_all((4, 0, 2, 3, 5))] == [
        *("a.md:9:1", "a.md:7:1", "a.md:7:3", "a.md:8:1", "a.md:9:2")
    ]
    assert text.locate_all(()) == ()
