"""Lists of powers and of responsibilities, by department and by kind, are complete, counted and in order."""

import pytest

from generator.model.audience import Clearance
from generator.pages import long_lists
from generator.pages.blocks import Entrances, Heading
from generator.pages.duty_lists import DUTIES, KINDS
from generator.pages.long_lists import weigh_rows
from generator.pages.page import Page, Pages
from generator.pages.words import Target
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_tables,
    list_targets,
    read_cells,
    read_facts,
    read_text,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample

SEEN = (Clearance.PUBLIC, Clearance.INTERNAL)


def list_powers(clearance: Clearance) -> list[str]:
    """Return the names of the bureau's powers that an audience sees, in order."""
    return sorted(each.name for each in read_sample("bureau").powers if clearance.may_see(each.audience))


def find_duty_pages(pages: Pages, by: str) -> list[Page]:
    """Return the pages of responsibilities by ``department`` or by ``kind``."""
    return [page for page in pages.pages if page.target.identifier.startswith(f"duties-{by}-")]


def read_names(pages: list[Page]) -> list[str]:
    """Return the names of the powers in the tables of several pages, in order."""
    return [
        name
        for page in pages
        for table in list_tables(page, "duties")
        for name in read_cells(table, "职权名称")
    ]


@pytest.mark.parametrize("clearance", SEEN)
@pytest.mark.parametrize("by", ["department", "kind"])
def test_each_power_stands_once_in_each_division(clearance: Clearance, by: str) -> None:
    """By department as by kind, each power that the audience sees stands once, and none besides."""
    pages = find_duty_pages(lay_out_sample("bureau", clearance), by)
    told = [
        cell.split("\n")[0].removesuffix(" 待核实")
        for page in pages
        for table in list_tables(page, "duties")
        for cell in read_cells(table, "职权名称")
    ]
    assert sorted(told) == list_powers(clearance)


def test_a_row_says_what_the_unit_answers_for() -> None:
    """A row has every stage and duty, the way it is done, what is answered for, and how it is watched."""
    power = next(each for each in read_sample("bureau").powers if each.id == "xk-01")
    pages = lay_out_sample("bureau", Clearance.PUBLIC)
    page = find_page(pages, "page", f"duties-kind-{power.kind}")
    (table,) = list_tables(page, "duties")
    row = [row.anchor for row in table.rows].index("power-xk-01")
    duties = read_cells(table, "责任事项与履责方式")[row]
    for each in power.responsibilities:
        assert f"{each.stage}：{each.duty}" in duties
    assert power.performance
    assert f"履责方式：{power.performance}" in duties
    assert [line.partition("．")[2] for line in read_cells(table, "追责情形")[row].split("\n")] == list(
        power.accountability
    )
    assert read_cells(table, "监督方式")[row] == "\n".join(power.supervision)
    assert read_cells(table, "设定依据")[row].count("《") == len(power.basis)


def test_the_item_of_a_power_stands_under_its_name() -> None:
    """A power that is one item of several says which, and the others say nothing of items."""
    bureau = read_sample("bureau")
    first = bureau.powers[0].model_copy(update={"sub_item": "道岔尖轨"})
    items = {first.id: "道岔尖轨"}
    pages = lay_out(bureau.replace(powers=(first, *bureau.powers[1:])), Clearance.INTERNAL)
    for page in find_duty_pages(pages, "department"):
        for table in list_tables(page, "duties"):
            for row, name in zip(table.rows, read_cells(table, "职权名称"), strict=True):
                assert name.partition("子项：")[2] == items.get(row.anchor.removeprefix("power-"), "")


@pytest.mark.parametrize("clearance", SEEN)
def test_counts_lead_to_what_they_count(clearance: Clearance) -> None:
    """The overview counts by department and kind; its numbers are those of the sections they lead to."""
    pages = lay_out_sample("bureau", clearance)
    overview = find_page(pages, "page", DUTIES.identifier)
    (table,) = list_tables(overview, "counts")
    linked = [
        (run.target, int(run.text))
        for row in table.rows[:-1]
        for cell in row.cells[1:-1]
        for line in cell
        for run in line
        if run.target
    ]
    assert linked
    for target, number in linked:
        section = find_section(find_page(pages, "page", target.identifier), target.anchor)
        assert sum(len(getattr(block, "rows", ())) for block in section) == number
    assert sum(number for _, number in linked) == len(list_powers(clearance))
    assert read_cells(table, "合计")[-1] == str(len(list_powers(clearance)))


@pytest.mark.parametrize("clearance", SEEN)
def test_powers_by_kind_are_counted_in_the_units_order(clearance: Clearance) -> None:
    """The list by kind has the kinds in the order of the configuration, each with the number of its powers."""
    handbook = read_sample("bureau")
    page = find_page(lay_out_sample("bureau", clearance), "page", KINDS.identifier)
    seen = [each for each in handbook.powers if clearance.may_see(each.audience)]
    kinds = [each for each in handbook.config.vocabulary.power_kinds if any(p.kind == each.id for p in seen)]
    assert [block.text for block in page.blocks if isinstance(block, Heading)] == [
        f"{kind.name}（{sum(p.kind == kind.id for p in seen)}项）" for kind in kinds
    ]


def test_home_leads_to_the_lists() -> None:
    """The first page leads to both divisions, and for the public to the channels."""
    for clearance in SEEN:
        home = find_page(lay_out_sample("bureau", clearance), "page", "home")
        targets = {
            each.target for block in home.blocks if isinstance(block, Entrances) for each in block.entrances
        }
        assert {DUTIES, KINDS} <= targets
        assert (Target("page", "channels") in targets) == (clearance is Clearance.PUBLIC)


def test_an_item_is_told_in_a_citizens_order() -> None:
    """What, how long, how much and where stand first; then conditions, materials, procedure, grounds, rights."""
    page = find_page(lay_out_sample("bureau", Clearance.PUBLIC), "power", "xk-01")
    assert [block.anchor for block in page.blocks if isinstance(block, Heading)] == [
        "conditions",
        "materials",
        "workflow",
        "terms",
        "basis",
        "rights",
        "contact",
        "responsibilities",
        "accountability",
        "details",
    ]
    assert list(read_facts(page))[:10] == [
        "职权内容",
        "职权编码",
        "职权类别",
        "行使主体",
        "承办机构",
        "办理时限",
        "收费",
        "到办事现场次数",
        "办理地点",
        "办理时间",
    ]


def test_an_item_loses_nothing_in_either_order() -> None:
    """Each text that the public may see of a power stands on its page for the public as on that for staff."""
    power = next(each for each in read_sample("bureau").powers if each.id == "xk-01")
    texts = [power.name, power.code, power.holder, power.window, power.hours, power.visits, power.counterpart]
    texts += [*power.conditions, *power.rights, *power.obligations, *power.remedies, *power.accountability]
    texts += [*power.supervision, power.performance, power.quantity, power.exercise_level]
    texts += [each.name for each in power.materials] + [each.duty for each in power.responsibilities]
    texts += [power.fee.standard if power.fee else "", power.result.name if power.result else ""]
    texts += [each.summary for each in power.basis]
    for clearance in SEEN:
        told = read_text(find_page(lay_out_sample("bureau", clearance), "power", "xk-01"))
        assert [text for text in texts if text and text not in told] == []


def test_an_item_without_more_has_no_empty_section() -> None:
    """A power of which little is registered has no heading over nothing, and no empty field."""
    bare = {
        "conditions": (), "materials": (), "rights": (), "obligations": (), "remedies": (), "questions": (),
        "responsibilities": (), "accountability": (), "performance": None, "statutory_limit": None,
        "promised_limit": None, "fee": None, "result": None, "window": None, "hours": None, "quantity": None,
    }  # fmt: skip
    handbook = change_entry(read_sample("bureau"), "power", "xk-01", **bare)
    page = find_page(lay_out(handbook, Clearance.PUBLIC), "power", "xk-01")
    assert [block.anchor for block in page.blocks if isinstance(block, Heading)] == [
        "workflow",
        "basis",
        "contact",
        "details",
    ]
    for first, second in zip(page.blocks, page.blocks[1:], strict=False):
        assert not (isinstance(first, Heading) and isinstance(second, Heading))
    assert all(read_facts(page).values())


def test_channels_are_told_on_a_page_of_their_own() -> None:
    """The page has every channel of the unit and leads to the chapter on complaints; each item leads to it."""
    handbook = read_sample("bureau")
    (unit,) = handbook.organizations
    pages = lay_out_sample("bureau", Clearance.PUBLIC)
    page = find_page(pages, "page", "channels")
    for channel in (*unit.consultation, *unit.complaints):
        assert channel.name in read_text(page)
        assert channel.value in read_text(page)
    told = {target for target in list_targets(page) if target.register == "chapter"}
    assert told == {
        Target("chapter", each.id)
        for each in handbook.chapters
        if each.audience is Clearance.PUBLIC and any(word in each.title for word in ("监督", "投诉", "咨询"))
    }
    items = [each for each in pages.pages if each.kind == "power"]
    assert items
    assert all(page.target in list_targets(each) for each in items)


def test_a_unit_without_channels_has_no_page_of_them() -> None:
    """Where no channel is registered there is no page, and nothing leads to one."""
    handbook = read_sample("bureau")
    bare = change_entry(
        handbook, "organization", handbook.organizations[0].id, consultation=(), complaints=()
    )
    pages = lay_out(bare, Clearance.PUBLIC)
    channels = Target("page", "channels")
    assert channels not in {page.target for page in pages.pages}
    assert not [page for page in pages.pages if channels in list_targets(page)]


@pytest.mark.parametrize("clearance", SEEN)
def test_a_long_division_comes_in_parts(monkeypatch: pytest.MonkeyPatch, clearance: Clearance) -> None:
    """Where a page would be too long its rows come in parts that lead to each other, and none is lost or repeated."""
    bureau = read_sample("bureau")
    copies = [
        bureau.powers[0].model_copy(
            update={"id": f"xk-9{number}", "name": f"第{number}项", "code": f"XK-9{number}"}
        )
        for number in range(5)
    ]
    many = bureau.replace(powers=(*bureau.powers, *copies))
    whole = lay_out(many, clearance)
    before = [read_names(find_duty_pages(whole, by)) for by in ("department", "kind")]
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", 8_000)
    pages = lay_out(many, clearance)
    assert [read_names(find_duty_pages(pages, by)) for by in ("department", "kind")] == before
    assert len(find_duty_pages(pages, "kind")) > len(find_duty_pages(whole, "kind"))
    assert find_broken_targets(pages) == []
    for page in find_duty_pages(pages, "kind"):
        rows = [row for table in list_tables(page, "duties") for row in table.rows]
        assert len(rows) == 1 or weigh_rows(rows) <= long_lists.MOST_WEIGHT
