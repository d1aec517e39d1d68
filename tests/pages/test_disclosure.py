"""The public's pages hold nothing of what is inside, and the discipline office's only its notes besides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import pytest

from generator.model.audience import Clearance
from generator.model.declaration import Declared
from generator.model.handbook import Handbook
from generator.model.power import Power
from generator.model.risk import Risk
from generator.model.workflow import Step
from generator.pages.blocks import Block, Entrances, Heading
from generator.pages.page import Pages
from generator.pages.words import Style
from tests.pages.reading_pages import find_section, list_tables, read_cells, read_text, walk_runs
from tests.pages.sample_views import (
    FOLDERS,
    change_entry,
    find_page,
    lay_out,
    lay_out_sample,
    publish,
    read_sample,
)

Named = TypeVar("Named", Power, Risk, Step)

SIGN = "◆"
INSIDE_KINDS = {"risk", "risk-list", "post-list"}


@pytest.fixture(scope="module", params=FOLDERS)
def name(request: pytest.FixtureRequest) -> str:
    """Return the name of a sample."""
    return str(request.param)


def test_the_public_sees_no_level_and_no_risk(name: str) -> None:
    """Public pages have no sign of a level, no table of risks, no mark in a drawing and no page of risks."""
    for page in lay_out_sample(name, Clearance.PUBLIC).pages:
        assert page.kind not in INSIDE_KINDS
        assert not [run for run in walk_runs(page) if run.style is Style.LEVEL]
        assert list_tables(page, "risks") == []
        assert "▲" not in read_text(page)
        assert "风险点" not in read_text(page)


def test_staff_see_levels_and_risks(name: str) -> None:
    """The signs that public pages must not have stand on the pages for staff."""
    pages = lay_out_sample(name, Clearance.INTERNAL).pages
    assert {page.kind for page in pages} >= INSIDE_KINDS
    assert any(run.style is Style.LEVEL for page in pages for run in walk_runs(page))
    assert any(list_tables(page, "risks") for page in pages)


@pytest.mark.usefixtures("_undrawn")
def test_no_text_of_what_is_inside_is_public(name: str) -> None:
    """What is kept inside of entries and steps changes no public page, and staff see all of it."""
    handbook = read_sample(name)
    changed = _mark_inside(handbook)
    assert lay_out(changed, Clearance.PUBLIC) == lay_out(handbook, Clearance.PUBLIC)
    inside = _read_all(lay_out(changed, Clearance.INTERNAL))
    texts = list(_list_marked(changed))
    assert len(texts) >= 12
    assert [text for text in texts if text not in inside] == []


def test_a_public_risk_is_told_without_its_inside() -> None:
    """A published risk stands with its measures on its power's public page, without level, form or post."""
    handbook = publish(read_sample("small"), "power", "cg-01")
    pages = lay_out(publish(handbook, "risk", "cg-01-r1"), Clearance.PUBLIC)
    (table,) = list_tables(find_page(pages, "power", "cg-01"), "risks")
    assert [column.label for column in table.columns] == ["序号", "风险点", "防控措施"]
    assert [cell.splitlines()[1:] for cell in read_cells(table, "风险点")] == [["环节：整个事项"]]
    assert read_cells(table, "防控措施") == ["1．对照清单清点拍照。"]
    (measures,) = list_tables(find_page(pages, "risk", "cg-01-r1"), "measures")
    assert [column.label for column in measures.columns] == ["序号", "措施", "制度依据"]
    assert "没有到货先签验收书" not in _read_all(pages)


def test_the_discipline_office_sees_its_notes_besides(name: str) -> None:
    """The restricted pages are the internal ones with the sealed notes, and differ in nothing else."""
    inside = lay_out_sample(name, Clearance.INTERNAL)
    sealed = lay_out_sample(name, Clearance.RESTRICTED)
    without = [replace(page, blocks=_leave_out(page.blocks, "sealed")) for page in sealed.pages]
    home = next(page for page in without if page.kind == "home")
    assert _leave_out_warnings(home.blocks) == list(inside.pages[0].blocks)
    # The page of open data explains the columns that only the discipline office's files have.
    # Forms of warnings are filled for it alone.
    apart = {"home", "data", "forms", "form", "filled-form", "lists"}
    apart |= {"warning", "warning-list", "interference-list"}
    assert [page for page in without if page.kind not in apart] == [
        page for page in inside.pages if page.kind not in apart
    ]
    places = [place for place in sealed.places if place.identifier != "warnings"]
    assert places[:-1] == list(inside.places[:-1])
    assert sealed.imprint == inside.imprint


def _leave_out_warnings(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks without the ways into warnings and interferences."""
    apart = {"warnings", "interferences"}
    return [
        replace(
            block, entrances=tuple(each for each in block.entrances if each.target.identifier not in apart)
        )
        if isinstance(block, Entrances)
        else block
        for block in blocks
    ]


def test_each_sealed_note_is_told(name: str) -> None:
    """Each note of the discipline office stands on the page of its post or risk, and nowhere for staff."""
    handbook = read_sample(name)
    noted = [("post", each.id, each.discipline_note) for each in handbook.posts if each.discipline_note]
    noted += [("risk", each.id, each.discipline_note) for each in handbook.risks if each.discipline_note]
    assert noted
    inside = _read_all(lay_out_sample(name, Clearance.INTERNAL))
    for register, identifier, note in noted:
        page = find_page(lay_out_sample(name, Clearance.RESTRICTED), register, identifier)
        assert find_section(page, "sealed")
        assert note in read_text(page)
        assert note not in inside


def test_staff_learn_why_something_is_withheld() -> None:
    """A power's page for staff says whether it is published, and on which ground it is not."""
    pages = lay_out_sample("small", Clearance.INTERNAL)
    assert "向社会公开" in read_text(find_page(pages, "power", "xk-01"))
    assert "内部事务信息（政府信息公开条例第十六条第一款）" in read_text(find_page(pages, "power", "cg-01"))


def test_the_notes_of_staff_are_told_to_staff() -> None:
    """Notes and reasons of a law, a workflow, a limit and a status stand where staff look for them."""
    handbook = change_entry(read_sample("small"), "law", "xzxkf", note="法律备注样本。")
    handbook = change_entry(handbook, "workflow", "xk-01", note="流程备注样本。")
    pages = lay_out(handbook)
    assert "法律备注样本。" in read_text(find_page(pages, "law", "xzxkf"))
    power = read_text(find_page(pages, "power", "xk-01"))
    assert "流程备注样本。" in power
    assert "确认保留。" in power
    reasons = [
        step.limit.reason
        for flow in read_sample("bureau").workflows
        for step in flow.steps
        if step.limit and step.limit.reason and not step.is_external_only
    ]
    bureau = _read_all(lay_out_sample("bureau", Clearance.INTERNAL))
    assert reasons
    assert [reason for reason in reasons if reason not in bureau] == []


def _mark_inside(handbook: Handbook) -> Handbook:
    """Return the handbook with a sign in what is kept inside and shown to staff."""
    return handbook.replace(
        posts=tuple(
            post.model_copy(update={"duties": tuple(f"{SIGN}{duty}" for duty in post.duties)})
            for post in handbook.posts
        ),
        powers=tuple(power if _is_public(power) else _rename(power) for power in handbook.powers),
        workflows=tuple(
            flow.model_copy(
                update={"steps": tuple(step if _is_public(step) else _rename(step) for step in flow.steps)}
            )
            for flow in handbook.workflows
        ),
        risks=tuple(
            _rename(risk).model_copy(update={"manifestation": f"{SIGN}{risk.manifestation}"})
            for risk in handbook.risks
        ),
        chapters=tuple(
            chapter if _is_public(chapter) else chapter.model_copy(update={"title": f"{SIGN}{chapter.title}"})
            for chapter in handbook.chapters
        ),
    )


def _list_marked(handbook: Handbook) -> Iterator[str]:
    yield from (duty for post in handbook.posts for duty in post.duties)
    yield from (power.name for power in handbook.powers if SIGN in power.name)
    yield from (
        step.name
        for flow in handbook.workflows
        for step in flow.steps
        if SIGN in step.name and not step.is_external_only
    )
    for risk in handbook.risks:
        yield from (risk.name, *risk.manifestation.split("\n"))
    yield from (chapter.title for chapter in handbook.chapters if SIGN in chapter.title)


def _is_public(entry: Declared) -> bool:
    return entry.audience is Clearance.PUBLIC


def _rename(entry: Named) -> Named:
    return entry.model_copy(update={"name": f"{SIGN}{entry.name}"})


def _read_all(pages: Pages) -> str:
    return "\n".join(read_text(page) for page in pages.pages)


def _leave_out(blocks: tuple[Block, ...], anchor: str) -> tuple[Block, ...]:
    """Return the blocks without the section under the heading with `anchor`."""
    kept: list[Block] = []
    is_left_out = False
    for block in blocks:
        if isinstance(block, Heading) and block.level == 2:
            is_left_out = block.anchor == anchor
        if not is_left_out:
            kept.append(block)
    return tuple(kept)
