"""A draft shows what is wrong where it stands and all of it on the first page, and nothing wrong breaks a page."""

from itertools import pairwise

import pytest

from generator.checks.check import check_reading
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.vocabulary import Vocabulary
from generator.outputs.site.addresses import plan_addresses
from generator.pages.blocks import Figure, Heading, Items, Notice, Tone
from generator.pages.page import Page, Pages
from generator.pages.words import Target, strip_words
from generator.sources.project import read_project
from generator.values.problem import Problem
from tests.checks.sample_projects import list_broken, read_broken
from tests.outputs.sample_binding import find_book
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_anchors,
    list_tables,
    read_cells,
    read_facts,
    read_groups,
    read_text,
    walk_runs,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, mark_draft, read_sample

PAGE_OF = {
    "power/xk-01": Target("power", "xk-01"),
    "workflow/cg-01": Target("power", "cg-01"),
    "post/clerk": Target("post", "clerk"),
    "department/office": Target("department", "office"),
    "organization/unit": Target("page", "unit"),
    "law/xzxkf": Target("law", "xzxkf"),
    "risk/xk-01-r1": Target("risk", "xk-01-r1"),
    "chapter/foreword": Target("chapter", "foreword"),
}

SOME_BROKEN = ("E001", "F001", "F004", "F006", "G001", "G003", "I001", "I002", "R001", "R002", "W001")
"""Broken samples in which entries are missing, stand twice, or name what is not there."""


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


@pytest.mark.parametrize("entry", PAGE_OF)
def test_a_fault_stands_on_the_page_of_its_entry(small: Handbook, entry: str) -> None:
    """The page of the faulty entry, a workflow's power among them, begins with the fault; no other page has it."""
    register, _, identifier = entry.partition("/")
    assert (register, identifier) in small.entries
    pages = lay_out(mark_draft(small, entry))
    (marked,) = [page for page in pages.pages if _read_faults(page)]
    assert marked.target == PAGE_OF[entry]
    notice = marked.blocks[0]
    assert isinstance(notice, Notice)
    assert strip_words(notice.words) == "T001 registers/sample.yml:1:1：第1处写错了。"


def test_home_lists_every_fault(small: Handbook) -> None:
    """The first page counts and lists all faults, those of entries that did not load too."""
    pages = lay_out(mark_draft(small, "power/xk-01", "post/not-loaded", "edition/first", "/"))
    home = find_page(pages, "page", "home")
    notice = home.blocks[0]
    assert isinstance(notice, Notice)
    assert notice.tone is Tone.DRAFT
    assert strip_words(notice.words) == "草稿：登记册中有4处问题，改正前不得印发。"
    (items,) = find_section(home, "faults")[:1]
    assert isinstance(items, Items)
    lines = [strip_words(item) for item in items.items]
    assert [line.partition("。")[0] for line in lines] == [
        f"T{number:03d} registers/sample.yml:{number}:1 第{number}处写错了" for number in (1, 2, 3, 4)
    ]
    assert [item[-1].target for item in items.items] == [Target("power", "xk-01"), None, None, None]


def test_a_draft_without_faults_says_so(small: Handbook) -> None:
    """A draft in which nothing is wrong is marked and counts no faults."""
    pages = lay_out(small.replace(is_draft=True))
    notice = find_page(pages, "page", "home").blocks[0]
    assert isinstance(notice, Notice)
    assert strip_words(notice.words) == "草稿：不得印发。"
    assert pages.masthead.is_draft
    assert not lay_out(small).masthead.is_draft


def test_faulty_entries_are_marked_in_tables(small: Handbook) -> None:
    """Where an entry has a row of its own, a draft marks it there, so that the book shows it too."""
    faulty = ("risk/cg-01-r1", "post/clerk", "law/xzxkf", "workflow/xk-01")
    pages = lay_out(mark_draft(small, *faulty))
    for register, identifier, kind, label in (
        ("power", "cg-01", "risks", "风险点"),
        ("department", "office", "posts", "岗位名称"),
        ("page", "laws", "laws", "名称"),
        ("page", "powers", "powers", "职权名称"),
    ):
        (table,) = list_tables(find_page(pages, register, identifier), kind)
        marked = [cell for cell in read_cells(table, label) if cell.split("\n")[0].endswith(" 有误")]
        assert len(marked) == 1, table.caption
    assert not [run for page in lay_out(small).pages for run in walk_runs(page) if run.text == "有误"]


def test_a_faulty_step_is_marked_in_drawing_and_table(small: Handbook) -> None:
    """Where a fault lies in a step, its box and its row say so, and no other's do."""
    workflow = small.workflows[0]
    draft = mark_draft(small, f"workflow/{workflow.id}")
    faults = tuple(fault.model_copy(update={"step": workflow.steps[1].id}) for fault in draft.faults)
    page = find_page(lay_out(draft.replace(faults=faults)), "power", workflow.power)
    (table,) = list_tables(page, "steps")
    marked = [cell for cell in read_cells(table, "环节名称") if "有误" in cell]
    assert [workflow.steps[1].name in cell for cell in marked] == [True]
    figure = next(block for block in page.blocks if isinstance(block, Figure))
    assert figure.drawing.svg.count(" faulty") == 1


def test_a_broken_workflow_is_drawn_as_far_as_it_goes(small: Handbook) -> None:
    """A step in an unknown lane stands in a lane called as it is written, a flow to nowhere is left out."""
    workflow = small.workflows[0]
    steps = (workflow.steps[0].model_copy(update={"lane": "nowhere"}), *workflow.steps[1:])
    flows = (workflow.flows[0].model_copy(update={"target": "gone"}), *workflow.flows[1:])
    page = find_page(
        lay_out(change_entry(small, "workflow", workflow.id, steps=steps, flows=flows)),
        "power",
        workflow.power,
    )
    figure = next(block for block in page.blocks if isinstance(block, Figure))
    assert not figure.drawing.is_fallback
    assert "nowhere" in figure.drawing.svg


def test_the_public_never_hears_of_faults(small: Handbook) -> None:
    """The public pages of a draft are those of the handbook without its faults."""
    draft = mark_draft(small, "power/xk-01", "post/clerk")
    assert lay_out(draft, Clearance.PUBLIC) == lay_out(small, Clearance.PUBLIC)


def test_faults_of_what_is_withheld_are_not_told(small: Handbook) -> None:
    """A fault of an entry that an audience may not see is not on its pages."""
    sealed = change_entry(small, "risk", "clerk-r1", audience=Clearance.RESTRICTED)
    draft = mark_draft(sealed, "risk/clerk-r1", "post/clerk")
    assert "第1处写错了" not in read_text(find_page(lay_out(draft), "page", "home"))
    restricted = lay_out(draft, Clearance.RESTRICTED)
    assert "第1处写错了" in read_text(find_page(restricted, "page", "home"))


def test_of_twins_the_first_alone_is_told(small: Handbook) -> None:
    """Of two entries with one identifier the first has the page; the other is not told, least of all a sealed one."""
    (first,) = [each for each in small.risks if each.id == "clerk-r1"]
    twin = first.model_copy(update={"name": "另一条", "audience": Clearance.RESTRICTED})
    draft = mark_draft(small.replace(risks=(*small.risks, twin)), "risk/clerk-r1")
    for clearance in (Clearance.INTERNAL, Clearance.RESTRICTED):
        pages = lay_out(draft, clearance)
        _assert_whole(pages, "twins")
        assert find_page(pages, "risk", "clerk-r1").title == first.name
        assert not [page for page in pages.pages if "另一条" in read_text(page)]


def test_broken_samples_make_whole_pages(*, is_full: bool) -> None:
    """Of each broken project that may be built as a draft all pages are made, with addresses and links in order."""
    count = 0
    for code in list_broken() if is_full else SOME_BROKEN:
        reading = read_project(read_broken(code))
        found = check_reading(reading)
        if reading.handbook is None or any(each.kind.is_syntax for each in found):
            continue
        pages = lay_out(_mark_found(reading.handbook, found))
        plan_addresses(pages)
        _assert_whole(pages, code)
        home = read_text(find_page(pages, "page", "home"))
        assert [each for each in found if each.is_error and each.kind.code not in home] == []
        count += 1
    assert count == len(SOME_BROKEN) or is_full


@pytest.mark.parametrize("name", ["workflows", "risks", "posts", "laws", "chapters", "editions", "powers"])
def test_no_register_is_needed(name: str) -> None:
    """Without any entries of a register all pages are made, and no section, column or link stays behind."""
    for sample in ("small", "bureau"):
        handbook = read_sample(sample).replace(**{name: ()}, is_draft=True)
        for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
            _assert_whole(lay_out(handbook, clearance), f"{sample} without {name}")


@pytest.mark.parametrize("name", ["organizations", "departments"])
def test_no_unit_and_no_department_is_needed(name: str) -> None:
    """A draft without its unit or its departments still tells of all powers and posts."""
    handbook = read_sample("bureau").replace(**{name: ()}, is_draft=True)
    pages = lay_out(handbook)
    _assert_whole(pages, name)
    plan_addresses(pages)
    told = {page.target for page in pages.pages}
    assert {Target("power", power.id) for power in handbook.powers} <= told
    assert {Target("post", post.id) for post in handbook.posts} <= told
    bound = {page.target for chapter in find_book(pages).chapters for page in chapter.pages}
    assert {Target("power", power.id) for power in handbook.powers} <= bound


def test_what_names_no_known_department_is_not_lost(small: Handbook) -> None:
    """A power and a post of an unknown department have pages, stand in the lists and in the book."""
    changed = change_entry(small, "power", "xk-01", department="nowhere")
    changed = change_entry(changed, "post", "clerk", department="nowhere")
    pages = lay_out(mark_draft(changed, "power/xk-01", "post/clerk"))
    _assert_whole(pages, "unknown department")
    assert read_facts(find_page(pages, "power", "xk-01"))["承办机构"] == "nowhere"
    for name in ("powers", "posts", "by-post"):
        assert "group--unplaced" in list_anchors(find_page(pages, "page", name)), name
    assert [chapter.title for chapter in find_book(pages).chapters][-3:] == [
        "承办机构未登记的职权",
        "法律依据",
        "制度汇编",
    ]


def test_unknown_references_are_shown_as_written(small: Handbook) -> None:
    """An unknown post or word is shown as it was written and leads nowhere; from a list the post is left out."""
    changed = change_entry(small, "department", "office", head="post-99")
    changed = change_entry(changed, "risk", "cg-01-r1", responsible="post-98", kind="kind-97")
    changed = change_entry(changed, "power", "xk-01", kind="kind-95", posts=("clerk", "post-96"))
    pages = lay_out(mark_draft(changed, "department/office"))
    _assert_whole(pages, "unknown references")
    assert read_facts(find_page(pages, "department", "office"))["部门负责人"] == "post-99"
    risk = read_facts(find_page(pages, "risk", "cg-01-r1"))
    assert (risk["责任岗位"], risk["风险类别"]) == ("post-98", "kind-97")
    facts = read_facts(find_page(pages, "power", "xk-01"))
    assert (facts["职权类别"], facts["承办岗位"]) == ("kind-95（对外）", "经办")


def test_risks_without_a_known_level_are_listed_last(small: Handbook) -> None:
    """A risk whose level no vocabulary holds stands under a heading of its own, last in the list."""
    words = small.config.vocabulary
    levels = tuple(level for level in words.risk_levels if level.id != "middle")
    changed = _change_words(small, words.model_copy(update={"risk_levels": levels}))
    pages = lay_out(mark_draft(changed, "risk/cg-01-r1"))
    _assert_whole(pages, "unknown level")
    (index,) = list_tables(find_page(pages, "page", "by-level"))
    assert read_groups(index) == ["▲▲▲ 高等级（1）", "▲ 低等级（2）", "等级未登记（2）"]
    (listed,) = list_tables(find_page(pages, "page", "risks"))
    assert "middle" in read_cells(listed, "等级")


def test_a_workflow_that_cannot_be_drawn_leaves_its_words(small: Handbook) -> None:
    """More steps than a drawing may hold cost the drawing alone."""
    (flow,) = [each for each in small.workflows if each.id == "cg-01"]
    more = tuple(flow.steps[0].model_copy(update={"id": f"more-{number}"}) for number in range(100))
    changed = change_entry(small, "workflow", "cg-01", steps=(*flow.steps, *more))
    pages = lay_out(mark_draft(changed, "workflow/cg-01"))
    _assert_whole(pages, "too many steps")
    page = find_page(pages, "power", "cg-01")
    (figure,) = [block for block in page.blocks if isinstance(block, Figure)]
    assert figure.drawing.is_fallback
    assert len(list_tables(page, "steps")[0].rows) == len(flow.steps) + 100


def test_a_second_workflow_of_a_power_breaks_no_link(small: Handbook) -> None:
    """Where two workflows name one power, the first is its chart, and posts name the other's steps unlinked."""
    changed = change_entry(small, "workflow", "cg-01", power="xk-01")
    pages = lay_out(mark_draft(changed, "workflow/xk-01"))
    _assert_whole(pages, "two workflows")


def _mark_found(handbook: Handbook, problems: tuple[Problem, ...]) -> Handbook:
    """Return the draft of a handbook in which `problems` were found."""
    draft = mark_draft(handbook, *(each.entry or "/" for each in problems))
    faults = (
        fault.model_copy(update={"code": problem.kind.code})
        for fault, problem in zip(draft.faults, problems, strict=True)
    )
    return draft.replace(faults=tuple(faults))


def _assert_whole(pages: Pages, what: str) -> None:
    """Fail where a link leads nowhere, an anchor or a target stands twice, or a heading stands alone."""
    assert find_broken_targets(pages) == [], what
    targets = [page.target for page in pages.pages]
    assert len(set(targets)) == len(targets), what
    places = {place.identifier for place in pages.places}
    for page in pages.pages:
        anchors = list_anchors(page)
        assert len(set(anchors)) == len(anchors), (what, page.target)
        assert page.place in places, (what, page.target)
        assert page.blocks, (what, page.target)
        for block, after in pairwise([*page.blocks, None]):
            alone = after is None or (
                isinstance(block, Heading) and isinstance(after, Heading) and after.level <= block.level
            )
            assert not (isinstance(block, Heading) and alone), (what, page.target, block)


def _read_faults(page: Page) -> list[str]:
    return [
        strip_words(block.words)
        for block in page.blocks
        if isinstance(block, Notice) and block.tone is Tone.FAULT
    ]


def _change_words(handbook: Handbook, words: Vocabulary) -> Handbook:
    return handbook.replace(config=handbook.config.model_copy(update={"vocabulary": words}))
