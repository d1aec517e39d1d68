"""A field that does not say who may see it cannot be defined, and references are found by their marks."""

from collections.abc import Iterator
from typing import Annotated, get_args, get_origin

import pytest

from generator.model.audience import Clearance, Ground
from generator.model.chapter import Chapter, FrontMatter, Picture
from generator.model.config import SiteConfig
from generator.model.declaration import Mark, Part, find_mark, find_references, kept, sealed, shown
from generator.model.handbook import REGISTERS, Handbook
from generator.model.texts import LineText
from generator.model.vocabulary import Vocabulary
from generator.sources.project import read_project
from generator.sources.validation import find_part_type
from tests.checks.sample_projects import read_tiny

ROOTS: tuple[type[Part], ...] = (*REGISTERS.values(), SiteConfig, Chapter, FrontMatter, Picture)


def list_parts(root: type[Part]) -> Iterator[type[Part]]:
    """Yield a part and all parts within it."""
    yield root
    for field in root.model_fields.values():
        inner = find_part_type(field.annotation)
        if inner is not None:
            yield from list_parts(inner)


def list_marks() -> dict[str, Mark]:
    """Return the declaration of every field of every register and of the configuration."""
    parts = {part for root in ROOTS for part in list_parts(root)}
    return {f"{part.__name__}.{name}": find_mark(part, name) for part in parts for name in part.model_fields}


def test_undeclared_field_cannot_be_defined() -> None:
    """A part with a field that does not say who may see it raises where it is written."""
    with pytest.raises(TypeError, match="does not declare who may see it"):
        type("Leak", (Part,), {"__annotations__": {"name": LineText}})


def test_withheld_mark_names_its_ground() -> None:
    """A mark without its ground, or a public one with a ground, raises."""
    with pytest.raises(TypeError, match="ground"):
        Mark("名称", Clearance.INTERNAL)
    with pytest.raises(TypeError, match="ground"):
        Mark("名称", Clearance.PUBLIC, Ground.PRIVACY)
    assert kept("名称", Ground.PRIVACY).audience is Clearance.INTERNAL
    assert sealed("名称", Ground.DISCIPLINE).audience is Clearance.RESTRICTED
    assert shown("名称").ground is None


def test_every_field_has_a_chinese_label() -> None:
    """The label of each field is Chinese and one only within its part."""
    for name, mark in list_marks().items():
        assert any("\u4e00" <= char <= "\u9fff" for char in mark.label), name
    for part in {part for root in ROOTS for part in list_parts(root)}:
        labels = [find_mark(part, name).label for name in part.model_fields]
        assert len(set(labels)) == len(labels), part


def test_every_reference_leads_to_a_register_or_vocabulary() -> None:
    """A field refers to a register or a step, or chooses from a vocabulary of the configuration."""
    for name, mark in list_marks().items():
        assert mark.refers_to is None or mark.refers_to in {*REGISTERS, "step"}, name
        assert mark.chosen_from is None or mark.chosen_from in Vocabulary.model_fields, name
        assert not (mark.refers_to and mark.chosen_from), name


def test_droppable_references_may_be_left_out() -> None:
    """A reference is droppable only as an item of a list, an optional field, or the whole of its part."""
    for part in {part for root in ROOTS for part in list_parts(root)}:
        for name, field in part.model_fields.items():
            if find_mark(part, name).is_droppable and field.is_required():
                is_list = get_origin(field.annotation) is tuple
                assert is_list or find_mark(part, name).takes_along, name


def test_references_are_found_with_path_and_mark() -> None:
    """All references of an entry are found in order of declaration, through lists and parts."""
    handbook = read_project(read_tiny()).handbook
    assert handbook is not None
    found = [(each.path, each.identifier) for each in find_references(handbook.entries["risk", "xk-01-r1"])]
    assert found == [
        (("carrier", "step"), "xk-01/s3"),
        (("kind",), "process"),
        (("rating", "own", "level"), "low"),
        (("rating", "approved", "level"), "high"),
        (("measures", 0, "post"), "head"),
        (("responsible",), "clerk"),
        (("basis", 0, "law"), "office-rules"),
    ]


def test_handbook_fields_are_labelled_as_registers() -> None:
    """Each register has a field in the handbook whose label names what an entry of it is."""
    for register in (*REGISTERS, "chapter", "picture"):
        assert find_mark(Handbook, f"{register}s").label


def test_annotated_marks_stand_in_the_schema() -> None:
    """The label of a field is its title in the JSON Schema, and what it refers to stands beside it."""
    fields = REGISTERS["post"].model_json_schema()["properties"]
    assert fields["name"]["title"] == "岗位名称"
    assert "post" in str(fields["superior"])
    assert get_args(Annotated[str, shown("名称")])[1].label == "名称"
