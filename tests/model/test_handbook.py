"""The handbook finds entries, steps, links and departments, of twins the first."""

import pytest

from generator.model.handbook import Handbook
from generator.model.management import find_accountable, find_manager
from generator.model.power import Power
from generator.sources.project import read_project
from tests.checks.sample_projects import change_project, read_tiny


@pytest.fixture
def handbook() -> Handbook:
    """Return the tiny handbook."""
    found = read_project(read_tiny()).handbook
    assert found is not None
    return found


def test_entries_are_found_by_register_and_identifier(handbook: Handbook) -> None:
    """A power and its workflow may bear one identifier and are told apart."""
    assert handbook.entries["power", "xk-01"] is handbook.powers[0]
    assert handbook.entries["workflow", "xk-01"] is handbook.workflows[0]
    assert ("power", "xk-02") not in handbook.entries


def test_steps_are_found_with_their_workflow(handbook: Handbook) -> None:
    """A step is known by its workflow and itself."""
    workflow, step = handbook.steps["xk-01/s3"]
    assert (workflow.id, step.name) == ("xk-01", "审查")


def test_replacing_computes_indexes_anew(handbook: Handbook) -> None:
    """A changed copy finds its own entries, and the first handbook still finds its own."""
    assert ("power", "xk-01") in handbook.entries
    changed = handbook.replace(powers=())
    assert ("power", "xk-01") not in changed.entries
    assert ("power", "xk-01") in handbook.entries


@pytest.mark.parametrize(
    ("register", "identifier"),
    [
        ("department", "office"),
        ("post", "clerk"),
        ("power", "xk-01"),
        ("workflow", "xk-01"),
        ("risk", "xk-01-r1"),
    ],
)
def test_department_is_found_through_what_an_entry_hangs_on(
    handbook: Handbook, register: str, identifier: str
) -> None:
    """A post, a power, its workflow and a risk on one of its steps belong to the power's department."""
    assert handbook.find_department_of(handbook.entries[register, identifier]) == "office"


@pytest.mark.parametrize(
    ("register", "identifier"), [("organization", "sample-unit"), ("post", "leader"), ("law", "licence-law")]
)
def test_entries_of_the_unit_have_no_department(handbook: Handbook, register: str, identifier: str) -> None:
    """The organization, its leaders and the laws belong to the whole unit."""
    assert handbook.find_department_of(handbook.entries[register, identifier]) is None


@pytest.mark.parametrize(
    ("target", "found"),
    [
        ("xk-01", ("power", "xk-01", "")),
        ("workflow/xk-01", ("workflow", "xk-01", "")),
        ("law/licence-law#42", ("law", "licence-law", "42")),
        ("clerk", ("post", "clerk", "")),
        ("nobody", None),
        ("post/office", None),
        ("", None),
    ],
)
def test_links_are_resolved(handbook: Handbook, target: str, found: tuple[str, str, str] | None) -> None:
    """A link names a register or an identifier that stands in one register only, workflows left out."""
    assert handbook.resolve_link(target) == found


def test_leaders_are_found_by_the_rules_of_management(handbook: Handbook) -> None:
    """A high risk is managed by its department's head and answered for by the principal leader."""
    (risk,) = handbook.risks
    assert (find_manager(handbook, risk), find_accountable(handbook, risk)) == ("head", "leader")
    named = risk.model_copy(update={"manager": "clerk", "accountable": "head"})
    assert (find_manager(handbook, named), find_accountable(handbook, named)) == ("clerk", "head")


def test_values_cannot_be_changed(handbook: Handbook) -> None:
    """Entries are frozen."""
    power = handbook.powers[0]
    assert isinstance(power, Power)
    with pytest.raises(ValueError, match="frozen"):
        power.name = "另一个"  # type: ignore[misc]


def test_equal_projects_give_equal_handbooks(handbook: Handbook) -> None:
    """A handbook is a value: read twice it is equal, changed in one word it is not."""
    assert read_project(read_tiny()).handbook == handbook
    change = {"file": "registers/posts.yml", "old": "name: 审查员", "new": "name: 审核员"}
    assert read_project(change_project(read_tiny(), {"replace": [change]})).handbook != handbook
