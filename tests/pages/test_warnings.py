"""Warnings: the discipline office sees them with their handling, staff see counts that tell no small number."""

from datetime import date

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.blocks import Facts, Paragraph
from generator.pages.words import Target, strip_words
from tests.pages.reading_pages import (
    find_broken_targets,
    find_section,
    list_tables,
    read_cells,
    read_facts,
    read_groups,
    walk_runs,
)
from tests.pages.sample_views import find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


def _repeat(handbook: Handbook, red: int, yellow: int) -> Handbook:
    """Return the handbook with so many warnings of each signal."""
    (warning,) = handbook.warnings
    signals = ["red"] * red + ["yellow"] * yellow
    found = tuple(
        warning.model_copy(update={"id": f"w-{number:02d}", "signal": signal, "closed": None})
        for number, signal in enumerate(signals)
    )
    return handbook.replace(warnings=found)


def test_warnings_are_listed_by_signal_with_word_and_colour(small: Handbook) -> None:
    """The gravest signal stands first; each row says the signal's word, in its colour."""
    page = find_page(lay_out(_repeat(small, 1, 2), Clearance.RESTRICTED), "page", "warnings")
    (table,) = list_tables(page)
    assert read_groups(table) == ["红色（1）", "黄色（2）"]
    signs = [(run.text, run.tone) for run in walk_runs(page) if run.tone]
    assert signs == [("红色", "signal-red"), ("黄色", "signal-yellow"), ("黄色", "signal-yellow")]
    assert set(read_cells(table, "办结日期")) == {"应于2025年6月25日前整改"}


def test_a_warning_is_told_with_its_tracing() -> None:
    """The page of a warning says what was done, what came of it, and whether it could have been prevented."""
    pages = lay_out_sample("small", Clearance.RESTRICTED)
    page = find_page(pages, "warning", "warning-1")
    facts = read_facts(page)
    assert (facts["情节"], facts["处置措施"], facts["办结日期"]) == ("轻微", "谈话提醒", "2025年6月26日")
    (tracing,) = [block for block in find_section(page, "tracing") if isinstance(block, Facts)]
    assert {fact.label: strip_words(fact.lines[0]) for fact in tracing.facts} == {
        "倒查日期": "2025年6月24日",
        "风险点已排查": "是",
        "措施已落实": "否",
        "制度已健全": "是",
        "问责岗位": "科长",
        "倒查结论": "措施没有执行。",
    }
    assert find_broken_targets(pages) == []


def test_interferences_are_listed() -> None:
    """What was recorded of meddling stands in a list of the discipline office."""
    page = find_page(lay_out_sample("small", Clearance.RESTRICTED), "page", "interferences")
    (table,) = list_tables(page)
    assert read_cells(table, "干预方式") == ["电话"]
    assert read_cells(table, "处理情况") == ["如实记录并报告。\n干预备注样本。"]


@pytest.mark.parametrize("clearance", [Clearance.PUBLIC, Clearance.INTERNAL])
def test_no_other_audience_has_these_pages(clearance: Clearance) -> None:
    """Neither staff nor the public have a page or a place of warnings."""
    pages = lay_out_sample("small", clearance)
    names = {"warnings", "interferences"}
    assert not [page for page in pages.pages if page.target.register == "warning"]
    assert not names & {page.target.identifier for page in pages.pages}
    assert not names & {place.identifier for place in pages.places}


def test_staff_see_counts_but_no_small_ones(small: Handbook) -> None:
    """A count below five reads 少于5, and so does one that would give it away; the note says so."""
    page = find_page(lay_out(_repeat(small, 6, 1)), "page", "warning-statistics")
    tables = {table.caption: table for table in list_tables(page)}
    assert read_cells(tables["按预警信号统计"], "件数") == ["少于5", "少于5", "7"]
    assert read_cells(tables["按处置措施统计"], "件数") == ["7", "少于5"]
    few = find_page(lay_out(_repeat(small, 1, 1)), "page", "warning-statistics")
    signals = next(table for table in list_tables(few) if table.caption == "按预警信号统计")
    assert read_cells(signals, "件数") == ["少于5", "少于5", "不列"]
    (note,) = [block for block in page.blocks if isinstance(block, Paragraph)]
    assert strip_words(note.words).startswith("标“少于5”的，数目少于5，或者为防止由合计推算而一并不列。")


def test_a_unit_that_counts_no_warnings_has_no_page_of_counts(small: Handbook) -> None:
    """Without words for sources of warnings there is neither page nor entrance, for no audience."""
    words = small.config.vocabulary.model_copy(update={"warning_sources": ()})
    changed = small.replace(
        config=small.config.model_copy(update={"vocabulary": words}), warnings=(), interferences=()
    )
    for clearance in Clearance:
        pages = lay_out(changed, clearance)
        assert Target("page", "warning-statistics") not in {page.target for page in pages.pages}
        assert "warnings" not in {place.identifier for place in pages.places}


def test_years_are_filters_of_the_list(small: Handbook) -> None:
    """Warnings of several years can be chosen by year."""
    (warning,) = small.warnings
    older = warning.model_copy(update={"id": "older", "date": date(2024, 3, 1)})
    page = find_page(
        lay_out(small.replace(warnings=(warning, older)), Clearance.RESTRICTED), "page", "warnings"
    )
    (table,) = list_tables(page)
    assert {each.name: each.options for each in table.filters}["year"] == (
        ("2025", "2025年"),
        ("2024", "2024年"),
    )
