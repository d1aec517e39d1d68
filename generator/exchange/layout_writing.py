"""A layout tree written as YAML in the one layout of this project."""

from collections.abc import Iterator

from generator.exchange.layout_tree import Collection, Document, Item, Scalar
from generator.exchange.scalar_text import write_block, write_key, write_scalar

_INDENT = "  "


def write_layout(document: Document) -> str:
    """Return the text of a document: block style, two spaces, comments where they belong.

    Entries of a file that lists them are parted by one blank line; elsewhere a blank line stays single, and
    none stands at the beginning of a collection.
    """
    is_list = not document.root.is_mapping
    lines = _tidy([*document.head, *_gather_before(document.root.items[0])], is_first=True)
    for number, item in enumerate(document.root.items):
        if number:
            before = _tidy(_gather_before(item), is_first=is_list)
            lines += ["", *before] if is_list else before
        lines += _write_item(item, "")
    lines += _tidy(document.root.after, is_first=False)
    return "\n".join(lines).rstrip("\n") + "\n"


def _tidy(lines: list[str], *, is_first: bool) -> list[str]:
    """Return lines with no two blank ones together, and where they come first none before the others."""
    kept: list[str] = []
    for line in lines:
        follows_blank = kept[-1] == "" if kept else is_first
        if line or not follows_blank:
            kept.append(line)
    return kept


def _gather_before(item: Item) -> list[str]:
    """Return the lines before an item; those of what begins on the same line come with it."""
    value = item.value
    if item.key is not None or not isinstance(value, Collection) or not value.items:
        return item.before
    beside = [] if item.beside is None else [item.beside]
    return [*item.before, *beside, *_tidy(_gather_before(value.items[0]), is_first=True)]


def _write_items(collection: Collection, indent: str) -> Iterator[str]:
    for number, item in enumerate(collection.items):
        yield from (_place(line, indent) for line in _tidy(_gather_before(item), is_first=not number))
        yield from _write_item(item, indent)
    yield from (_place(line, indent) for line in _tidy(collection.after, is_first=False))


def _place(line: str, indent: str) -> str:
    return f"{indent}{line}" if line else ""


def _write_item(item: Item, indent: str) -> Iterator[str]:
    """Yield the lines of an item without those before it."""
    head = f"{indent}-" if item.key is None else f"{indent}{write_key(item.key)}:"
    beside = "" if item.beside is None else f"  {item.beside}"
    value = item.value
    if isinstance(value, Scalar):
        yield from _write_scalar_item(value, head, beside, indent)
    elif not value.items:
        yield f"{head} {'{}' if value.is_mapping else '[]'}{beside}"
    elif item.key is None:
        yield from _write_compact(value, head, indent)
    else:
        yield f"{head}{beside}"
        yield from _write_items(value, f"{indent}{_INDENT}")


def _write_scalar_item(value: Scalar, head: str, beside: str, indent: str) -> Iterator[str]:
    if value.text is None:
        yield f"{head}{beside}"
        return
    block = write_block(value.text)
    if block is None:
        yield f"{head} {write_scalar(value.text, is_typed=value.is_typed)}{beside}"
    else:
        yield f"{head} {block[0]}{beside}"
        yield from (_place(line, f"{indent}{_INDENT}") for line in block[1:])


def _write_compact(value: Collection, head: str, indent: str) -> Iterator[str]:
    """Yield a collection that begins beside its dash; the lines before its first item are said already."""
    inner = f"{indent}{_INDENT}"
    first, *rest = value.items
    begun = _write_item(first, inner)
    yield f"{head} {next(begun).removeprefix(inner)}"
    yield from begun
    yield from _write_items_after_first(value, rest, inner)


def _write_items_after_first(value: Collection, rest: list[Item], indent: str) -> Iterator[str]:
    for item in rest:
        yield from (_place(line, indent) for line in _tidy(_gather_before(item), is_first=False))
        yield from _write_item(item, indent)
    yield from (_place(line, indent) for line in _tidy(value.after, is_first=False))
