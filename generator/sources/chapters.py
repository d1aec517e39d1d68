"""A chapter's file read: its declaration, its text in segments, and the pictures that belong to it."""

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.model.audience import Clearance
from generator.model.chapter import Chapter, FrontMatter, Picture, PictureDeclaration, Segment
from generator.sources import field_kinds as kinds
from generator.sources.atlas import Standing
from generator.sources.markdown_text import render_markdown
from generator.sources.pictures import encode_picture
from generator.sources.prose_text import split_chapter
from generator.sources.syntax_kinds import FRONT_MATTER, NOT_UTF8, UNKNOWN_FILE
from generator.sources.validation import Subject, validate_part
from generator.sources.yaml_text import Path, read_yaml_text
from generator.values.identifier import is_identifier
from generator.values.place import Place, PlacedText
from generator.values.problem import Problem, Slot, Withheld

_FILE_NAME = re.compile(r"^content/(?P<order>\d{2})-(?P<id>[a-z0-9-]+)\.md$")
_SEGMENT = re.compile(
    r'<h(?P<level>[23]) id="(?P<anchor>[^"]+)">(?P<heading>.*?)</h(?P=level)>'
    r'|<a (?:class="[^"]*" )?href="(?P<address>[^"]*)"[^>]*>(?P<words>.*?)</a>'
    r'|<img src="(?P<image>[^"]*)">',
    re.DOTALL,
)
_LINK = re.compile(r"<a [^>]*>(.*?)</a>|<img [^>]*>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ReadChapter:
    """What one file of prose gave: a chapter or None, its pictures, and where they are declared."""

    chapter: Chapter | None
    pictures: tuple[Picture, ...]
    standings: tuple[tuple[str, str, Standing], ...]
    problems: tuple[Problem, ...]


def read_chapter(file: str, content: bytes, images: Mapping[str, bytes]) -> ReadChapter:
    """Return the chapter of ``content/NN-name.md``; `images` are the other files of ``content/`` by path."""
    name = _FILE_NAME.match(file)
    if name is None or not is_identifier(name["id"]) or name["order"] == "00":
        slots = {"file": file, "known": "content/10-foreword.md"}
        return _refuse(Problem(UNKNOWN_FILE, Place(file), slots))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        return _refuse(Problem(NOT_UTF8, Place(file), {"offset": str(fault.start + 1)}))
    parts = split_chapter(text)
    if parts is None:
        return _refuse(Problem(FRONT_MATTER, Place(file)))
    declared = read_yaml_text(file, parts.head.encode(), first_line=2)
    standing = Standing(declared, ())
    subject = Subject("chapter", name["id"], standing)
    matter, found = validate_part(FrontMatter, declared.tree, subject)
    problems = [*declared.problems, *found]
    if declared.tree is None or matter is None:
        return ReadChapter(None, (), (("chapter", name["id"], standing),), tuple(problems))
    pictures = _read_pictures(matter, standing, images, problems)
    written = PlacedText(parts.prose, Place(file, text.count("\n", 0, parts.prose_start) + 1))
    prose = _Prose(written.text, written.start, matter.audience is Clearance.PUBLIC)
    segments, places = _read_segments(prose, name["id"], problems)
    chapter = Chapter(
        id=name["id"],
        audience=matter.audience,
        ground=matter.ground,
        title=matter.title,
        order=int(name["order"]),
        date=matter.date,
        is_education=matter.is_education,
        segments=segments,
    )
    located = replace(
        declared, values={**declared.values, **{path: (at.line, at.column) for path, at in places.items()}}
    )
    standings = (
        ("chapter", name["id"], Standing(located, (), written)),
        *(
            ("picture", each.id, Standing(declared, ("pictures", index)))
            for index, each in enumerate(matter.pictures)
        ),
    )
    return ReadChapter(chapter, pictures, standings, tuple(problems))


def _refuse(problem: Problem) -> ReadChapter:
    return ReadChapter(None, (), (), (problem,))


def _read_pictures(
    matter: FrontMatter, standing: Standing, images: Mapping[str, bytes], problems: list[Problem]
) -> tuple[Picture, ...]:
    pictures: list[Picture] = []
    for index, declared in enumerate(matter.pictures):
        picture = _read_picture(declared, images)
        if picture is None:
            place = standing.locate(("pictures", index, "file"))
            problems.append(Problem(kinds.PICTURE_UNREADABLE, place, {"file": Withheld(declared.file)}))
        else:
            pictures.append(picture)
    return tuple(pictures)


def _read_picture(declared: PictureDeclaration, images: Mapping[str, bytes]) -> Picture | None:
    content = images.get(f"content/{declared.file}")
    pixels = encode_picture(content) if content is not None else None
    if pixels is None:
        return None
    return Picture(
        id=declared.id,
        audience=declared.audience,
        ground=declared.ground,
        description=declared.description,
        content=pixels.content,
        width=pixels.width,
        height=pixels.height,
    )


@dataclass(slots=True)
class _Prose:
    """A chapter's Markdown and where it starts; addresses are sought in the order in which they stand."""

    text: str
    start: Place
    is_public: bool
    searched: int = 0

    def quote(self, words: str) -> Slot:
        """Return words of the chapter as messages may quote them."""
        return words if self.is_public else Withheld(words)

    def locate(self, address: str) -> Place:
        """Return where `address`, as rendered, is written: after the last one found, or anywhere."""
        written = html.unescape(address)
        tries = ((f"({written}", self.searched), (f"({written}", 0), (written, 0))
        offset = next((found for words, after in tries if (found := self.text.find(words, after)) >= 0), 0)
        self.searched = max(self.searched, offset + 1)
        line = self.text.count("\n", 0, offset)
        column = offset - self.text.rfind("\n", 0, offset) + self.text.startswith("(", offset)
        return Place(self.start.file, self.start.line + line, column)


def _read_segments(
    prose: _Prose, prefix: str, problems: list[Problem]
) -> tuple[tuple[Segment, ...], dict[Path, Place]]:
    """Return a chapter's segments, and by path where those that lead elsewhere are written."""
    rendered = render_markdown(prose.text, prefix)
    for line, tag in rendered.refused_tags:
        there = Place(prose.start.file, prose.start.line + line - 1)
        problems.append(
            Problem(kinds.PROSE_HTML, there, {"line": str(there.line), "value": prose.quote(tag)})
        )
    segments: list[Segment] = []
    places: dict[Path, Place] = {}
    position = 0
    for found in _SEGMENT.finditer(rendered.html):
        address = found["address"] if found["address"] is not None else found["image"]
        segment = _read_segment(found)
        if segment is None and (found["address"] or "").startswith("#"):
            continue
        if found.start() > position:
            segments.append(Segment(html=rendered.html[position : found.start()]))
        position = found.end()
        if address is not None:
            places["segments", len(segments)] = prose.locate(address)
        if segment is None:
            place = places.pop(("segments", len(segments)))
            problems.append(Problem(kinds.PROSE_ADDRESS, place, {"value": prose.quote(address)}))
            segment = Segment(html=found["words"] or "")
        if segment != Segment():
            segments.append(segment)
    if position < len(rendered.html):
        segments.append(Segment(html=rendered.html[position:]))
    return tuple(segments), places


def _read_segment(found: re.Match[str]) -> Segment | None:
    """Return the segment of a heading, a link to an entry or a picture; None for any other address."""
    if found["level"] is not None:
        words = _LINK.sub(r"\1", found["heading"])
        return Segment(html=words, heading=int(found["level"]), anchor=found["anchor"])
    if found["image"] is not None:
        scheme, _, name = found["image"].partition(":")
        return Segment(picture=name) if scheme == "picture" and is_identifier(name) else None
    scheme, _, target = found["address"].partition(":")
    return Segment(html=found["words"], target=target) if scheme == "ref" and target else None
