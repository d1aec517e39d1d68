"""What the public is told by choice of risks, and of withdrawn powers, stands on its pages and nothing else."""

import pytest

from generator.model.audience import Clearance
from generator.model.disclosure import DisclosureChoice
from generator.model.handbook import Handbook
from generator.model.power import PowerStatus
from generator.model.terms import PowerState, RiskDisclosure
from generator.pages.blocks import Facts, Notice
from generator.pages.page import Page, Pages
from generator.pages.words import Style
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_tables,
    read_cells,
    read_facts,
    read_text,
    walk_runs,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, publish, read_sample

GONE = "xk-01"


def choose(choice: RiskDisclosure, handbook: Handbook | None = None) -> Handbook:
    """Return the bureau's handbook, or another, of a unit that chose so."""
    handbook = handbook or read_sample("bureau")
    config = handbook.config.model_copy(update={"disclosure": DisclosureChoice(risks=choice)})
    return handbook.replace(config=config)


def list_disclosed(pages: Pages) -> dict[str, list[str]]:
    """Return for each page with a table of disclosed risks its column heads."""
    return {
        str(page.target): [column.label for column in table.columns]
        for page in pages.pages
        for table in list_tables(page, "disclosed")
    }


def test_names_and_levels_are_told_without_measures() -> None:
    """With names and levels the power's page has a table of both with the steps, and no word of a measure."""
    handbook = read_sample("bureau")
    pages = lay_out(choose(RiskDisclosure.NAMES_AND_LEVELS), Clearance.PUBLIC)
    assert list_disclosed(pages)["power/xk-01"] == ["序号", "环节", "风险点", "等级"]
    text = "\n".join(read_text(page) for page in pages.pages)
    for risk in handbook.risks:
        assert not any(each.text in text for each in risk.measures)
        assert risk.manifestation.split("\n")[0] not in text


def test_measures_are_told_with_the_responsible_post() -> None:
    """With measures the table has these as well and the title of the post, never when or by whom each."""
    handbook = read_sample("bureau")
    pages = lay_out(choose(RiskDisclosure.WITH_MEASURES), Clearance.PUBLIC)
    page = find_page(pages, "power", "xk-01")
    (table,) = list_tables(page, "disclosed")
    told = read_cells(table, "风险点")
    risks = {each.name: each for each in handbook.risks}
    posts = {each.id: each.name for each in handbook.posts}
    assert told
    for name, measures, post in zip(
        told, read_cells(table, "防控措施"), read_cells(table, "责任岗位"), strict=True
    ):
        risk = risks[name]
        assert measures.split("\n") == [f"{n}．{each.text}" for n, each in enumerate(risk.measures, 1)]
        assert post == posts[risk.responsible]
    text = read_text(page)
    frequencies = {each.frequency for risk in handbook.risks for each in risk.measures}
    assert frequencies
    assert not [each for each in frequencies if f"，{each}）" in text]


def test_disclosed_risks_stay_out_of_drawings() -> None:
    """The public's drawings are the same whatever is disclosed."""
    drawn = [
        [block for page in lay_out(choose(choice), Clearance.PUBLIC).pages for block in page.blocks]
        for choice in (RiskDisclosure.NONE, RiskDisclosure.WITH_MEASURES)
    ]
    figures = [[block for block in blocks if type(block).__name__ == "Figure"] for blocks in drawn]
    assert figures[0]
    assert figures[0] == figures[1]


def test_levels_are_signed_as_inside() -> None:
    """A disclosed level has word, mark and tone, as staff see it."""
    pages = lay_out(choose(RiskDisclosure.NAMES_AND_LEVELS), Clearance.PUBLIC)
    signs = {
        (run.text, run.tone) for page in pages.pages for run in walk_runs(page) if run.style is Style.LEVEL
    }
    levels = read_sample("bureau").config.vocabulary.risk_levels
    assert signs
    assert signs <= {(f"{each.mark} {each.name}", f"tone-{each.rank}") for each in levels}


@pytest.mark.parametrize("choice", list(RiskDisclosure))
def test_staff_see_the_same_whatever_is_disclosed(choice: RiskDisclosure) -> None:
    """The choice changes no page for staff."""
    handbook = read_sample("small")
    assert lay_out(choose(choice, handbook)) == lay_out(handbook)


def test_a_public_risk_stands_in_the_same_table() -> None:
    """A risk that is public by its own word stands among the disclosed ones, under its link, and once."""
    handbook = publish(read_sample("small"), "power", "cg-01")
    handbook = choose(RiskDisclosure.NAMES_AND_LEVELS, publish(handbook, "risk", "cg-01-r1"))
    pages = lay_out(handbook, Clearance.PUBLIC)
    page = find_page(pages, "power", "cg-01")
    assert list_tables(page, "risks") == []
    (table,) = list_tables(page, "disclosed")
    assert "risk-cg-01-r1" in [row.anchor for row in table.rows]
    assert find_broken_targets(pages) == []


def withdraw(successor: str | None) -> Pages:
    """Return the public pages of the bureau with one power withdrawn."""
    handbook = read_sample("bureau")
    power = next(each for each in handbook.powers if each.id == GONE)
    status = PowerStatus(
        state=PowerState.WITHDRAWN, since=power.status.since, successor=successor, reason="理由不公开。"
    )
    return lay_out(change_entry(handbook, "power", GONE, status=status), Clearance.PUBLIC)


def find_other(pages: Pages) -> Page:
    """Return the page of another public power."""
    return next(page for page in pages.pages if page.kind == "power")


def test_a_withdrawn_power_leaves_a_page_that_says_so() -> None:
    """Its page says that it is withdrawn, since when, and leads on; it has nothing else, and its address stays."""
    before = lay_out(read_sample("bureau"), Clearance.PUBLIC)
    other = next(page for page in before.pages if page.kind == "power" and page.target.identifier != GONE)
    pages = withdraw(other.target.identifier)
    page = find_page(pages, "power", GONE)
    assert (page.kind, page.place) == ("withdrawn", find_page(before, "power", GONE).place)
    notice, facts = page.blocks
    assert isinstance(notice, Notice)
    assert isinstance(facts, Facts)
    assert "该事项已取消" in read_text(page)
    assert list(read_facts(page)) == ["职权编码", "取消日期", "承接事项"]
    assert read_facts(page)["承接事项"] == other.title
    assert page.facets == ()
    assert page.terms == (read_facts(page)["职权编码"],)
    assert find_broken_targets(pages) == []


def test_a_withdrawn_power_stands_in_no_list_but_its_own() -> None:
    """Other pages do not name it but the list of powers, in the section of withdrawn ones."""
    name = find_page(lay_out(read_sample("bureau"), Clearance.PUBLIC), "power", GONE).title
    pages = withdraw(None)
    naming = [str(page.target) for page in pages.pages if name in read_text(page) and page.kind != "chapter"]
    assert naming == [f"power/{GONE}", "page/powers"]
    section = find_section(find_page(pages, "page", "powers"), "withdrawn")
    assert [read_cells(table, "职权名称") for table in section if hasattr(table, "rows")] == [[name]]  # type: ignore[arg-type]
    indexes = [index for each in pages.bindings for index in each.outline.indexes]
    assert indexes
    assert not [entry for index in indexes for entry in index.entries if entry.term == name]


def test_staff_keep_the_record_of_a_withdrawn_power() -> None:
    """Staff see the whole page of a withdrawn power, with the reason."""
    handbook = read_sample("bureau")
    power = next(each for each in handbook.powers if each.id == GONE)
    status = power.status.model_copy(update={"state": PowerState.WITHDRAWN, "reason": "理由不公开。"})
    page = find_page(lay_out(change_entry(handbook, "power", GONE, status=status)), "power", GONE)
    assert page.kind == "power"
    assert "理由不公开。" in read_text(page)
    assert find_other(withdraw(None)).kind == "power"
