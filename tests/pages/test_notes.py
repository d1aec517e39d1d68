"""The compilation notes explain what the configuration chose, and the revision record tells of every edition."""

import pytest

from generator.model.audience import Clearance
from generator.model.terms import BookPart
from generator.pages.blocks import Items, Table
from generator.pages.page import Page
from generator.pages.words import strip_words
from tests.pages.sample_views import find_page, lay_out_sample, read_sample

pytestmark = pytest.mark.usefixtures("_undrawn")


def read_tables(page: Page) -> dict[str, list[list[str]]]:
    """Return the texts of each table's cells by its kind."""
    return {
        block.kind: [["".join(map(strip_words, cell)) for cell in row.cells] for row in block.rows]
        for block in page.blocks
        if isinstance(block, Table)
    }


def read_items(page: Page) -> str:
    """Return the texts of all lists."""
    lists = [block for block in page.blocks if isinstance(block, Items)]
    return "\n".join(strip_words(item) for block in lists for item in block.items)


def test_staff_read_every_choice() -> None:
    """Levels with definition, score and leaders, kinds, and each score of each factor stand in the notes."""
    config = read_sample("bureau").config
    tables = read_tables(find_page(lay_out_sample("bureau", Clearance.INTERNAL), "page", "compilation-notes"))
    levels = sorted(config.vocabulary.risk_levels, key=lambda each: each.rank)
    assert [(row[0], row[1]) for row in tables["levels"]] == [
        (f"{each.mark} {each.name}", each.definition) for each in levels
    ]
    roles = {each.id: each.name for each in config.vocabulary.leader_roles}
    rules = {each.level: (roles[each.manager], roles[each.accountable]) for each in config.management}
    assert [tuple(row[-2:]) for row in tables["levels"]] == [rules[each.id] for each in levels]
    assert [row[0] for row in tables["risk-kinds"]] == [each.name for each in config.vocabulary.risk_kinds]
    assert [row[0] for row in tables["power-kinds"]] == [
        each.prefix for each in config.vocabulary.power_kinds
    ]
    scheme = config.rating_scheme
    assert scheme is not None
    assert [row[-1] for row in tables["scores"]] == [
        words for factor in scheme.factors for words in (factor.name, *factor.scores)
    ]
    assert [row[2] for row in tables["levels"]] == [
        str(next(each.least for each in scheme.thresholds if each.level == level.id)) for level in levels
    ]


def test_the_public_reads_nothing_of_risks() -> None:
    """For the public there are the kinds that it may see and the signs of drawings, no level, score or mark."""
    page = find_page(lay_out_sample("bureau", Clearance.PUBLIC), "page", "compilation-notes")
    tables = read_tables(page)
    assert tables.keys() == {"power-kinds"}
    kinds = read_sample("bureau").config.vocabulary.power_kinds
    assert [row[0] for row in tables["power-kinds"]] == [
        each.prefix for each in kinds if each.audience is Clearance.PUBLIC
    ]
    assert "菱形" in read_items(page)
    assert "风险" not in read_items(page)


def test_the_notes_tell_of_bound_parts_alone() -> None:
    """What is not bound is not announced."""
    assert BookPart.RISK_MAP not in read_sample("bureau").config.parts
    words = read_items(find_page(lay_out_sample("bureau", Clearance.INTERNAL), "page", "compilation-notes"))
    assert "法律依据" in words
    assert "风险分布图" not in words


def test_the_revision_record_tells_all_to_staff() -> None:
    """Each revision of each edition stands with its cause, beside the edition and who approved it."""
    (edition,) = read_sample("small").editions
    page = find_page(lay_out_sample("small", Clearance.INTERNAL), "page", "revisions")
    (row,) = read_tables(page)["revisions"]
    (revision,) = edition.revisions
    assert row[0] == edition.number
    assert revision.content in row
    assert revision.cause in row
    assert any(edition.approved.body in cell for cell in row)


def test_the_public_record_tells_dates_alone() -> None:
    """The public sees number, dates and approval; what was changed and why is kept."""
    (edition,) = read_sample("small").editions
    page = find_page(lay_out_sample("small", Clearance.PUBLIC), "page", "revisions")
    (row,) = read_tables(page)["revisions"]
    assert row[:3] == [edition.number, "2025年6月30日", "2025年7月11日"]
    assert all(edition.revisions[0].content not in cell for cell in row)
