"""Which entries an audience may see: by clearance, by what they hang on, and by scope."""

from generator.model.audience import Clearance, Ground
from generator.model.handbook import Handbook
from generator.model.risk import Carrier
from generator.views.visibility import find_visibility
from tests.views.sample_views import read_small


def open_risk(handbook: Handbook, identifier: str, **carrier: str) -> Handbook:
    """Return the handbook with a risk that says it is public."""
    risk = handbook.risks[0].model_copy(
        update={"id": identifier, "audience": Clearance.PUBLIC, "carrier": Carrier.model_validate(carrier)}
    )
    return handbook.replace(risks=(*handbook.risks, risk))


def test_a_clearance_sees_what_is_declared_for_it() -> None:
    """The public sees public entries, staff see internal ones too."""
    handbook = read_small()
    assert not find_visibility(handbook, Clearance.PUBLIC, None).sees("power", "cg-01")
    assert find_visibility(handbook, Clearance.INTERNAL, None).sees("power", "cg-01")


def test_a_risk_goes_with_what_it_hangs_on() -> None:
    """A public risk on a withheld power, step or workflow is not seen, one on a public step is."""
    handbook = open_risk(read_small(), "on-power", power="cg-01")
    handbook = open_risk(handbook, "on-withheld-step", step="xk-01/review")
    handbook = open_risk(handbook, "on-withheld-workflow", step="cg-01/need")
    handbook = open_risk(handbook, "on-nothing", step="xk-01/none")
    handbook = open_risk(handbook, "on-public-step", step="xk-01/grant")
    seen = find_visibility(handbook, Clearance.PUBLIC, None)
    assert {name for register, name in seen.entries if register == "risk"} == {"on-public-step"}


def test_a_step_of_a_withheld_workflow_carries_nothing() -> None:
    """A public risk on a public step is not seen where the workflow itself is withheld."""
    handbook = open_risk(read_small(), "open", step="xk-01/grant")
    flows = tuple(
        flow.model_copy(update={"audience": Clearance.INTERNAL}) if flow.id == "xk-01" else flow
        for flow in handbook.workflows
    )
    seen = find_visibility(handbook.replace(workflows=flows), Clearance.PUBLIC, None)
    assert not seen.sees("risk", "open")
    assert not seen.sees("step", "xk-01/grant")


def test_a_scope_is_not_widened_by_withheld_references() -> None:
    """A post outside of a scope is brought in by a reference that is seen, never by one that is withheld."""
    handbook = read_small()
    other = handbook.departments[0].model_copy(update={"id": "other", "head": "lead"})
    stranger = handbook.posts[-1].model_copy(update={"id": "stranger", "department": "other"})
    posts = tuple(
        post.model_copy(update={"superior": "stranger"}) if post.id == "clerk" else post
        for post in handbook.posts
    )
    changed = handbook.replace(departments=(*handbook.departments, other), posts=(*posts, stranger))
    assert not find_visibility(changed, Clearance.PUBLIC, ["office"]).sees("post", "stranger")
    assert find_visibility(changed, Clearance.INTERNAL, ["office"]).sees("post", "stranger")
    headed = changed.replace(
        departments=tuple(each.model_copy(update={"head": "stranger"}) for each in changed.departments)
    )
    assert find_visibility(headed, Clearance.PUBLIC, ["office"]).sees("post", "stranger")


def test_circulars_and_reviews_stay_with_those_they_name() -> None:
    """In a scope stand those that name a department of it or none; one that names others alone does not."""
    handbook = read_small()
    other = handbook.departments[0].model_copy(update={"id": "other"})
    hidden = other.model_copy(
        update={"id": "hidden", "audience": Clearance.RESTRICTED, "ground": Ground.DISCIPLINE}
    )
    (circular,), review = handbook.circulars, handbook.reviews[0]
    named = {
        "own": ("office",),
        "both": ("office", "other"),
        "all": (),
        "alien": ("other",),
        "secret": ("hidden",),
    }
    changed = handbook.replace(
        departments=(*handbook.departments, other, hidden),
        circulars=tuple(
            circular.model_copy(update={"id": name, "departments": several})
            for name, several in named.items()
        ),
        reviews=tuple(
            review.model_copy(update={"id": name, "departments": several}) for name, several in named.items()
        ),
    )
    seen = find_visibility(changed, Clearance.INTERNAL, ["office"]).entries
    for register in ("circular", "review"):
        found = {identifier for name, identifier in seen if name == register}
        assert found == {"own", "both", "all", "secret"}, register
