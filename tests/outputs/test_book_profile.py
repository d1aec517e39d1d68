"""The print profile holds the geometry of GB/T 9704 and refuses what cannot be printed."""

import pytest

from generator.outputs.book.profile import FontSlots, PrintProfile


def test_defaults_are_those_of_the_standard() -> None:
    """A4 with 37 mm above and 28 mm inside leaves 26 and 35 mm, for 28 characters by 22 lines."""
    profile = PrintProfile()
    assert (profile.outer, profile.bottom) == (26, 35)
    assert int(profile.text_width_points // profile.body_type) == 28
    assert int(profile.text_height_points // profile.line) == 22


@pytest.mark.parametrize(
    "change",
    [
        {"text_width": 190},
        {"text_height": 0},
        {"text_height": 270},
        {"line": 10},
        {"small_type": 7},
        {"pages_multiple": 0},
    ],
)
def test_impossible_profiles_are_refused(change: dict[str, float]) -> None:
    """No margin, no text area, overlapping lines or type under 7.5 pt: each is refused."""
    with pytest.raises(ValueError, match=r"."):
        PrintProfile(**change)  # type: ignore[arg-type]


def test_every_slot_ends_in_noto() -> None:
    """Each slot names the chosen families first and both Noto CJK families after them, none twice."""
    stacks = FontSlots(body=("FandolFang", "Noto Serif CJK SC")).list_stacks()
    assert stacks["body"] == ("FandolFang", "Noto Serif CJK SC", "Noto Sans CJK SC")
    for stack in stacks.values():
        assert {"Noto Serif CJK SC", "Noto Sans CJK SC"} <= set(stack)
        assert len(stack) == len(set(stack))


@pytest.mark.parametrize("family", ['a"b', "a; }", "", "a\nb", "url(x)"])
def test_a_family_cannot_break_out_of_the_style(family: str) -> None:
    """A family's name with anything but letters, digits, spaces and a few signs is refused."""
    with pytest.raises(ValueError, match="font family"):
        FontSlots(body=(family,))
