"""The registers around powers and departments, each looked up by what it is about."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.pages.relations import Key, group_entries
from generator.views.internal import InternalControl, InternalOpinion, InternalReview, InternalView
from generator.views.public import PublicBylaw, PublicMatter, PublicView

ReviewedOpinion = tuple[InternalReview, InternalOpinion]
"""An opinion with the review in which it was given."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Bylaws, matters, controls and reviews by power, department or plan; each several as registered."""

    bylaws_on: Mapping[str, tuple[PublicBylaw, ...]]
    """By power that they govern."""
    bylaws_in: Mapping[str, tuple[PublicBylaw, ...]]
    """By responsible department."""
    matters_on: Mapping[str | None, tuple[PublicMatter, ...]]
    """By power, None for those about none."""
    matters_in: Mapping[str, tuple[PublicMatter, ...]]
    """By department that publishes them."""
    results_of: Mapping[str | None, tuple[PublicMatter, ...]]
    """By the plan whose results they are, None for those of none."""
    controls_on: Mapping[str, tuple[InternalControl, ...]]
    """By power that they watch."""
    reviews_of: Mapping[str, tuple[InternalReview, ...]]
    """By power that passed them, the earliest first."""
    opinions_on: Mapping[Key, tuple[ReviewedOpinion, ...]]
    """By power or risk, the earliest first."""


def look_around(public: PublicView, inner: InternalView | None) -> Surroundings:
    """Return what stands around the powers and departments of a view."""
    reviews = sorted(inner.reviews, key=lambda each: (each.date, each.id)) if inner else []
    opinions = [(review, opinion) for review in reviews for opinion in review.opinions]
    return Surroundings(
        bylaws_on=group_entries(public.bylaws, lambda each: dict.fromkeys(each.powers)),
        bylaws_in=group_entries(public.bylaws, lambda each: (each.department,)),
        matters_on=group_entries(public.matters, lambda each: (each.power,)),
        matters_in=group_entries(public.matters, lambda each: (each.department,)),
        results_of=group_entries(public.matters, lambda each: (each.plan,)),
        controls_on=group_entries(inner.controls if inner else (), lambda each: dict.fromkeys(each.powers)),
        reviews_of=group_entries(reviews, lambda each: dict.fromkeys(each.powers)),
        opinions_on=group_entries(opinions, lambda pair: list_subjects(pair[1])),
    )


def list_subjects(opinion: InternalOpinion) -> list[Key]:
    """Return the power or the risk that an opinion is on, nothing where it is on the whole."""
    named = (("power", opinion.power), ("risk", opinion.risk))
    return [(register, each) for register, each in named if each]
