"""The style of the book: its sheet from the theme's templates, and that of the drawings within it."""

import re
from collections.abc import Mapping, Sequence

from jinja2 import Environment
from markupsafe import Markup

from generator.outputs.book.estimate import ROW_PADDING, SMALL_LEADING, TABLE_LEADING
from generator.outputs.book.printed import PrintedPage, SheetContext
from generator.outputs.book.profile import PrintProfile
from generator.outputs.book.widths import CELL_PADDING
from generator.outputs.templates import Theme, render_template

SHEET = "print/book.css.j2"
"""The template of the style sheet; it gets ``sheet``, a SheetContext."""

_TOKENS = "tokens.css"
_DRAWING = "drawing.css"
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_ROOT_RULE = re.compile(r"(?:^|(?<=[};]))\s*:root\s*\{([^{}]*)\}")
_TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+?)\s*(?:;|$)")
_USE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_DEEPEST = 8
_AT_BLOCK = re.compile(r"@[\w-]+[^{};]*\{(?:[^{}]|\{[^{}]*\})*\}|@[\w-]+[^{};]*;")
_UNSAFE = re.compile(r"[<>]|url\(|expression\(", re.IGNORECASE)


def make_sheet(
    theme: Theme, profile: PrintProfile, openings: Sequence[PrintedPage], *, is_draft: bool
) -> SheetContext:
    """Return what the style sheet of a book with these `openings` is made of, each beginning on the left."""
    stacks = profile.fonts.list_stacks().items()
    return SheetContext(
        profile=profile,
        stacks={slot: Markup(_write_stack(families)) for slot, families in stacks},  # noqa: S704 - checked by the profile
        tokens={name: Markup(value) for name, value in read_tokens(theme).items()},  # noqa: S704 - a style sheet as the rest
        openings=tuple(openings),
        cell_padding=CELL_PADDING,
        row_padding=ROW_PADDING,
        table_leading=TABLE_LEADING,
        small_leading=SMALL_LEADING,
        is_draft=is_draft,
        starts_left=True,
    )


def write_sheet(environment: Environment, sheet: SheetContext) -> str:
    """Return the style sheet of the book.

    Raises TemplateFault for a mistake of the template.
    """
    return render_template(environment, SHEET, {"sheet": sheet})


def write_drawing_style(theme: Theme, profile: PrintProfile) -> str:
    """Return the style for within each SVG: flat rules, the theme's variables put in, families in full."""
    families = _write_stack(profile.fonts.list_stacks()["heading"])
    sheet = _COMMENT.sub("", theme.get(_DRAWING, b"").decode())
    rules = _AT_BLOCK.sub("", sheet)
    style = _fill_variables(rules, read_tokens(theme)) + f"\ntext {{ font-family: {families} }}\n"
    return re.sub(r"\s+", " ", _UNSAFE.sub("", style)).strip()


def read_tokens(theme: Theme) -> Mapping[str, str]:
    """Return the custom properties that the theme's ``tokens.css`` sets on ``:root`` unconditionally."""
    sheet = _COMMENT.sub("", theme.get(_TOKENS, b"").decode())
    flat = _AT_BLOCK.sub("", sheet)
    return dict(pair for rule in _ROOT_RULE.findall(flat) for pair in _TOKEN.findall(rule))


def _fill_variables(rules: str, tokens: Mapping[str, str]) -> str:
    """Return `rules` with each ``var()`` replaced, since the printer knows none within SVG."""
    for _ in range(_DEEPEST):
        filled = _USE.sub(lambda use: tokens.get(use[1], use[2] or "inherit"), rules)
        if filled == rules:
            return filled
        rules = filled
    return rules


def _write_stack(families: Sequence[str]) -> str:
    return ", ".join(f'"{family}"' for family in families)
