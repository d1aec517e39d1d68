"""Each sample shows what its kind of unit does differently from the others."""

from collections import Counter
from pathlib import Path

import pytest

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.management import assign_management
from generator.model.record_terms import BylawStatus, Combination, TaskTarget
from generator.model.terms import PowerState
from generator.sources.project import read_project
from tests.examples.specials import SPECIALS

EXAMPLES = Path(__file__).parents[2] / "examples"


def read_sample(name: str) -> Handbook:
    """Return the handbook of a sample, which must be readable."""
    handbook = read_project(read_project_files(EXAMPLES / name)).handbook
    assert handbook is not None
    return handbook


@pytest.fixture(scope="module")
def justice() -> Handbook:
    """Return the county justice bureau."""
    return assign_management(read_sample("county-justice-bureau"))


@pytest.fixture(scope="module")
def audit() -> Handbook:
    """Return the audit bureau."""
    return read_sample("audit-bureau")


@pytest.fixture(scope="module")
def city() -> Handbook:
    """Return the city platform."""
    return read_sample("city-platform")


@pytest.fixture(scope="module")
def national() -> Handbook:
    """Return the national administration."""
    return read_sample("national-administration")


@pytest.mark.parametrize("name", sorted(SPECIALS))
def test_a_sample_keeps_the_records_and_forms_of_its_kind_of_unit(name: str) -> None:
    """The registers that a unit of the kind keeps hold entries, and its forms have titles of its own."""
    handbook, special = read_sample(name), SPECIALS[name]
    assert [register for register in sorted(special.registers) if not getattr(handbook, register)] == []
    assert special.forms - {form.kind for form in handbook.config.forms} == frozenset()


def test_a_high_risk_of_the_justice_bureau_names_two_leaders(justice: Handbook) -> None:
    """The leader in charge manages it directly, and the principal leader answers for it on top of that."""
    grave = [risk for risk in justice.risks if risk.rating.approved.level == "high"]
    found = [(risk, justice.find_department(justice.find_department_of(risk))) for risk in grave]
    assert len(grave) > len([risk for risk, department in found if department is None])
    for risk, department in found:
        assert risk.accountable == justice.config.principal_leader
        if department is not None:
            # Where the leader in charge is responsible himself, his superior manages the risk.
            assert department.leader_in_charge in {risk.manager, risk.responsible}


def test_each_group_of_posts_of_the_justice_bureau_has_measures_of_its_own(justice: Handbook) -> None:
    """Administration, technical service and internal affairs are guarded as groups."""
    guarded = {risk.carrier.post_group for risk in justice.risks if risk.carrier.post_group is not None}
    assert guarded == {group.id for group in justice.config.vocabulary.post_groups} - {"leadership"}


def test_warnings_of_the_justice_bureau_are_disposed_of_by_gravity_and_traced(justice: Handbook) -> None:
    """Each gravity is met, each disposal is one it calls for, and where damage was done responsibility was traced."""
    gravities = {each.id: each for each in justice.config.vocabulary.warning_gravities}
    assert {warning.gravity for warning in justice.warnings} == set(gravities)
    for warning in justice.warnings:
        assert warning.gravity is not None
        assert set(warning.disposals) <= set(gravities[warning.gravity].disposals)
    assert any(warning.tracing is not None for warning in justice.warnings)


def test_the_justice_bureau_assesses_in_three_ways(justice: Handbook) -> None:
    """Self-check, daily supervision and the check at the year's end are each recorded."""
    methods = justice.config.vocabulary.assessment_methods
    assert [method.name for method in methods] == ["自查", "日常督查", "年终检查"]
    assert {record.method for record in justice.assessments} == {method.id for method in methods}


def test_a_level_of_the_audit_bureau_is_the_higher_of_two_scores(audit: Handbook) -> None:
    """Probability or harm, whichever is graver, decides among three levels that consequences define."""
    scheme = audit.config.rating_scheme
    assert scheme is not None
    assert scheme.combination is Combination.HIGHEST
    assert [level.name for level in audit.config.vocabulary.risk_levels] == ["一级", "二级", "三级"]


def test_the_audit_bureau_cancels_what_has_no_basis(audit: Handbook) -> None:
    """A power without any basis stands as withdrawn only, and one that no longer fits leads to a planned bylaw."""
    without = [power for power in audit.powers if not power.basis]
    assert [power.status.state for power in without] == [PowerState.WITHDRAWN]
    (outdated,) = [power.outdated for power in audit.powers if power.outdated is not None]
    planned = {bylaw.id for bylaw in audit.bylaws if bylaw.status is BylawStatus.PLANNED}
    assert outdated.bylaw in planned


def test_the_audit_bureau_publishes_plans_and_results(audit: Handbook) -> None:
    """Each published result names the published plan that it belongs to."""
    matters = {matter.id: matter for matter in audit.matters if matter.audience is Clearance.PUBLIC}
    results = [matter for matter in matters.values() if matter.kind == "jieguo"]
    assert results != []
    assert {matters[str(result.plan)].kind for result in results} == {"jihua"}


def test_the_audit_bureau_makes_commitments_known_in_a_scope(audit: Handbook) -> None:
    """Commitments are shown where they say, and an audience of some departments alone is there to see them."""
    assert [commitment.id for commitment in audit.commitments if commitment.scope is None] == []
    assert any(choice.scope != "all" for choice in audit.config.audiences)


def test_a_post_of_the_city_has_six_tasks_a_month(city: Handbook) -> None:
    """Four lead into the handbook, and self-check and summary are written; returns name no task but these."""
    tasks = {task.id: task.target for task in city.config.vocabulary.monthly_tasks}
    assert Counter(tasks.values()) == Counter(TaskTarget)
    assert {task for report in city.reports for task in report.tasks} == set(tasks)
    assert len({report.month for report in city.reports}) > 1


def test_the_city_signals_in_colours_of_its_own_and_sorts_its_bylaws(city: Handbook) -> None:
    """Each colour stands for one signal, each class of rules has bylaws, and some are only planned."""
    colours = [signal.colour for signal in city.config.vocabulary.warning_signals]
    assert len(set(colours)) == len(colours) > 2
    assert {bylaw.bylaw_class for bylaw in city.bylaws} == {
        each.id for each in city.config.vocabulary.bylaw_classes
    }
    assert any(bylaw.status is BylawStatus.PLANNED for bylaw in city.bylaws)


def test_the_city_teaches_the_public_and_its_staff_on_dated_pages(city: Handbook) -> None:
    """Chapters for education say when and for whom they were written."""
    lessons = [chapter for chapter in city.chapters if chapter.is_education]
    assert {chapter.audience for chapter in lessons} == {Clearance.PUBLIC, Clearance.INTERNAL}
    assert [chapter.id for chapter in lessons if chapter.date is None] == []


def test_the_city_has_organs_with_sections_and_counts_what_it_did_away_with(city: Handbook) -> None:
    """Sections lie within organs, steps became fewer, and one power is withdrawn."""
    organs = {department.id for department in city.departments if department.within is None}
    assert {department.within for department in city.departments} - {None} <= organs
    assert len(organs) < len(city.departments)
    changes = [change for power in city.powers for change in power.history]
    assert any((change.steps_before or 0) > (change.steps_after or 0) > 0 for change in changes)
    assert any(change.state is PowerState.WITHDRAWN for change in changes)


def test_the_national_administration_binds_only_what_passed_all_stages(national: Handbook) -> None:
    """Each bound power passed every stage, in their order of days, and one that did not is left out."""
    rules = national.config.reviews
    stages = [stage.id for stage in national.config.vocabulary.review_stages]
    assert rules.binds_only_approved
    assert rules.approval_stage == stages[-1]
    days = {
        power.id: [
            max(
                review.date
                for review in national.reviews
                if review.stage == stage and power.id in review.powers
            )
            for stage in stages
            if any(review.stage == stage and power.id in review.powers for review in national.reviews)
        ]
        for power in national.powers
        if power.status.state is not PowerState.WITHDRAWN
    }
    assert all(each == sorted(each) for each in days.values())
    passed = [power for power, each in days.items() if len(each) == len(stages)]
    assert 0 < len(passed) < len(days)


def test_experts_of_the_national_administration_speak_to_single_entries(national: Handbook) -> None:
    """Opinions name a power or a risk and have an answer; what was not adopted says why."""
    opinions = [opinion for review in national.reviews for opinion in review.opinions]
    assert {opinion.power is None for opinion in opinions} == {True, False}
    assert [opinion.text for opinion in opinions if opinion.answer is None] == []
    assert any(not opinion.is_adopted for opinion in opinions)


def test_each_department_of_the_national_administration_has_handed_in_its_papers(national: Handbook) -> None:
    """The archive ledger has a submission package of each department, and planned bylaws say by when."""
    packages = {each.department for each in national.archives if each.kind == "baosong"}
    assert packages == {department.id for department in national.departments}
    planned = [bylaw for bylaw in national.bylaws if bylaw.status is BylawStatus.PLANNED]
    assert planned != []
    assert [bylaw.id for bylaw in planned if bylaw.due is None] == []
    assert len(national.editions) > 2
