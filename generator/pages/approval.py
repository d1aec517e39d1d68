"""What the book leaves out: powers that have not passed the last review yet, with their workflows and risks."""

from collections.abc import Iterable
from dataclasses import replace

from generator.views.internal import InternalReview, InternalReviewChoice
from generator.views.parts import AudienceView, take_internal
from generator.views.public import PublicRisk, PublicView
from generator.views.restricted import RestrictedView


def leave_out_unapproved(view: AudienceView) -> AudienceView:
    """Return the view of which the book is made: the view itself where nothing waits for approval.

    The public is told nothing of reviews: what it may not read yet is not declared public.
    """
    if isinstance(view, PublicView):
        return view
    inner = take_internal(view) if isinstance(view, RestrictedView) else view
    approved = _list_approved(inner.config.reviews, inner.reviews)
    if approved is None or all(power.public.id in approved for power in inner.powers):
        return view
    steps = {flow.public.id: flow.public.power for flow in inner.workflows}

    def is_bound(risk: PublicRisk) -> bool:
        carrier = risk.carrier
        power = carrier.power or (steps.get(carrier.step.partition("/")[0]) if carrier.step else None)
        return power is None or power in approved

    if isinstance(view, RestrictedView):
        return replace(
            view,
            powers=tuple(each for each in view.powers if each.public.id in approved),
            workflows=tuple(each for each in view.workflows if each.internal.public.power in approved),
            risks=tuple(each for each in view.risks if is_bound(each.internal.public)),
        )
    return replace(
        view,
        powers=tuple(each for each in view.powers if each.public.id in approved),
        workflows=tuple(each for each in view.workflows if each.public.power in approved),
        risks=tuple(each for each in view.risks if is_bound(each.public)),
    )


def _list_approved(choice: InternalReviewChoice, reviews: Iterable[InternalReview]) -> frozenset[str] | None:
    """Return the powers that passed a review of the stage that approves, or None where the book does not wait."""
    if not choice.binds_only_approved or choice.approval_stage is None:
        return None
    return frozenset(
        power for review in reviews if review.stage == choice.approval_stage for power in review.powers
    )
