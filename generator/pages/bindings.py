"""Which documents are bound: the whole book, a volume for each department, single items and the list of all."""

from collections.abc import Iterator
from dataclasses import replace

from generator.model.terms import BookPart
from generator.pages.book import (
    POWERS,
    Shelf,
    bind_department,
    bind_power_lists,
    list_bound,
    open_shelf,
    outline_book,
)
from generator.pages.desk import Desk
from generator.pages.page import Binding, BindingForm, BookOutline, Chapter, Page
from generator.pages.words import Target

WHOLE = "handbook"
"""The name of the book that holds everything."""

_GENERAL = "总册"


def list_bindings(desk: Desk, pages: tuple[Page, ...]) -> tuple[Binding, ...]:
    """Return every document that is bound from `pages`, the whole book first."""
    shelf = open_shelf(desk, pages)
    choice = desk.public.config.print
    found: list[Binding] = []
    if choice.binding.has_book:
        found.append(Binding(WHOLE, "全书", None, outline_book(shelf)))
    if choice.binding.has_volumes:
        found.extend(_bind_volumes(shelf))
    if choice.items and desk.inner is None:
        found.extend(_bind_leaflets(shelf))
    return tuple(found)


def _bind_volumes(shelf: Shelf) -> Iterator[Binding]:
    """Yield the general volume, then one for each department with powers; each knows what stands in the others.

    A department of which this audience sees no power would fill two sheets: it stands in the general volume.
    """
    is_bound = BookPart.DEPARTMENTS in shelf.parts
    powers = shelf.desk.powers_in
    departments = [each for each in shelf.desk.public.departments if is_bound and powers.get(each.id)]
    chapters = {each.id: bind_department(shelf, each) for each in departments}
    titles = {each.id: f"{each.name}分册" for each in departments}
    homes = {target: titles[name] for name, chapter in chapters.items() for target in list_bound([chapter])}
    general = outline_book(replace(shelf, elsewhere=dict(homes)), tuple(titles.values()))
    yield Binding("general", _GENERAL, None, general, BindingForm.VOLUME)
    homes |= dict.fromkeys(list_bound([*general.chapters, *general.closing]), _GENERAL)
    for department in departments:
        chapter = chapters[department.id]
        own = frozenset(list_bound([chapter]))
        outline = BookOutline(
            chapters=(chapter,),
            indexes=(),
            has_imprint=general.has_imprint,
            lists_drawings=general.lists_drawings,
            elsewhere=tuple((target, title) for target, title in homes.items() if target not in own),
        )
        about = Target("department", department.id)
        yield Binding(f"volume-{department.id}", titles[department.id], about, outline, BindingForm.VOLUME)


def _bind_leaflets(shelf: Shelf) -> Iterator[Binding]:
    """Yield the list of all powers, then each power by itself."""
    lists = tuple(bind_power_lists(shelf))
    if lists:
        outline = BookOutline(lists, (), has_imprint=False)
        yield Binding("powers", "权责清单", POWERS, outline, BindingForm.LEAFLET)
    for page in (page for page in shelf.pages.values() if page.kind == "power"):
        outline = BookOutline((Chapter(page.title, "item", (page,)),), (), has_imprint=False)
        name = f"item-{page.target.identifier}"
        yield Binding(name, page.title, page.target, outline, BindingForm.LEAFLET)
