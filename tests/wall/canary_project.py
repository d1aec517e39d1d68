"""A small project whose every withheld text, chapter, picture and configuration key holds a canary."""

from collections.abc import Mapping
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from random import Random
from typing import TypeVar

import yaml
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance, Ground
from generator.model.basis import Basis
from generator.model.config import AudienceChoice
from generator.model.declaration import Declared, Entry, Part, find_mark
from generator.model.edition import Edition
from generator.model.handbook import REGISTERS, Handbook
from generator.model.law import Law
from generator.model.limit import Limit
from generator.model.power import Power
from generator.model.risk import Risk
from generator.model.terms import LimitUnit
from generator.model.vocabulary import LawRank, PowerKind, Vocabulary
from generator.sources.project import read_project
from generator.views.shapes import find_part, list_parts
from tests.wall.canaries import Aviary
from tests.wall.invented_handbooks import add_words
from tests.wall.inventing import Inventor, Pools, takes_words
from tests.wall.withheld_paths import is_withheld, list_withheld_fields

SMALL = Path(__file__).parents[1] / "samples" / "small"

P = TypeVar("P", bound=Part)
Files = dict[str, bytes]

_PLACES_IN_PROSE = ("title", "description", "heading", "text", "link", "item", "cell")
_LOCAL = frozenset({"lane", "source", "target"})
"""Fields that refer to a part of their own workflow."""
_LISTS_INSIDE = ("lanes", "leading_bodies")
_FIXED_WORDS = frozenset({"leader_roles", "risk_levels"})
"""Vocabularies that may not hold just any word more."""
_WORTHS = frozenset({"full", "share"})
"""What words are worth has to add up to a hundred, with one more or without."""
_DESCRIPTION_TAG = 0x010E

_FORMED = frozenset({(Power, "national_code")})
"""What has to pass a checksum."""
LAWS = 12
"""How many laws stand in the project of every season, each field of most of them another."""
_LOWER_RANK = LawRank(id="rule", name="规章", rank=2, carries_external_power=False)

_BEYOND = (Clearance.INTERNAL, Clearance.RESTRICTED)
_GROUND = Ground.PROCESS
_ONLY_ONE = frozenset({"organization"})
"""A project has exactly one, and what nobody may see at all is no handbook."""


def write_canary_project(folder: Path, aviary: Aviary) -> None:
    """Write the project into the empty `folder`."""
    base = read_project(read_project_files(SMALL)).handbook
    assert base is not None
    files = write_registers(furnish(base, aviary)) | write_prose(aviary)
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)


def furnish(base: Handbook, aviary: Aviary) -> Handbook:
    """Return `base` with withheld entries and a canary in every withheld text, empty ones too.

    The season of the canaries gives other withheld values, entries and orders, and leaves the public ones.
    """
    random = Random(aviary.season)  # noqa: S311 - no secret
    furnished = _mix(_add_laws(_add_twins(base, aviary), aviary.season), random)
    filler = _Filler(aviary, _find_templates(base))
    values: dict[str, object] = {"config": filler.fill(furnished.config, "config", Clearance.PUBLIC)}
    for register in REGISTERS:
        values[f"{register}s"] = tuple(
            filler.fill(entry, f"{register}/{entry.id}", Clearance.PUBLIC)
            for entry in getattr(furnished, f"{register}s")
        )
    return furnished.replace(**values)


def is_sown(kind: type[Part], name: str) -> bool:
    """Tell whether a withheld field gets a canary: each that holds words."""
    return takes_words(kind, name) and (kind, name) not in _FORMED


def write_registers(handbook: Handbook) -> Files:
    """Return the files of a handbook's configuration and registers."""
    files = {"site_config.yml": _write_yaml(_dump(handbook.config))}
    for register in REGISTERS:
        entries = [_dump(entry) for entry in getattr(handbook, f"{register}s")]
        if register == "organization":
            files["registers/organization.yml"] = _write_yaml(entries[0])
        else:
            files[f"registers/{register}s.yml"] = _write_yaml(entries)
    return files


def write_prose(aviary: Aviary) -> Files:
    """Return for each clearance a chapter with a picture, the withheld ones full of canaries."""
    files: Files = {}
    for number, clearance in enumerate(Clearance, 1):
        is_public = clearance is Clearance.PUBLIC
        path = f"content/{clearance.value}"
        name = "front" if is_public else aviary.plant_identifier(f"{path}.md", clearance)
        picture = "mark" if is_public else aviary.plant_identifier(f"{path}.png", clearance)
        words = {
            each: "公开文字" if is_public else aviary.plant_words(f"{path}/{each}", clearance)
            for each in _PLACES_IN_PROSE
        }
        ground = "" if is_public else f"ground: {_GROUND.value}\n"
        head = f"title: '{words['title']}'\naudience: {clearance.value}\n{ground}"
        declared = f"    description: '{words['description']}'\n    audience: {clearance.value}\n"
        declared += f"    {ground}" if ground else ""
        files[f"content/{number}0-{name}.md"] = (
            f"---\n{head}pictures:\n  - id: {picture}\n    file: {picture}.png\n{declared}---\n\n"
            f"## {words['heading']}\n\n{words['text']}，见[{words['link']}](ref:power/xk-01)。\n\n"
            f"![{words['description']}](picture:{picture})\n\n- {words['item']}\n\n"
            f"| 项目 | 说明 |\n| --- | --- |\n| 一 | {words['cell']} |\n"
        ).encode()
        files[f"content/{picture}.png"] = _make_picture(aviary.plant_words(f"{path}.png/metadata", None))
    return files


def _make_picture(hidden: str) -> bytes:
    """Return a picture that says more beside its pixels than anyone is to find."""
    picture = Image.new("RGB", (24, 24), (20, 60, 140))
    notes = PngInfo()
    notes.add_itxt("Comment", hidden)
    exif = picture.getexif()
    exif[_DESCRIPTION_TAG] = hidden.encode()
    written = BytesIO()
    picture.save(written, format="PNG", pnginfo=notes, exif=exif)
    return written.getvalue()


def _add_twins(base: Handbook, aviary: Aviary) -> Handbook:
    """Return `base` with a twin of each entry for each clearance, and of what is declared within its entries."""
    lists: dict[str, list[Entry]] = {register: list(getattr(base, f"{register}s")) for register in REGISTERS}
    vocabulary = base.config.vocabulary
    ranks = (*vocabulary.law_ranks, _LOWER_RANK)
    kinds = list(vocabulary.power_kinds)
    for clearance in _BEYOND:
        twins = _Twins(base, aviary, clearance)
        kinds.append(twins.twin_kind(vocabulary))
        for register in REGISTERS:
            entries = getattr(base, f"{register}s")
            if register in _ONLY_ONE:
                lists[register] = [twins.twin_inside(entry) for entry in lists[register]]
            else:
                lists[register] += [
                    twins.twin(register, each) for each in entries if _has_twin(register, each)
                ]
        lists["workflow"] = [
            each if is_withheld(each, Clearance.PUBLIC) else twins.twin_inside(each)
            for each in lists["workflow"]
        ]
    lists["risk"].append(_open_risk(base))
    words = {
        name: (*getattr(vocabulary, name), _add_word(getattr(vocabulary, name)[0], name, aviary))
        for name in Vocabulary.model_fields
        if find_mark(Vocabulary, name).audience is not Clearance.PUBLIC and name not in _FIXED_WORDS
    }
    config = base.config.model_copy(
        update={
            "vocabulary": vocabulary.model_copy(
                update={"law_ranks": ranks, "power_kinds": tuple(kinds), **words}
            )
        }
    )
    return base.replace(config=config, **{f"{register}s": tuple(each) for register, each in lists.items()})


def _has_twin(register: str, entry: Entry) -> bool:
    """Tell whether an entry gets twins: public ones do, and the risks, of which none is public."""
    return register in REGISTERS and (entry.audience is Clearance.PUBLIC or register == "risk")


def _open_risk(base: Handbook) -> Risk:
    """Return a risk that is published, with all that is withheld of it all the same."""
    risk = next(each for each in base.risks if each.carrier.post is not None)
    return risk.model_copy(update={"id": "open-r1", "audience": Clearance.PUBLIC, "ground": None})


def _add_word(first: Part, name: str, aviary: Aviary) -> Part:
    """Return one more word of a withheld vocabulary, chosen by nothing."""
    identifier = aviary.plant_identifier(f"config/{name}", Clearance.INTERNAL)
    change: dict[str, object] = {"id": identifier}
    if "rank" in type(first).model_fields:
        change |= {"rank": 9}
    for worth in _WORTHS & type(first).model_fields.keys():
        change[worth] = 0
    return first.model_copy(update=change)


def _add_laws(base: Handbook, season: int) -> Handbook:
    """Return `base` with internal laws of which, season by season, each field but the identifier is another."""
    vocabulary = base.config.vocabulary
    pools = Pools()
    add_words(pools, vocabulary)
    inventor = Inventor(Random(0), pools)  # noqa: S311 - no secret
    laws: list[Law | None] = [None] * LAWS
    for _ in range(season + 1):
        laws = [_invent_law(inventor, f"law-{number:02d}", old) for number, old in enumerate(laws)]
    return base.replace(laws=(*base.laws, *laws))


def _invent_law(inventor: Inventor, identifier: str, old: Law | None) -> Law:
    given = inventor.invent_audience(_BEYOND, old)
    law = inventor.invent_part(Law, Clearance.INTERNAL, old, given | {"id": identifier})
    days = sorted([law.version, law.effective])
    repealed = law.repealed and days[1] + timedelta(days=inventor.random.randint(1, 9))
    return law.model_copy(update={"version": days[0], "effective": days[1], "repealed": repealed})


def _mix(base: Handbook, random: Random) -> Handbook:
    """Return `base` with its withheld entries anywhere between the public ones, which stay in their order."""
    lists: dict[str, object] = {}
    for register in REGISTERS:
        entries: tuple[Entry, ...] = getattr(base, f"{register}s")
        mixed = [each for each in entries if not is_withheld(each, Clearance.PUBLIC)]
        for each in entries:
            if is_withheld(each, Clearance.PUBLIC):
                mixed.insert(random.randint(0, len(mixed)), each)
        lists[f"{register}s"] = tuple(mixed)
    return base.replace(**lists)


class _Twins:
    """Makes twins for one clearance; what a twin refers to are twins again."""

    def __init__(self, base: Handbook, aviary: Aviary, clearance: Clearance) -> None:
        self._aviary = aviary
        self._declaration = {"audience": clearance, "ground": _GROUND}
        self._clearance = clearance
        self._names: dict[tuple[str, str], str] = {}
        for register, entry in base.walk_entries():
            if register not in _ONLY_ONE and _has_twin(register, entry):
                self._names[register, entry.id] = self._name(f"{register}/{entry.id}")
        for flow in (each for each in base.workflows if _has_twin("workflow", each)):
            steps = [each for each in flow.steps if not each.is_external_only]
            for identifier in (*(lane.id for lane in flow.lanes), *(step.id for step in steps)):
                self._names["", f"{flow.id}/{identifier}"] = self._name(f"workflow/{flow.id}/{identifier}")
            for step in steps:
                twin = f"{self._names['workflow', flow.id]}/{self._names['', f'{flow.id}/{step.id}']}"
                self._names["step", f"{flow.id}/{step.id}"] = twin

    def twin_kind(self, vocabulary: Vocabulary) -> PowerKind:
        """Return a power kind of this clearance, which the twins of all powers choose."""
        identifier = self._name("config/power_kinds")
        for each in vocabulary.power_kinds:
            self._names["power_kinds", each.id] = identifier
        return vocabulary.power_kinds[0].model_copy(update={"id": identifier, **self._declaration})

    def twin(self, register: str, entry: Entry) -> Entry:
        """Return the twin of an entry."""
        twin = self._twin_part(entry, entry.id)
        if isinstance(twin, Edition):  # no two are of one day
            twin = twin.model_copy(update={"date": twin.date - timedelta(days=400 * self._clearance.rank)})
        return twin.model_copy(update={"id": self._names[register, entry.id]})

    def twin_inside(self, entry: Entry) -> Entry:
        """Return an entry, itself as it was, with twins of the lanes or leading bodies in it."""
        for name in _LISTS_INSIDE:
            for part in getattr(entry, name, ())[:1]:
                identifier = self._name(f"{entry.id}/{name}")
                twin = self._twin_part(part, entry.id).model_copy(update={"id": identifier})
                entry = entry.model_copy(update={name: (*getattr(entry, name), twin)})
        return entry

    def _name(self, path: str) -> str:
        return self._aviary.plant_identifier(path, self._clearance)

    def _twin_part(self, part: P, owner: str) -> P:
        values: dict[str, object] = {}
        for name in type(part).model_fields:
            value = getattr(part, name)
            pool = "" if name in _LOCAL else self._find_pool(type(part), name)
            if isinstance(value, tuple):
                values[name] = tuple(
                    self._twin_value(each, pool, owner)
                    for each in value
                    if not getattr(each, "is_external_only", False)  # these are for the public alone
                )
            else:
                values[name] = self._twin_value(value, pool, owner)
        if isinstance(part, Declared):
            values |= self._declaration
            if not isinstance(part, Entry) and isinstance(getattr(part, "id", None), str):
                values["id"] = self._names.get(("", f"{owner}/{getattr(part, 'id')}"), getattr(part, "id"))  # noqa: B009
        return part.model_copy(update=values)

    def _find_pool(self, kind: type[Part], name: str) -> str | None:
        mark = find_mark(kind, name)
        return mark.refers_to or mark.chosen_from

    def _twin_value(self, value: object, pool: str | None, owner: str) -> object:
        if isinstance(value, Part):
            return self._twin_part(value, owner)
        if not isinstance(value, str) or pool is None:
            return value
        key = (pool, f"{owner}/{value}" if pool == "" else value)
        return self._names.get(key, value)


class _Filler:
    """Puts canaries into whatever is withheld; empty lists and absent parts get one from `templates`."""

    def __init__(self, aviary: Aviary, templates: Mapping[type[Part], Part]) -> None:
        self._aviary = aviary
        self._templates = templates

    def fill(self, part: P, path: str, reader: Clearance) -> P:
        """Return a part with its canaries; `reader` is the least clearance that sees it."""
        if isinstance(part, AudienceChoice) and part.clearance is Clearance.PUBLIC:
            return part  # its own readers see it on the card
        if isinstance(part, Declared):
            reader = _take_higher(reader, part.audience)
        kind = type(part)
        values: dict[str, object] = {}
        for name, declared in kind.model_fields.items():
            seen_by = _take_higher(reader, find_mark(kind, name).audience)
            value, here = getattr(part, name), f"{path}/{name}"
            is_list = "tuple" in str(declared.annotation)
            items = list(value) if isinstance(value, tuple) else [] if value is None else [value]
            inner = find_part(declared.annotation)
            if inner is not None:
                holds_withheld = seen_by is not Clearance.PUBLIC or list_withheld_fields(
                    inner, Clearance.PUBLIC
                )
                if not items and holds_withheld and inner in self._templates:
                    items = [self._templates[inner]]
                items = [self.fill(each, f"{here}/{number}", seen_by) for number, each in enumerate(items)]
            elif is_sown(kind, name) and seen_by is not Clearance.PUBLIC:
                items = [self._aviary.plant_words(here, seen_by) for _ in items or [None]]
            else:
                continue
            values[name] = tuple(items) if is_list else next(iter(items), None)
        return part.model_copy(update=values)


def _find_templates(handbook: Handbook) -> dict[type[Part], Part]:
    """Return of each kind of part the first that stands in a handbook, with the fewest parts in it."""
    found: dict[type[Part], Part] = {}
    _gather(handbook, found)
    found.setdefault(Basis, Basis(law=handbook.laws[0].id))
    # At every step one limit more would come to longer than any power promises.
    found[Limit] = Limit(value=1, unit=LimitUnit.WORKING_DAY, is_counted=False)
    return {kind: part for kind, part in found.items() if kind in list_parts()}


def _gather(part: Part, found: dict[type[Part], Part]) -> None:
    found.setdefault(type(part), part)
    for name in type(part).model_fields:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Part):
                _gather(item, found)


def _take_higher(one: Clearance, other: Clearance) -> Clearance:
    return max(one, other, key=lambda each: each.rank)


def _dump(part: Part) -> object:
    return part.model_dump(mode="json", exclude_defaults=True)


def _write_yaml(value: object) -> bytes:
    return yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=1000).encode()
