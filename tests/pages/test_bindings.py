"""What is bound follows the configuration: one book, volumes, both, and for the public single items."""

from collections import Counter

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.terms import BindingChoice, BookPart
from generator.pages.page import Binding, BindingForm, Pages
from generator.pages.words import Target
from tests.pages.sample_views import lay_out, read_sample

VOLUMES = ["general", "volume-keji", "volume-shebei"]


def bind(clearance: Clearance, **choice: object) -> Pages:
    """Return the bureau's pages for an audience, bound as `choice` says."""
    return lay_out(change_print(read_sample("bureau"), **choice), clearance)


def change_print(handbook: Handbook, **choice: object) -> Handbook:
    """Return the handbook with another choice of printing."""
    config = handbook.config
    changed = config.model_copy(update={"print": config.print.model_copy(update=choice)})
    return handbook.replace(config=changed)


def list_targets(binding: Binding) -> list[Target]:
    """Return the pages that a document holds."""
    chapters = (*binding.outline.chapters, *binding.outline.closing)
    return [page.target for chapter in chapters for page in chapter.pages]


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (BindingChoice.ONE_BOOK, ["handbook"]),
        (BindingChoice.VOLUMES, VOLUMES),
        (BindingChoice.BOOK_AND_VOLUMES, ["handbook", *VOLUMES]),
    ],
)
@pytest.mark.usefixtures("_undrawn")
def test_the_choice_of_binding_is_followed(choice: BindingChoice, names: list[str]) -> None:
    """One book, a general volume with one for each department, or both, under stable names."""
    found = [binding.name for binding in bind(Clearance.INTERNAL, binding=choice).bindings]
    departments = [f"volume-{each.id}" for each in read_sample("bureau").departments]
    expected = [name for name in names if not name.startswith("volume-")]
    assert found == (expected if "general" not in names else [*expected, *departments])


@pytest.mark.usefixtures("_undrawn")
def test_the_volumes_hold_what_the_book_holds() -> None:
    """Together the volumes hold every page of the whole book, each once, and no other."""
    whole, *volumes = bind(Clearance.INTERNAL, binding=BindingChoice.BOOK_AND_VOLUMES).bindings
    held = Counter(target for volume in volumes for target in list_targets(volume))
    assert held == Counter(list_targets(whole))
    assert max(held.values()) == 1
    assert all(volume.form is BindingForm.VOLUME for volume in volumes)
    assert [volume.about for volume in volumes[1:]] == [
        Target("department", each.id) for each in read_sample("bureau").departments
    ]


@pytest.mark.usefixtures("_undrawn")
def test_a_volume_knows_where_the_rest_stands() -> None:
    """Of every page that another volume holds each volume knows the title of that volume, and of no other page."""
    bindings = bind(Clearance.INTERNAL, binding=BindingChoice.VOLUMES).bindings
    homes = {target: binding.title for binding in bindings for target in list_targets(binding)}
    for binding in bindings:
        own = set(list_targets(binding))
        expected = {target: title for target, title in homes.items() if target not in own}
        if binding.name == "general":
            assert dict(binding.outline.elsewhere) == expected
            assert binding.outline.volumes == tuple(each.title for each in bindings[1:])
        else:
            assert dict(binding.outline.elsewhere) == expected
            assert binding.outline.volumes == ()
            assert binding.outline.indexes == ()


@pytest.mark.usefixtures("_undrawn")
def test_the_general_volume_indexes_all_volumes() -> None:
    """The indexes of the general volume have all entries that the whole book's have."""
    whole, general, *_ = bind(Clearance.INTERNAL, binding=BindingChoice.BOOK_AND_VOLUMES).bindings
    assert whole.outline.indexes
    assert general.outline.indexes == whole.outline.indexes


@pytest.mark.usefixtures("_undrawn")
def test_single_items_are_for_the_public_alone() -> None:
    """Where asked for, each public power is a leaflet of its own page, after the list of all; never for staff."""
    public = bind(Clearance.PUBLIC, items=True)
    leaflets = [each for each in public.bindings if each.form is BindingForm.LEAFLET]
    powers = [page.target for page in public.pages if page.kind == "power"]
    assert [each.name for each in leaflets] == ["powers", *(f"item-{each.identifier}" for each in powers)]
    assert [list_targets(each) for each in leaflets[1:]] == [[target] for target in powers]
    assert [each.about for each in leaflets[1:]] == powers
    assert Target("page", "powers") in list_targets(leaflets[0])
    for pages in (bind(Clearance.PUBLIC, items=False), bind(Clearance.INTERNAL, items=True)):
        assert [each.name for each in pages.bindings] == ["handbook"]


@pytest.mark.usefixtures("_undrawn")
def test_a_department_without_powers_stands_in_the_general_volume() -> None:
    """A department of which the public sees no power has no volume of its own, and is not lost."""
    handbook = change_print(read_sample("bureau"), binding=BindingChoice.VOLUMES)
    emptied = handbook.departments[0].id
    kept = tuple(each for each in handbook.powers if each.department != emptied)
    workflows = tuple(each for each in handbook.workflows if each.power in {power.id for power in kept})
    general, *volumes = lay_out(handbook.replace(powers=kept, workflows=workflows), Clearance.PUBLIC).bindings
    assert f"volume-{emptied}" not in [each.name for each in volumes]
    assert Target("department", emptied) in list_targets(general)


@pytest.mark.usefixtures("_undrawn")
def test_volumes_need_departments() -> None:
    """Where departments are not bound, there is the general volume alone."""
    handbook = change_print(read_sample("small"), binding=BindingChoice.VOLUMES)
    config = handbook.config.model_copy(update={"parts": (BookPart.CHAPTERS, BookPart.ORGANIZATION)})
    assert [each.name for each in lay_out(handbook.replace(config=config)).bindings] == ["general"]


@pytest.mark.usefixtures("_undrawn")
def test_front_matter_is_switched_by_parts() -> None:
    """Imprint, list of drawings and revision record are in the book where the configuration names them."""
    handbook = read_sample("small")
    for parts in ((), (BookPart.IMPRINT, BookPart.DRAWING_LIST, BookPart.REVISION_RECORD)):
        config = handbook.config.model_copy(update={"parts": (BookPart.CHAPTERS, *parts)})
        outline = lay_out(handbook.replace(config=config)).bindings[0].outline
        assert (outline.has_imprint, outline.lists_drawings, bool(outline.closing)) == (bool(parts),) * 3
