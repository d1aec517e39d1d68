"""Which entries an entry refers to, and which refer to it, by fields and by links in prose."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.audience import Clearance
from generator.model.chapter import Chapter
from generator.model.declaration import Declared, Part, find_references
from generator.model.handbook import Handbook
from generator.sources.atlas import Atlas
from generator.values.place import Place
from generator.values.problem import Slot, Withheld

Subject = tuple[str, str]
"""Register and identifier; of a step ``("step", "xk-01/s4")``."""


@dataclass(frozen=True, slots=True)
class Link:
    """A reference: its field (dotted, with its label), the entry at the other end, and where it stands."""

    field: str
    subject: str
    name: Slot
    place: Place | None = None


def name_entry(part: Part) -> str:
    """Return the name, title or number of an entry or step."""
    for field in ("name", "title", "number", "description"):
        text = getattr(part, field, None)
        if isinstance(text, str):
            return text
    return ""


def find_links_from(handbook: Handbook, part: Part) -> Iterator[Link]:
    """Yield what a part refers to; what does not exist has no name."""
    for path, _, subject in _walk_links(handbook, part):
        yield Link(path, "/".join(subject), _name_subject(handbook, subject))


def find_links_to(handbook: Handbook, atlas: Atlas, wanted: Subject) -> Iterator[Link]:
    """Yield each reference to an entry or step, with its place, in the order of the registers."""
    for field, path, subject in _walk_links(handbook, handbook.config):
        if subject == wanted:
            yield Link(field, "site_config.yml", "", atlas.locate("config", "", path))
    for register, entry in handbook.walk_entries():
        for field, path, subject in _walk_links(handbook, entry):
            if subject == wanted:
                place = atlas.locate(register, entry.id, path)
                yield Link(field, f"{register}/{entry.id}", _keep_name(entry, entry.audience), place)


def _walk_links(handbook: Handbook, part: Part) -> Iterator[tuple[str, tuple[str | int, ...], Subject]]:
    """Yield the field in words, its path and the subject of each reference in a part."""
    for reference in find_references(part):
        if reference.mark.refers_to is not None:
            words = f"{_write_path(reference.path)}（{reference.mark.label}）"
            yield words, reference.path, (reference.mark.refers_to, reference.identifier)
    if isinstance(part, Chapter):
        for index, segment in enumerate(part.segments):
            found = handbook.resolve_link(segment.target) if segment.target else None
            if found is not None:
                yield "正文中的链接", ("segments", index, "target"), found[:2]
            elif segment.picture is not None:
                yield "正文中的图片", ("segments", index, "picture"), ("picture", segment.picture)


def _write_path(path: tuple[str | int, ...]) -> str:
    """Return a path as an editor would read it, counted from 1."""
    return "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in path).lstrip(".")


def _name_subject(handbook: Handbook, subject: Subject) -> Slot:
    if subject[0] == "step":
        found = handbook.steps.get(subject[1])
        if found is None:
            return ""
        flow, step = found
        return _keep_name(step, max((flow.audience, step.audience), key=lambda each: each.rank))
    entry = handbook.entries.get(subject)
    return "" if entry is None else _keep_name(entry, entry.audience)


def _keep_name(part: Declared, audience: Clearance) -> Slot:
    name = name_entry(part)
    return name if audience is Clearance.PUBLIC else Withheld(name)
