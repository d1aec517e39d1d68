"""The cut gives each audience what the declarations let it see, in the order of the handbook."""

from generator.model.audience import Clearance
from generator.model.config import AudienceChoice
from generator.views.cut import cut_handbook
from generator.views.internal import InternalView
from generator.views.parts import take_internal, take_public
from generator.views.public import PublicView
from generator.views.restricted import RestrictedView
from tests.views.sample_views import cut_small, find_choice, read_small


def cut_public() -> PublicView:
    """Return the sample's public view."""
    view = cut_small(Clearance.PUBLIC)
    assert isinstance(view, PublicView)
    return view


def cut_internal() -> InternalView:
    """Return the sample's view for staff."""
    view = cut_small(Clearance.INTERNAL)
    assert isinstance(view, InternalView)
    return view


def cut_restricted() -> RestrictedView:
    """Return the sample's view for the discipline office."""
    view = cut_small(Clearance.RESTRICTED)
    assert isinstance(view, RestrictedView)
    return view


def test_withheld_entries_are_left_out() -> None:
    """The public view has the public power, post and chapter, and none of what is internal."""
    view = cut_public()
    assert [power.id for power in view.powers] == ["xk-01"]
    assert [chapter.id for chapter in view.chapters] == ["foreword"]
    assert [picture.id for picture in view.pictures] == ["public-mark"]
    assert view.risks == ()


def test_the_external_chart_is_the_public_steps_and_flows() -> None:
    """Of a workflow the public sees exactly the public steps and flows, staff see them all."""
    (public,) = cut_public().workflows
    assert [step.id for step in public.steps] == ["apply", "accept", "review-public", "grant", "refuse"]
    assert ("accept", "review") not in {(flow.source, flow.target) for flow in public.flows}
    internal = next(each for each in cut_internal().workflows if each.public.id == "xk-01")
    assert "review" in {step.public.id for step in internal.steps}


def test_withheld_words_of_the_vocabulary_are_left_out() -> None:
    """A power kind for staff is in their vocabulary only."""
    assert [kind.id for kind in cut_public().config.vocabulary.power_kinds] == ["xk"]
    assert [kind.public.id for kind in cut_internal().config.vocabulary.power_kinds] == ["xk", "cg"]


def test_links_to_withheld_entries_keep_their_words() -> None:
    """A link of a public chapter to what may not be seen leaves its words, one to what may be seen is resolved."""
    handbook = read_small()
    chapter = handbook.chapters[0]
    link = next(each for each in chapter.segments if each.target == "power/xk-01")
    hidden = link.model_copy(update={"target": "cg-01", "html": "采购"})
    changed = handbook.replace(chapters=(chapter.model_copy(update={"segments": (link, hidden)}),))
    view = cut_handbook(changed, find_choice(Clearance.PUBLIC))
    assert isinstance(view, PublicView)
    assert [(each.html, each.target) for each in view.chapters[0].segments] == [
        (link.html, "power/xk-01"),
        ("采购", None),
    ]


def test_a_dropped_reference_leaves_nothing() -> None:
    """A public list of posts is shown without the one that is withheld."""
    handbook = read_small()
    posts = tuple(
        post.model_copy(update={"audience": Clearance.INTERNAL}) if post.id == "clerk" else post
        for post in handbook.posts
    )
    view = cut_handbook(handbook.replace(posts=posts), find_choice(Clearance.PUBLIC))
    assert isinstance(view, PublicView)
    assert view.powers[0].posts == ("head", "lead")


def test_leaders_of_a_risk_are_found_before_the_cut() -> None:
    """Who manages a risk and answers for it stands in the view for staff, by the rules of the configuration."""
    risk = next(each for each in cut_internal().risks if each.public.id == "clerk-r1")
    assert (risk.manager, risk.accountable) == ("head", "head")


def test_the_card_tells_of_its_own_audience_alone() -> None:
    """The public view knows its own title, and the name of no other audience."""
    view = cut_public()
    assert view.card is not None
    assert view.card.title == "小样局清单"
    assert not hasattr(view.config, "audiences")


def test_a_scope_keeps_what_it_needs() -> None:
    """An audience of no department sees the unit, and what the unit's entries cannot do without."""
    choice = AudienceChoice(
        id="few", name="少数", clearance=Clearance.PUBLIC, scope=("nowhere",), title="少数"
    )
    view = cut_handbook(read_small(), choice)
    assert isinstance(view, PublicView)
    assert view.departments == ()
    assert view.powers == ()
    assert [each.id for each in view.organizations] == ["unit"]
    assert [each.id for each in view.posts] == ["lead"]


def test_lower_parts_are_the_lower_views() -> None:
    """The internal part of a restricted view is the view for staff, its public part what staff see of the public."""
    handbook = read_small()
    inner = take_internal(cut_restricted())
    assert inner.posts == cut_internal().posts
    assert inner.workflows == cut_internal().workflows
    public = take_public(inner)
    assert [power.id for power in public.powers] == [power.id for power in handbook.powers]
    assert cut_public().powers[0] in public.powers


def test_the_discipline_office_sees_its_own_steps() -> None:
    """A step, lane, leading body and power kind for the discipline office alone stands in the lists it is shown."""
    handbook = read_small()
    sealed = {"audience": Clearance.RESTRICTED}
    flow = handbook.workflows[0]
    steps = (*flow.steps, flow.steps[0].model_copy(update={"id": "sealed", **sealed}))
    kinds = handbook.config.vocabulary.power_kinds
    kinds = (*kinds, kinds[0].model_copy(update={"id": "sealed", **sealed}))
    vocabulary = handbook.config.vocabulary.model_copy(update={"power_kinds": kinds})
    changed = handbook.replace(
        config=handbook.config.model_copy(update={"vocabulary": vocabulary}),
        workflows=(flow.model_copy(update={"steps": steps}), *handbook.workflows[1:]),
    )
    view = cut_handbook(changed, find_choice(Clearance.RESTRICTED))
    assert isinstance(view, RestrictedView)
    inner = take_internal(view)
    assert "sealed" in {step.public.id for step in inner.workflows[0].steps}
    assert "sealed" in {kind.public.id for kind in inner.config.vocabulary.power_kinds}
    for_staff = cut_handbook(changed, find_choice(Clearance.INTERNAL))
    assert isinstance(for_staff, InternalView)
    assert "sealed" not in {step.public.id for step in for_staff.workflows[0].steps}
