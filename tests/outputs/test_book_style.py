"""The book's style takes its tokens from the theme, and drawings carry theirs with no variable left."""

from generator.outputs.book.profile import FontSlots, PrintProfile
from generator.outputs.book.style import read_tokens, write_drawing_style
from tests.outputs.book_theme import read_book_theme

TOKENS = b"""/* --ink: pink; */ :root { --ink: #111; --sans: "A B", serif; --deep: var(--ink) }
@media (prefers-color-scheme: dark) { :root { --ink: #fff; } } :root{--late: 1px;}"""


def test_tokens_are_those_that_hold_always() -> None:
    """Comments and conditions are no tokens; every plain rule on the root is."""
    tokens = read_tokens({"tokens.css": TOKENS})
    assert tokens == {"--ink": "#111", "--sans": '"A B", serif', "--deep": "var(--ink)", "--late": "1px"}


def test_variables_in_drawings_are_filled() -> None:
    """A variable gets its token, through other tokens too, or its fallback; conditions fall out."""
    sheet = (
        b".a { fill: var(--deep); stroke: var(--none, rgb(1, 2, 3)) }"
        b" @media print { .b { fill: red } } .c { x: var(--no) }"
    )
    style = write_drawing_style({"tokens.css": TOKENS, "drawing.css": sheet}, PrintProfile())
    assert style.startswith(".a { fill: #111; stroke: rgb(1, 2, 3) } .c { x: inherit } text { font-family:")


def test_drawings_name_the_books_families() -> None:
    """The heading slot's families, fallbacks included, are those of the drawings, against the theme's."""
    profile = PrintProfile(fonts=FontSlots(heading=("Some Hei",)))
    style = write_drawing_style(read_book_theme(), profile)
    assert 'text { font-family: "Some Hei", "Noto Sans CJK SC", "Noto Serif CJK SC" }' in style
    assert "var(" not in style
    assert "@" not in style


def test_a_drawing_style_cannot_leave_its_element() -> None:
    """What could close the style element or fetch something is taken out."""
    sheet = b".a { fill: red } </style><script> .b { fill: url(http://example.org/x) }"
    style = write_drawing_style({"drawing.css": sheet}, PrintProfile())
    assert "<" not in style
    assert "url(" not in style
