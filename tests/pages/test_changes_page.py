"""The page of what changed since an earlier edition, its way in, and the marks on the pages of changed entries."""

from dataclasses import replace

import pytest

from generator.changes.comparison import compare_view
from generator.changes.recording import record_view
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.terms import BookPart, PowerState
from generator.pages import changes_page
from generator.pages.blocks import Entrances, Facts, Items, Table
from generator.pages.laid_out import lay_out_pages
from generator.pages.page import CHANGES, Page, Pages
from generator.pages.words import strip_words
from tests.pages.reading_pages import find_broken_targets, list_targets
from tests.pages.sample_views import change_entry, cut_view, find_page, lay_out_sample, read_sample

pytestmark = pytest.mark.usefixtures("_undrawn")

BUREAU = read_sample("bureau")


def lay_out_changed(before: Handbook, now: Handbook, clearance: Clearance = Clearance.INTERNAL) -> Pages:
    """Return the pages of `now` for an audience that has seen `before`."""
    record = record_view(cut_view(before, clearance))
    assert record is not None
    view = cut_view(now, clearance)
    return lay_out_pages(replace(view, comparison=compare_view(record, view)))


def read_section(page: Page, anchor: str) -> list[str]:
    """Return the lines of the list behind a heading."""
    blocks = iter(page.blocks)
    next(block for block in blocks if getattr(block, "anchor", "") == anchor)
    items = next(blocks)
    assert isinstance(items, Items)
    return [strip_words(line) for line in items.items]


def drop_power(handbook: Handbook, power: str) -> Handbook:
    """Return a handbook without a power and all that hangs on it."""
    return handbook.replace(
        powers=tuple(each for each in handbook.powers if each.id != power),
        workflows=tuple(each for each in handbook.workflows if each.power != power),
        risks=tuple(each for each in handbook.risks if each.carrier.identifier.partition("/")[0] != power),
    )


def test_a_new_power_brings_its_workflow_and_risks_in_one_line() -> None:
    """What came with its power is counted behind it and told nowhere else."""
    pages = lay_out_changed(drop_power(BUREAU, "xk-01"), BUREAU)
    lines = read_section(find_page(pages, "page", "changes"), "changes-shebei")
    (line,) = [each for each in lines if each.startswith("新增职权")]
    assert line.startswith("新增职权 XK-01 铁路道岔")
    assert line.endswith("（连同流程1张、廉政风险点4个）")
    assert [each for each in lines if each.startswith(("新增流程", "新增廉政风险点"))] == []


def test_a_power_that_is_gone_has_no_link() -> None:
    """It is told by code and name, and nothing on the page leads nowhere."""
    pages = lay_out_changed(BUREAU, drop_power(BUREAU, "xk-01"))
    page = find_page(pages, "page", "changes")
    lines = read_section(page, "changes-shebei")
    assert any(each.startswith("取消职权 XK-01 铁路道岔") for each in lines)
    assert ("page/changes", "power/xk-01") not in {(a, str(b)) for a, b in find_broken_targets(pages)}
    assert "power/xk-01" not in {str(target) for target in list_targets(page)}


def test_changed_fields_are_named() -> None:
    """A changed power is told with the labels of what changed, its old name, and steps by name."""
    now = change_entry(BUREAU, "power", "xk-01", name="道岔许可", window="二楼", note="又一句")
    (flow,) = [each for each in BUREAU.workflows if each.id == "xk-01"]
    (old,) = [each for each in BUREAU.powers if each.id == "xk-01"]
    now = change_entry(now, "workflow", "xk-01", steps=flow.steps[1:])
    lines = read_section(find_page(lay_out_changed(BUREAU, now), "page", "changes"), "changes-shebei")
    assert lines == [
        f"修改职权 XK-01 道岔许可（原名称：{old.name}）：办理地点、内部备注",
        f"修改流程 {flow.name}：环节（取消“{flow.steps[0].name}”）",
    ]


def test_entries_that_changed_alike_share_a_line() -> None:
    """Posts of which the same changed are told together, with their number."""
    now = change_entry(BUREAU, "post", "shouligang", duties=("另一项职责",))
    now = change_entry(now, "post", "zhifagang", duties=("另一项职责",))
    (line,) = read_section(find_page(lay_out_changed(BUREAU, now), "page", "changes"), "changes-shebei")
    assert line.startswith("修改岗位2个 ")
    assert line.endswith("：岗位职责")


def test_a_handed_over_power_stands_in_both_departments() -> None:
    """Where it is now it came from the other, and where it was it went to that."""
    (department,) = BUREAU.departments
    other = department.model_copy(update={"id": "caiwu", "name": "财务处", "code": "CW"})
    before = BUREAU.replace(departments=(department, other))
    now = change_entry(before, "power", "cg-01", department="caiwu")
    page = find_page(lay_out_changed(before, now), "page", "changes")
    assert any(
        "划入职权 CG-01" in each and "（由设备监督管理处划入）" in each
        for each in read_section(page, "changes-caiwu")
    )
    assert any(
        each.startswith("划出职权 CG-01") and each.endswith("（划入财务处）")
        for each in read_section(page, "changes-shebei")
    )


def test_the_head_says_with_what_is_compared_and_how_much_changed() -> None:
    """Both editions, the number of changes of each kind, and counts by register stand at the head."""
    page = find_page(lay_out_changed(drop_power(BUREAU, "xk-01"), BUREAU), "page", "changes")
    assert strip_words(page.blocks[0].words).startswith(  # type: ignore[union-attr]
        "2025年第一版与2025年第一版（2025年9月30日）相比，条目新增6个"
    )
    (facts,) = [block for block in page.blocks if isinstance(block, Facts)]
    assert [(fact.label, strip_words(fact.lines[0])) for fact in facts.facts][:3] == [
        ("职权", "新增1"),
        ("流程", "新增1"),
        ("廉政风险点", "新增4"),
    ]


def test_the_keepers_own_revisions_are_for_staff() -> None:
    """What the keepers wrote of the edition stands first for staff, and nowhere for the public."""
    (edition,) = [each for each in BUREAU.editions if each.id == "ban-2025-1"]
    page = find_page(lay_out_changed(BUREAU, BUREAU), "page", "changes")
    lines = read_section(page, "revisions")
    assert lines == [f"{each.content}（修订依据：{each.cause}）" for each in edition.revisions]
    public = find_page(lay_out_changed(BUREAU, BUREAU, Clearance.PUBLIC), "page", "changes")
    assert len(public.blocks) == 1
    assert "没有变化" in strip_words(public.blocks[0].words)  # type: ignore[union-attr]


def test_changed_entries_are_marked() -> None:
    """The pages of new and changed entries bear a mark, a workflow's change its power's page, others none."""
    now = change_entry(BUREAU, "post", "juzhang", duties=("另一项职责",))
    (flow,) = [each for each in BUREAU.workflows if each.id == "cf-01"]
    now = change_entry(now, "workflow", "cf-01", steps=flow.steps[1:])
    pages = lay_out_changed(drop_power(BUREAU, "xk-01"), now)
    marks = {str(page.target): page.mark for page in pages.pages}
    assert (marks["power/xk-01"], marks["post/juzhang"], marks["power/cf-01"]) == (
        "本版新增",
        "本版修改",
        "本版修改",
    )
    rows = [
        strip_words(row.cells[2][0])
        for block in find_page(pages, "department", "shebei").blocks
        if isinstance(block, Table) and block.kind == "powers"
        for row in block.rows
    ]
    assert [row.rpartition(" ")[2] for row in rows[:2]] == ["新增", "修改"]
    assert {marks["power/cg-01"], marks["page/home"], marks["page/changes"]} == {""}


def test_a_withdrawn_power_is_not_marked() -> None:
    """Its page says itself what became of it."""
    (power,) = [each for each in BUREAU.powers if each.id == "xk-01"]
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN})
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
        pages = lay_out_changed(BUREAU, change_entry(BUREAU, "power", "xk-01", status=status), clearance)
        assert find_page(pages, "power", "xk-01").mark == ""
        lines = read_section(find_page(pages, "page", "changes"), "changes-shebei")
        assert any(each.startswith("取消职权 XK-01") for each in lines)


def test_home_and_foot_lead_to_the_page() -> None:
    """The page of changes is reached from the first page and from the edition's line of every page."""
    pages = lay_out_changed(drop_power(BUREAU, "xk-01"), BUREAU)
    assert pages.masthead.changes == CHANGES
    home = find_page(pages, "page", "home")
    ways = [each for block in home.blocks if isinstance(block, Entrances) for each in block.entrances]
    (way,) = [each for each in ways if each.target == CHANGES]
    assert (way.title, way.counts[0]) == ("本版变化", ("新增", 6))


def test_a_long_page_is_split_by_department(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one page would be too long each department has its own, reached from the first, bound behind it."""
    monkeypatch.setattr(changes_page, "MOST_WEIGHT", 100)
    config = BUREAU.config.model_copy(update={"parts": (BookPart.CHANGES,)})
    now = change_entry(BUREAU.replace(config=config), "post", "juzhang", duties=("另一项职责",))
    pages = lay_out_changed(drop_power(BUREAU, "xk-01"), now)
    page = find_page(pages, "page", "changes")
    (ways,) = [block for block in page.blocks if isinstance(block, Entrances)]
    targets = [each.target for each in ways.entrances]
    assert [target.identifier for target in targets] == ["changes-shebei", "changes-unit"]
    part = find_page(pages, "page", "changes-shebei")
    assert (part.title, part.parent, part.kind) == ("本版变化：设备监督管理处", CHANGES, "changes")
    (items,) = part.blocks
    assert isinstance(items, Items)
    assert strip_words(items.items[0]).startswith("新增职权 XK-01")
    (chapter,) = pages.bindings[0].outline.chapters
    assert [each.target for each in chapter.pages] == [CHANGES, *targets]


@pytest.mark.parametrize("clearance", list(Clearance))
def test_without_a_record_nothing_is_said(clearance: Clearance) -> None:
    """An edition that is compared with none has no page, no way to it, and no marks."""
    pages = lay_out_sample("bureau", clearance)
    assert pages.masthead.changes is None
    assert CHANGES not in {page.target for page in pages.pages}
    assert {page.mark for page in pages.pages} == {""}
    assert CHANGES not in {target for page in pages.pages for target in list_targets(page)}


def test_the_book_has_the_page_where_it_is_asked_for() -> None:
    """The part `changes` binds the page as a chapter; without a comparison it binds nothing."""
    config = BUREAU.config.model_copy(update={"parts": (BookPart.CHANGES,)})
    now = BUREAU.replace(config=config)
    bound = lay_out_changed(drop_power(now, "xk-01"), now).bindings[0].outline.chapters
    assert [(chapter.title, [page.target for page in chapter.pages]) for chapter in bound] == [
        ("本版变化", [CHANGES])
    ]
    assert lay_out_pages(cut_view(now, Clearance.INTERNAL)).bindings[0].outline.chapters == ()


def test_the_notes_announce_changes_that_are_told() -> None:
    """The compilation notes name the chapter where it is bound and an earlier edition is compared, else not."""
    config = BUREAU.config.model_copy(update={"parts": (*BUREAU.config.parts, BookPart.CHANGES)})
    bound = BUREAU.replace(config=config)
    assert "本版变化" in read_notes(lay_out_changed(bound, bound))
    assert "本版变化" not in read_notes(lay_out_changed(BUREAU, BUREAU))


def read_notes(pages: Pages) -> str:
    """Return the lists of the compilation notes."""
    blocks = find_page(pages, "page", "compilation-notes").blocks
    return "\n".join(
        strip_words(line) for block in blocks if isinstance(block, Items) for line in block.items
    )
