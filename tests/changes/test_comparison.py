"""What changed from one edition to the next: exactly what came, went or says something else."""

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.comparison import OtherAudienceError, compare_entries, compare_view
from generator.changes.record import RecordedEntry
from generator.changes.recording import REGISTERS
from generator.model.audience import Clearance
from generator.model.terms import ChangeKind, PowerState, RiskDisclosure
from generator.views.public import PublicChange
from tests.changes.sample_records import compare, record
from tests.pages.sample_views import change_entry, cut_view, read_sample

BUREAU = read_sample("bureau")

FIELDS = ("content", "window", "steps")
LABELS = {register: {"code": "编码", **{name: name for name in FIELDS}} for register in REGISTERS}

digests = st.text("0123456789abcdef", min_size=12, max_size=12)
words = st.text("甲乙丙丁", min_size=1, max_size=3)
recorded = st.builds(
    RecordedEntry,
    register=st.sampled_from(REGISTERS),
    id=st.from_regex(r"[a-c]-[1-9]", fullmatch=True),
    name=words,
    code=words,
    department=st.sampled_from([None, "a-1", "b-1"]),
    fields=st.dictionaries(st.sampled_from(FIELDS), digests),
)
editions = st.lists(recorded, max_size=12, unique_by=lambda each: (each.register, each.id))


def tell(changes: Iterable[PublicChange]) -> list[tuple[ChangeKind, str, str]]:
    """Return each change in short, sorted."""
    return sorted((each.kind, each.register_name, each.identifier) for each in changes)


@given(editions)
def test_an_edition_is_no_change_of_itself(entries: list[RecordedEntry]) -> None:
    """Compared with its own record nothing has changed, in whatever order it comes."""
    assert list(compare_entries(entries, reversed(entries), LABELS)) == []


@given(editions, recorded)
def test_what_comes_and_goes_is_told_alone(entries: list[RecordedEntry], other: RecordedEntry) -> None:
    """An entry more is one addition, an entry less one removal, and nothing else is told."""
    without = [each for each in entries if (each.register, each.id) != (other.register, other.id)]
    key = (other.register, other.id)
    assert tell(compare_entries(without, [*without, other], LABELS)) == [(ChangeKind.ADDED, *key)]
    assert tell(compare_entries([*without, other], without, LABELS)) == [(ChangeKind.REMOVED, *key)]


@given(editions, recorded, st.sampled_from(FIELDS), digests)
def test_a_changed_field_is_told_by_its_label(
    entries: list[RecordedEntry], other: RecordedEntry, name: str, digest: str
) -> None:
    """Where a field says something else the entry is changed, and that field alone is named."""
    without = [each for each in entries if (each.register, each.id) != (other.register, other.id)]
    new = replace(other, fields={**other.fields, name: digest})
    changes = list(compare_entries([*without, other], [*without, new], LABELS))
    if other.fields.get(name) == digest:
        assert changes == []
    else:
        assert [(each.kind, [field.label for field in each.fields]) for each in changes] == [
            (ChangeKind.CHANGED, [name])
        ]


@pytest.mark.parametrize("clearance", list(Clearance))
@pytest.mark.parametrize("name", ["small", "bureau"])
def test_a_handbook_is_no_change_of_itself(name: str, clearance: Clearance) -> None:
    """A real handbook compared with its own record has no changes for any audience."""
    handbook = read_sample(name)
    assert compare(handbook, handbook, clearance) == ()


def test_fields_are_named_as_readers_know_them() -> None:
    """Changed fields are told by the labels of the model, those that everyone sees first."""
    now = change_entry(BUREAU, "power", "xk-01", window="二楼窗口", note="另一句", hours="下午")
    (change,) = compare(BUREAU, now)
    assert (change.kind, change.code, change.department) == (ChangeKind.CHANGED, "XK-01", "shebei")
    assert [field.label for field in change.fields] == ["办理地点", "办理时间", "内部备注"]


def test_an_emptied_field_is_changed() -> None:
    """A field that says nothing any more is a change, and so is one that begins to say something."""
    now = change_entry(BUREAU, "power", "xk-01", window=None)
    for before, after in ((BUREAU, now), (now, BUREAU)):
        (change,) = compare(before, after)
        assert [field.label for field in change.fields] == ["办理地点"]


def test_steps_are_told_by_name() -> None:
    """Of a workflow's steps is told which came, which changed and which went."""
    (flow,) = [each for each in BUREAU.workflows if each.id == "xk-01"]
    first, second, third, *rest = flow.steps
    steps = (
        first,
        second.model_copy(update={"content": "另一种做法"}),
        *rest,
        third.model_copy(update={"id": "new", "name": "新的环节"}),
    )
    (change,) = compare(BUREAU, change_entry(BUREAU, "workflow", "xk-01", steps=steps))
    (field,) = change.fields
    assert (field.label, field.added, field.changed, field.removed) == (
        "环节",
        ("新的环节",),
        (second.name,),
        (third.name,),
    )
    assert (change.register_name, change.power, change.department) == ("workflow", "xk-01", "shebei")


def test_a_new_name_is_told_with_the_old_one() -> None:
    """A renamed entry is changed, not gone and new; its former name comes along."""
    (old,) = [each for each in BUREAU.posts if each.id == "juzhang"]
    (change,) = compare(BUREAU, change_entry(BUREAU, "post", "juzhang", name="主任"))
    assert (change.kind, change.name, change.former_name, change.fields) == (
        ChangeKind.CHANGED,
        "主任",
        old.name,
        (),
    )


def test_a_moved_power_names_both_departments() -> None:
    """A power that another department has now says where it was; its workflow goes along without a change."""
    now = change_entry(BUREAU, "power", "cg-01", department="caiwu")
    changes = compare(BUREAU, now)
    (change,) = [each for each in changes if each.register_name == "power"]
    assert "workflow" not in {each.register_name for each in changes}
    assert (change.identifier, change.department, change.former_department) == ("cg-01", "caiwu", "shebei")


def test_a_withdrawn_power_is_gone() -> None:
    """Withdrawing is told as removal once: not while it stands so, and not when it is deleted at last."""
    (power,) = [each for each in BUREAU.powers if each.id == "xk-01"]
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN})
    withdrawn = change_entry(BUREAU, "power", "xk-01", status=status)
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
        powers = [each for each in compare(BUREAU, withdrawn, clearance) if each.register_name == "power"]
        assert tell(powers) == [(ChangeKind.REMOVED, "power", "xk-01")]
        assert compare(withdrawn, withdrawn, clearance) == ()
    gone = withdrawn.replace(powers=tuple(each for each in withdrawn.powers if each.id != "xk-01"))
    assert [each for each in compare(withdrawn, gone) if each.register_name == "power"] == []


def test_a_power_withdrawn_before_it_was_told_is_gone_too() -> None:
    """What the public is told of a withdrawn power is recorded too: it is gone, and no new one when it comes back."""
    (power,) = [each for each in BUREAU.powers if each.id == "xk-01"]
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN})
    withdrawn = change_entry(BUREAU, "power", "xk-01", status=status)
    without = BUREAU.replace(powers=tuple(each for each in BUREAU.powers if each.id != "xk-01"))
    for before, now, kind in (
        (without, withdrawn, ChangeKind.REMOVED),
        (withdrawn, BUREAU, ChangeKind.CHANGED),
    ):
        powers = [each for each in compare(before, now, Clearance.PUBLIC) if each.register_name == "power"]
        assert tell(powers) == [(kind, "power", "xk-01")]


def test_disclosed_risks_are_told_by_name() -> None:
    """Where the unit discloses risks the public is told of new ones and of changed levels, without an identifier."""
    disclosure = BUREAU.config.disclosure.model_copy(update={"risks": RiskDisclosure.NAMES_AND_LEVELS})
    now = BUREAU.replace(config=BUREAU.config.model_copy(update={"disclosure": disclosure}))
    told = {each.name for each in cut_view(now, Clearance.PUBLIC).disclosed}
    first, *rest = [each for each in now.risks if each.name in told]
    before = now.replace(risks=tuple(each for each in now.risks if each != first))
    (change,) = compare(before, now, Clearance.PUBLIC)
    assert (change.kind, change.register_name, change.name) == (ChangeKind.ADDED, "risk", first.name)
    assert first.id not in change.identifier
    rating = rest[0].rating
    levels = {each.id for each in now.config.vocabulary.risk_levels} - {rating.approved.level}
    approved = rating.approved.model_copy(update={"level": min(levels)})
    changed = change_entry(now, "risk", rest[0].id, rating=rating.model_copy(update={"approved": approved}))
    (change,) = compare(now, changed, Clearance.PUBLIC)
    assert change.name == rest[0].name
    assert "等级" in {field.label for field in change.fields}


def test_changes_stand_in_the_order_of_departments() -> None:
    """Changes come by department, what is of the whole unit last, by register, by what became of them, by code."""
    emptied = BUREAU.replace(powers=(), workflows=(), risks=(), posts=(), laws=(), chapters=())
    changes = [each for each in compare(emptied, BUREAU) if each.kind is ChangeKind.ADDED]
    assert len(changes) > 20
    assert [each.department for each in changes] == sorted(
        (each.department for each in changes), key=lambda one: one is None
    )
    registers = [REGISTERS.index(each.register_name) for each in changes if each.department == "shebei"]
    assert registers == sorted(registers)
    codes = [each.code for each in changes if each.register_name == "power"]
    assert codes == sorted(codes)


def test_another_audience_is_refused() -> None:
    """What one audience saw is never compared with what another sees, nor after its clearance was changed."""
    for clearance in (Clearance.PUBLIC, Clearance.RESTRICTED):
        with pytest.raises(OtherAudienceError):
            compare_view(record(BUREAU, Clearance.INTERNAL), cut_view(BUREAU, clearance))
    raised = replace(record(BUREAU, Clearance.INTERNAL), clearance=Clearance.RESTRICTED)
    with pytest.raises(OtherAudienceError):
        compare_view(raised, cut_view(BUREAU, Clearance.INTERNAL))
