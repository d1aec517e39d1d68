"""The style sheet is resolved and put into the drawing for print."""

import re
from pathlib import Path

import pytest

from generator.drawings.drawing import draw_chart
from generator.drawings.dress import dress_drawing, resolve_stylesheet
from generator.drawings.faults import DrawingError
from tests.drawings.samples import SAMPLES

_THEME = Path(__file__).resolve().parents[2] / "theme"


def test_tokens_and_fallbacks_are_resolved() -> None:
    """A token gives its value, a token of a token too, a missing one its fallback."""
    tokens = ":root { --ink: #111; --line: var(--ink); } @media print { :root { --ink: red; } }"
    sheet = ".drawing a { fill: var(--line, blue); stroke: var(--none, #222); } .other { color: var(--x); }"
    assert resolve_stylesheet(tokens, sheet) == ".drawing a{fill: #111; stroke: #222;}"


def test_missing_and_circular_tokens_are_refused() -> None:
    """A token without value and without fallback, or one that means itself, is a fault."""
    for tokens in ("", ":root { --a: var(--a); }"):
        with pytest.raises(DrawingError):
            resolve_stylesheet(tokens, ".drawing a { fill: var(--a); }")


def test_rules_stand_inside_the_drawing() -> None:
    """The resolved rules are the first child of the root; what is no drawing stays as it is."""
    assert dress_drawing('<svg class="drawing"><title/></svg>', "x{}") == (
        '<svg class="drawing"><style>x{}</style><title/></svg>'
    )
    assert dress_drawing("", "x{}") == ""


def test_theme_dresses_every_class() -> None:
    """The theme has a rule for each class of text and shape, without at-rules, and leaves no variable."""
    sheet = (_THEME / "drawing.css").read_text(encoding="utf-8")
    resolved = resolve_stylesheet("", sheet)
    assert "var(" not in resolved
    assert "@" not in resolved
    used = {
        name
        for make in SAMPLES
        for classes in re.findall(r'class="([^"]+)"', draw_chart(make()).svg)
        for name in classes.split()
    }
    plain = {"lane", "lane-odd", "lanes", "edges", "nodes", "name", "shape-process", "shape-document"}
    plain |= {"shape-decision", "shape-subprocess"}
    assert used - set(re.findall(r"\.([a-z][a-z0-9-]*)", resolved)) <= plain
