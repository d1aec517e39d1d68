"""The part of a view that a lower clearance has too, so that pages of that part are written once."""

from dataclasses import replace

from generator.views.internal import InternalView
from generator.views.public import PublicView
from generator.views.restricted import RestrictedView

AudienceView = PublicView | InternalView | RestrictedView
"""The only thing that pages may be made from."""


def take_internal(view: RestrictedView) -> InternalView:
    """Return what a restricted view holds as an internal one, its lists with what stands in it beyond that."""
    vocabulary = view.config.vocabulary
    return InternalView(
        config=replace(
            view.config.internal,
            vocabulary=replace(vocabulary.internal, power_kinds=vocabulary.power_kinds),
        ),
        organizations=tuple(
            replace(each.internal, leading_bodies=each.leading_bodies) for each in view.organizations
        ),
        departments=view.departments,
        posts=tuple(each.internal for each in view.posts),
        laws=view.laws,
        bylaws=view.bylaws,
        patterns=view.patterns,
        controls=view.controls,
        notices=view.notices,
        matters=view.matters,
        plans=view.plans,
        reviews=view.reviews,
        commitments=view.commitments,
        briefings=view.briefings,
        assessments=view.assessments,
        reports=view.reports,
        circulars=view.circulars,
        archives=view.archives,
        persons=view.persons,
        tallies=view.tallies,
        powers=view.powers,
        workflows=tuple(
            replace(each.internal, lanes=each.lanes, steps=each.steps, flows=each.flows)
            for each in view.workflows
        ),
        risks=tuple(each.internal for each in view.risks),
        editions=view.editions,
        chapters=view.chapters,
        pictures=view.pictures,
        card=view.card,
        withdrawn=view.withdrawn,
        disclosed=view.disclosed,
        comparison=view.comparison,
        is_draft=view.is_draft,
        faults=view.faults,
        findings=view.findings,
    )


def take_public(view: InternalView) -> PublicView:
    """Return the public part of every entry that an internal view holds."""
    return PublicView(
        config=view.config.public,
        organizations=tuple(each.public for each in view.organizations),
        departments=tuple(each.public for each in view.departments),
        posts=tuple(each.public for each in view.posts),
        laws=tuple(each.public for each in view.laws),
        bylaws=tuple(each.public for each in view.bylaws),
        notices=tuple(each.public for each in view.notices),
        matters=tuple(each.public for each in view.matters),
        powers=tuple(each.public for each in view.powers),
        workflows=tuple(each.public for each in view.workflows),
        risks=tuple(each.public for each in view.risks),
        editions=tuple(each.public for each in view.editions),
        chapters=tuple(each.public for each in view.chapters),
        pictures=tuple(each.public for each in view.pictures),
        card=view.card,
        withdrawn=view.withdrawn,
        disclosed=view.disclosed,
        comparison=view.comparison,
    )
