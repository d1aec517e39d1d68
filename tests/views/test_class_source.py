"""The committed view classes are those of the declarations, and nothing undeclared can be declared."""

import dataclasses
import importlib
from pathlib import Path
from typing import Annotated

import pytest

from generator.model.audience import Clearance
from generator.model.declaration import Mark, Part, find_mark, shown
from generator.model.handbook import Handbook
from generator.views.class_source import write_class_source
from generator.views.shapes import find_class_clearance, has_class, list_parts, list_slots, name_class

VIEWS = Path(__file__).parents[2] / "generator" / "views"


@pytest.mark.parametrize("clearance", list(Clearance))
def test_the_classes_are_those_of_the_declarations(clearance: Clearance) -> None:
    """The module of each clearance is, sign by sign, what the field declarations give; else `make views`."""
    committed = (VIEWS / f"{clearance.value}.py").read_text(encoding="utf-8")
    assert committed == write_class_source(clearance)


def test_every_field_is_declared() -> None:
    """Each field of each part says who may see it and, where not everyone, on what ground not."""
    for part in list_parts():
        for name in part.model_fields:
            mark = find_mark(part, name)
            assert mark.label
            assert (mark.audience is Clearance.PUBLIC) == (mark.ground is None)


def test_an_undeclared_field_cannot_be_defined() -> None:
    """A part with a field that does not say who may see it is refused where it is defined."""
    with pytest.raises(TypeError, match=r"Loose\.loose does not declare who may see it"):

        class Loose(Part):
            """A part with an undeclared field."""

            declared: Annotated[str, shown("有声明")]
            loose: str


def test_a_withheld_field_without_a_ground_cannot_be_declared() -> None:
    """A declaration that withholds without a ground in law is refused."""
    with pytest.raises(TypeError, match="names its ground"):
        Mark("没有依据", Clearance.INTERNAL)


@pytest.mark.parametrize("clearance", list(Clearance))
def test_a_class_has_exactly_the_fields_for_its_clearance(clearance: Clearance) -> None:
    """No class of a view has a field that its clearance may not see; each is plain, frozen and has slots."""
    module = importlib.import_module(f"generator.views.{clearance.value}")
    for part in list_parts():
        if not has_class(part, clearance):
            continue
        made = getattr(module, name_class(part, clearance))
        names = {field.name for field in dataclasses.fields(made)} - {each.value for each in Clearance}
        assert names == {slot.name for slot in list_slots(part, clearance)}
        assert all(clearance.may_see(find_mark(part, name).audience) for name in names)
        assert made.__bases__ == (object,)
        assert made.__dataclass_params__.frozen
        assert "__slots__" in vars(made)


def test_public_fields_are_all_in_the_public_class() -> None:
    """A public view shows every field that is declared for everyone, of parts that everyone meets."""
    for part in list_parts():
        if has_class(part, Clearance.PUBLIC):
            public = {
                name for name in part.model_fields if find_mark(part, name).audience is Clearance.PUBLIC
            }
            assert {slot.name for slot in list_slots(part, Clearance.PUBLIC)} == public


def test_what_nobody_below_sees_has_no_class_there() -> None:
    """Asking for the class of a part that a clearance never meets is an error, not an empty class."""
    unseen = [part for part in list_parts() if not has_class(part, Clearance.PUBLIC)]
    assert unseen
    for part in unseen:
        if part is not Handbook:
            with pytest.raises(KeyError):
                find_class_clearance(part, Clearance.PUBLIC)
