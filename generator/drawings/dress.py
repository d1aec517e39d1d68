"""Drawings dressed for print: the style sheet resolved and put into the SVG, where that engine reads it."""

import re
from collections.abc import Mapping

from generator.drawings.faults import DrawingError

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_TOKEN = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)")
_OPENING = re.compile(r"<svg\b[^>]*>")
_DEPTH = 8


def resolve_stylesheet(tokens: str, stylesheet: str) -> str:
    """Return the rules for `.drawing` with every `var()` replaced, fit for `dress_drawing`.

    `tokens` is CSS whose `:root` blocks outside of media queries set the custom properties. Raises
    ValueError for a property that is set nowhere and has no fallback, or whose value goes in a circle.
    """
    values = _read_tokens(tokens + stylesheet)
    rules = []
    for selector, body in _RULE.findall(_COMMENT.sub("", stylesheet)):
        if ".drawing" in selector:
            declarations = " ".join(_resolve_value(body, values, 0).split())
            rules.append(f"{' '.join(selector.split())}{{{declarations}}}")
    return "".join(rules).replace("<", "")


def dress_drawing(svg: str, resolved: str) -> str:
    """Return the SVG with the resolved rules inside, before its title."""
    opening = _OPENING.match(svg)
    if opening is None:
        return svg
    return f"{opening.group()}<style>{resolved}</style>{svg[opening.end() :]}"


def _read_tokens(css: str) -> dict[str, str]:
    """Return custom properties of the `:root` blocks that hold everywhere; the last one wins."""
    plain = _drop_conditions(_COMMENT.sub("", css))
    return {name: value.strip() for block in _ROOT.findall(plain) for name, value in _TOKEN.findall(block)}


def _drop_conditions(css: str) -> str:
    """CSS without its at-rules that have blocks (media queries, font faces)."""
    kept, place = [], 0
    for match in re.finditer(r"@[^{};]+\{", css):
        if match.start() < place:
            continue
        kept.append(css[place : match.start()])
        depth, place = 1, match.end()
        while depth and place < len(css):
            depth += (css[place] == "{") - (css[place] == "}")
            place += 1
    return "".join((*kept, css[place:]))


def _resolve_value(text: str, values: Mapping[str, str], depth: int) -> str:
    """Text with each `var()` replaced by its value, or its fallback."""

    def replace(match: re.Match[str]) -> str:
        value: str | None = values.get(match.group(1), match.group(2))
        if value is None or depth >= _DEPTH:
            raise DrawingError(match.group(1), "the custom property has no value")
        return _resolve_value(value.strip(), values, depth + 1)

    return _VARIABLE.sub(replace, text)
