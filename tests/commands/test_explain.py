"""An entry, step or code is explained with all that hangs together with it."""

from pathlib import Path

import pytest

from generator.commands.explain import EntryExplanation, explain_code, explain_subject
from generator.commands.usage import UNKNOWN_SUBJECT, WrongUsageError
from generator.values.problem import Withheld
from tests.commands.projects import SMALL, copy_small, replace_text


def explain(written: str) -> EntryExplanation:
    """Return the one explanation of a subject of the sample."""
    (found,) = explain_subject(SMALL, written)
    return found


def test_an_entry_is_explained_with_its_place_and_fields() -> None:
    """Of an entry its place, each field's label, who may see it and the ground are told."""
    found = explain("post/clerk")
    assert (found.subject, found.label, found.name, found.visibility) == (
        "post/clerk",
        "岗位",
        "经办",
        "公开",
    )
    assert found.place.file == "registers/posts.yml"
    fields = {field.path: field for field in found.fields}
    assert (fields["name"].label, fields["name"].visibility, fields["name"].value) == (
        "岗位名称",
        "公开",
        "经办",
    )
    assert fields["duties"].visibility == "内部可见（内部事务信息）"
    assert fields["duties"].value == Withheld("1 项")
    assert fields["discipline_note"].visibility.startswith("仅限纪检监察可见")
    assert not {"audience", "ground"} & set(fields)


def test_fields_of_parts_are_told_too() -> None:
    """A field within a field is named by its dotted path and is never seen by more than what holds it."""
    fields = {field.path: field for field in explain("power/cg-01").fields}
    assert fields["basis.article"].label == "条款"
    assert {field.visibility for field in fields.values()} == {"内部可见（内部事务信息）"}
    assert all(field.value is None or isinstance(field.value, Withheld) for field in fields.values())


def test_references_lead_both_ways() -> None:
    """What an entry refers to and what refers to it are told with field and place, the configuration too."""
    clerk = explain("post/clerk")
    assert [(link.subject, link.field) for link in clerk.refers_to] == [
        *[("department/office", "department（所属部门）"), ("post/head", "superior（上级岗位）")]
    ]
    referring = {link.subject: link for link in clerk.referred_by}
    assert {"power/xk-01", "power/cg-01", "workflow/xk-01"} <= set(referring)
    assert referring["power/xk-01"].name == "小样许可"
    assert referring["power/cg-01"].name == Withheld("小样采购")
    lead = explain("post/lead").referred_by
    assert [str(link.place).split(":")[0] for link in lead if link.subject == "site_config.yml"] == [
        "site_config.yml"
    ]


def test_a_step_is_explained_within_its_workflow() -> None:
    """A step is named by its workflow; risks on it refer to it; of a withheld one the name is kept."""
    found = explain("xk-01/review")
    assert (found.subject, found.label, found.name) == ("step/xk-01/review", "环节", Withheld("审核"))
    assert found.place.file == "registers/workflows/xk-01.yml"
    assert found.place.line > 1
    assert [link.subject for link in found.referred_by] == ["risk/xk-01-r1"]


def test_an_identifier_of_several_registers_is_explained_for_each() -> None:
    """A power and its workflow that bear one identifier are both explained."""
    assert [each.subject for each in explain_subject(SMALL, "xk-01")] == ["power/xk-01", "workflow/xk-01"]


def test_links_in_prose_are_references() -> None:
    """A chapter that links to an entry refers to it."""
    linked = {link.subject for link in explain("power/xk-01").referred_by}
    assert "chapter/foreword" in linked
    assert "power/xk-01" in {link.subject for link in explain("foreword").refers_to}


def test_an_entry_with_problems_is_found(tmp_path: Path) -> None:
    """An entry that could not be read is explained by its place and its declared fields."""
    project = copy_small(tmp_path)
    replace_text(project / "registers" / "posts.yml", "is_key: false", "is_key: perhaps")
    (found,) = explain_subject(project, "clerk")
    assert found.name is None
    assert found.place.file == "registers/posts.yml"
    assert "superior" in {field.path for field in found.fields}
    assert all(field.value is None for field in found.fields)


@pytest.mark.parametrize(
    ("written", "near"), [("post/clrk", "post/clerk"), ("xk-02", "xk-01"), ("???", None)]
)
def test_what_is_unknown_is_refused(written: str, near: str | None) -> None:
    """An unknown identifier is wrong usage, with the one probably meant."""
    with pytest.raises(WrongUsageError) as refusal:
        explain_subject(SMALL, written)
    assert refusal.value.problem.kind is UNKNOWN_SUBJECT
    assert refusal.value.problem.near_miss == near


def test_codes_are_explained_in_any_case() -> None:
    """A code is found in capitals and in small letters; anything else is none."""
    first, second = explain_code("R001"), explain_code("r001")
    assert first is not None
    assert first is second
    assert explain_code("xk-01") is None
