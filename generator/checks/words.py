"""Every text of words in an entry, with where in the entry it stands."""

from collections.abc import Iterator
from functools import cache

from generator.checks.exposure import Owner, Path
from generator.model.declaration import Part
from generator.model.texts import holds_words
from generator.sources.validation import find_part_type


def find_words(owner: Owner) -> Iterator[tuple[Path, str]]:
    """Yield each text of an owner that is words for people, in order of declaration; no codes, no identifiers."""
    yield from _find_within(owner, ())


def _find_within(part: Part, base: Path) -> Iterator[tuple[Path, str]]:
    for name in _list_fields(type(part)):
        value = getattr(part, name)
        pairs = enumerate(value) if isinstance(value, tuple) else ((None, value),)
        for index, item in pairs:
            path = (*base, name) if index is None else (*base, name, index)
            if isinstance(item, str):
                yield path, item
            elif isinstance(item, Part):
                yield from _find_within(item, path)


@cache
def _list_fields(part: type[Part]) -> tuple[str, ...]:
    """Return the fields of words, and those of parts that have such."""
    found = []
    for name, field in part.model_fields.items():
        inner = find_part_type(field.annotation)
        is_of_words = inner is None and holds_words(field.annotation, field.metadata)
        if is_of_words or (inner is not None and _list_fields(inner)):
            found.append(name)
    return tuple(found)
