"""What the book leaves out: powers that have not passed the last review yet, with their workflows and risks."""

from dataclasses import replace

from generator.pages.relations import find_unapproved
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
    waiting = find_unapproved(inner)
    if not waiting:
        return view
    steps = {flow.public.id: flow.public.power for flow in inner.workflows}

    def is_bound(risk: PublicRisk) -> bool:
        carrier = risk.carrier
        power = carrier.power or (steps.get(carrier.step.partition("/")[0]) if carrier.step else None)
        return power not in waiting

    if isinstance(view, RestrictedView):
        return replace(
            view,
            powers=tuple(each for each in view.powers if each.public.id not in waiting),
            workflows=tuple(each for each in view.workflows if each.internal.public.power not in waiting),
            risks=tuple(each for each in view.risks if is_bound(each.internal.public)),
        )
    return replace(
        view,
        powers=tuple(each for each in view.powers if each.public.id not in waiting),
        workflows=tuple(each for each in view.workflows if each.public.power not in waiting),
        risks=tuple(each for each in view.risks if is_bound(each.public)),
    )
