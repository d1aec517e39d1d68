"""A handbook reduced to a clearance holds nothing that the clearance may not see, and knows the old places."""

import pytest

from generator.model.audience import Clearance, Ground
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import Handbook
from generator.views.reduction import reduce_handbook
from generator.views.shapes import find_below, list_parts
from tests.views.sample_views import read_small

SEALED = "纪检备注的内容"


def seal_note(handbook: Handbook) -> Handbook:
    """Return the handbook with a note for the discipline office alone on its first risk."""
    risk = handbook.risks[0].model_copy(update={"discipline_note": SEALED})
    return handbook.replace(risks=(risk, *handbook.risks[1:]))


def walk_withheld(part: Part, clearance: Clearance) -> list[str]:
    """Return the fields within `part` that `clearance` may not see and that are not at their defaults."""
    found = []
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if not clearance.may_see(find_mark(type(part), name).audience):
            if value != declared.get_default(call_default_factory=True):
                found.append(f"{type(part).__name__}.{name}")
            continue
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Declared) and not clearance.may_see(item.audience):
                found.append(f"{type(part).__name__}.{name} holds a withheld part")
            elif isinstance(item, Part):
                found.extend(walk_withheld(item, clearance))
    return found


@pytest.mark.parametrize("clearance", [Clearance.INTERNAL, Clearance.RESTRICTED])
def test_what_may_be_seen_stays(clearance: Clearance) -> None:
    """Where nothing is withheld from a clearance the handbook comes back as it was."""
    handbook = read_small()
    reduction = reduce_handbook(handbook, clearance)
    changed = {
        name
        for name in type(handbook).model_fields
        if getattr(reduction.handbook, name) != getattr(handbook, name)
    }
    assert (changed, reduction.kept) == (set(), {}) or clearance is Clearance.INTERNAL
    assert reduce_handbook(reduction.handbook, clearance).handbook == reduction.handbook


def test_withheld_values_are_gone() -> None:
    """Staff's handbook has no note of the discipline office, which sees its own."""
    handbook = seal_note(read_small())
    inside = reduce_handbook(handbook, Clearance.INTERNAL).handbook
    assert walk_withheld(inside, Clearance.INTERNAL) == []
    assert inside.risks[0].discipline_note is None
    assert reduce_handbook(handbook, Clearance.RESTRICTED).handbook.risks[0].discipline_note == SEALED
    with pytest.raises(ValueError, match="public"):
        reduce_handbook(handbook, Clearance.PUBLIC)


def test_what_only_the_discipline_office_sees_can_be_left_out() -> None:
    """Every field declared for the discipline office, of what staff see at all, has a default: it can be left out."""
    sealed = [
        (part, name)
        for part in list_parts()
        for name in part.model_fields
        if find_mark(part, name).audience is Clearance.RESTRICTED and find_below(part, Clearance.RESTRICTED)
    ]
    assert sealed
    assert [each for each in sealed if each[0].model_fields[each[1]].is_required()] == []


def test_restricted_steps_are_taken_out() -> None:
    """A step for the discipline office alone is not in staff's handbook, and the old places of the others are told."""
    handbook = read_small()
    flow = handbook.workflows[0]
    hidden = flow.steps[0].model_copy(update={"audience": Clearance.RESTRICTED, "ground": Ground.DISCIPLINE})
    changed = flow.model_copy(update={"steps": (hidden, *flow.steps[1:])})
    reduced = reduce_handbook(
        handbook.replace(workflows=(changed, *handbook.workflows[1:])), Clearance.INTERNAL
    )
    assert [step.id for step in reduced.handbook.workflows[0].steps] == [step.id for step in flow.steps[1:]]
    assert reduced.kept["workflow", flow.id]["steps",] == tuple(range(1, len(flow.steps)))
