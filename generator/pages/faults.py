"""What is wrong in a draft: told on the first page, and where the entry concerned stands."""

from collections.abc import Iterable
from dataclasses import replace

from generator.pages.blocks import Block, Items, Notice, Tone
from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.relations import group_entries
from generator.pages.sections import make_section
from generator.pages.words import Run, Style, Target, Words, plain
from generator.views.internal import InternalFault


def mark_faults(desk: Desk, pages: Iterable[Page]) -> tuple[Page, ...]:
    """Return the pages, each with a notice for each fault of its entry; a workflow's stand with its power."""
    faults = group_entries(desk.inner.faults if desk.inner else (), lambda fault: (find_page(desk, fault),))
    return tuple(
        replace(page, blocks=(*(_warn(fault) for fault in faults[page.target]), *page.blocks))
        if page.target in faults
        else page
        for page in pages
    )


def tell_faults(desk: Desk) -> tuple[Block, ...]:
    """Return, for a draft, the notice that it is one and the list of all its faults."""
    if desk.inner is None or not desk.inner.is_draft:
        return ()
    faults = desk.inner.faults
    if not faults:
        return (Notice(Tone.DRAFT, plain("草稿：不得印发。")),)
    notice = Notice(Tone.DRAFT, plain(f"草稿：登记册中有{len(faults)}处问题，改正前不得印发。"))
    return (
        notice,
        *make_section("草稿中的问题", "faults", Items(tuple(_tell(desk, each) for each in faults))),
    )


def find_page(desk: Desk, fault: InternalFault) -> Target | None:
    """Return the page of the entry that a fault is about, None where it did not load or has no page."""
    return find_page_of(desk, fault.register_name, fault.identifier)


def find_page_of(desk: Desk, register: str, identifier: str) -> Target | None:
    """Return the page of an entry, a workflow's being its power's; None where it did not load or has no page."""
    if register == "workflow" and identifier in desk.powers_by_workflow:
        return Target("power", desk.powers_by_workflow[identifier])
    if (register, identifier) not in desk.names:
        return None
    return Target("page", "unit") if register == "organization" else Target(register, identifier)


def _tell(desk: Desk, fault: InternalFault) -> Words:
    page = find_page(desk, fault)
    words: Words = (Run(f"{fault.code} {fault.place}", style=Style.CODE), Run(f" {fault.message}"))
    return (*words, Run("查看该条目", page)) if page else words


def _warn(fault: InternalFault) -> Notice:
    return Notice(Tone.FAULT, plain(f"{fault.code} {fault.place}：{fault.message}"))
