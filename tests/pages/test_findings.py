"""The findings page tells staff by department what the checks found, the gravest first."""

import pytest

from generator.model.audience import Clearance
from generator.model.card import Finding
from generator.model.handbook import Handbook
from generator.pages import long_lists
from generator.pages.blocks import Figure, Heading, Paragraph
from generator.pages.words import Target, strip_words
from tests.pages.reading_pages import find_broken_targets, list_tables, read_text
from tests.pages.sample_views import change_entry, find_page, lay_out, read_sample


def note(entry: str, code: str, severity: str, department: str | None) -> Finding:
    """Return a finding on ``register/identifier``."""
    register, _, identifier = entry.partition("/")
    return Finding(
        register_name=register,
        identifier=identifier,
        department=department,
        code=code,
        severity=severity,
        title=f"{code}的名称",
        place=f"registers/{register}.yml:1:1",
        message=f"{code}说明。",
        remedy=f"{code}办法。",
    )


def find(*findings: Finding) -> Handbook:
    """Return the small sample with findings."""
    return read_sample("small").replace(findings=findings)


def test_findings_stand_by_department_the_gravest_first() -> None:
    """Each department has its table, warnings before notices, each kind under its name; the rest stands last."""
    handbook = find(
        note("law/xzxkf", "N001", "notice", None),
        note("power/xk-01", "N001", "notice", "office"),
        note("workflow/xk-01", "W016", "warning", "office"),
    )
    page = find_page(lay_out(handbook), "page", "findings")
    headings = [block.text for block in page.blocks if isinstance(block, Heading)]
    (office,) = handbook.departments
    assert headings == [f"{office.name}（2条）", "不属于部门的内容（1条）"]
    first, last = list_tables(page, "findings")
    groups = [strip_words(row.cells[0][0]) for row in first.rows if row.is_group]
    assert groups == ["警告　W016的名称 W016", "提示　N001的名称 N001"]
    told = [strip_words(row.cells[2][0]) for row in last.rows if not row.is_group]
    assert told == ["N001说明。　registers/law.yml:1:1"]
    told = [strip_words(block.words) for block in page.blocks if isinstance(block, Paragraph)]
    assert told == ["共3条：警告1条，提示2条。改正登记册后重新生成，本页随之更新。"]
    (counts,) = list_tables(page, "tally")
    assert [[strip_words(cell[0]) for cell in row.cells] for row in counts.rows] == [
        [office.name, "1", "1", "2"],
        ["不属于部门的内容", "0", "1", "1"],
        ["合计", "1", "2", "3"],
    ]
    assert counts.rows[0].cells[0][0][0].target == Target("page", "findings", "findings-office")


def test_many_findings_come_in_parts_that_lose_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one page would be too heavy the findings are shared out, and every link still resolves."""
    monkeypatch.setattr(long_lists, "MOST_WEIGHT", 2_000)
    findings = [note(f"power/xk-{number}", "N001", "notice", "office") for number in range(30)]
    pages = lay_out(find(*findings, note("law/xzxkf", "N001", "notice", None)))
    parts = [page for page in pages.pages if page.kind == "findings"]
    assert len(parts) > 2
    rows = [row for page in parts for table in list_tables(page, "findings") for row in table.rows]
    assert len([row for row in rows if not row.is_group]) == 31
    assert find_broken_targets(pages) == []


def test_a_finding_leads_to_its_entry() -> None:
    """A finding on a workflow leads to its power's page, one on an edition, which has no page, nowhere."""
    page = find_page(
        lay_out(
            find(
                note("workflow/xk-01", "W016", "warning", "office"),
                note("edition/none", "G004", "warning", None),
            )
        ),
        "page",
        "findings",
    )
    rows = [row for table in list_tables(page, "findings") for row in table.rows if not row.is_group]
    targets = [run.target for row in rows for run in row.cells[1][0]]
    assert targets == [Target("power", "xk-01"), None]


def test_what_is_said_alike_is_said_once() -> None:
    """The findings on one entry share a row, and what all of a kind say alike stands once above them."""
    end = "标为尚未核实，印有“待核实”。"
    findings = [
        note("power/xk-01", "N001", "notice", "office").model_copy(
            update={"message": f"power/xk-01 的“{field}”{end}"}
        )
        for field in ("basis[1]", "result")
    ]
    other = note("power/cg-01", "N001", "notice", "office").model_copy(
        update={"message": f"power/cg-01 的“fee”{end}"}
    )
    (table,) = list_tables(find_page(lay_out(find(*findings, other)), "page", "findings"), "findings")
    group, first, second = ([strip_words(line) for cell in row.cells for line in cell] for row in table.rows)
    assert group[1] == f"下列各处{end}N001办法。"
    assert first[2:] == ["“basis[1]”　registers/power.yml:1:1", "“result”　registers/power.yml:1:1"]
    assert second[2:] == ["“fee”　registers/power.yml:1:1"]


def test_nothing_found_is_said() -> None:
    """Without findings the page says so, and the public has no such page."""
    pages = lay_out(find())
    assert "没有发现问题" in read_text(find_page(pages, "page", "findings"))
    assert find_broken_targets(pages) == []
    public = lay_out(find(note("power/xk-01", "N001", "notice", "office")), Clearance.PUBLIC)
    assert Target("page", "findings") not in {page.target for page in public.pages}


def test_what_is_not_verified_says_so_wherever_it_is_printed() -> None:
    """待核实 stands behind an unverified basis, limit and result, in lists of powers and laws, and in the drawing."""
    sample = read_sample("small")
    power = next(each for each in sample.powers if each.id == "xk-01")
    assert power.statutory_limit is not None
    handbook = change_entry(
        sample,
        "power",
        "xk-01",
        verified=False,
        basis=tuple(each.model_copy(update={"verified": False}) for each in power.basis),
        statutory_limit=power.statutory_limit.model_copy(update={"verified": False}),
    )
    handbook = change_entry(handbook, "law", "xzxkf", verified=False)
    pages = lay_out(handbook, Clearance.PUBLIC)
    page = read_text(find_page(pages, "power", "xk-01"))
    assert "待核实：本事项" in page
    assert page.count("待核实") >= 1 + 2 * len(power.basis)
    assert "法定20个工作日（待核实）" in page
    for name in ("powers", "laws"):
        assert read_text(find_page(pages, "page", name)).count("待核实") >= 1
    assert "待核实" not in read_text(find_page(lay_out(sample, Clearance.PUBLIC), "power", "xk-01"))


def test_an_unverified_limit_says_so_in_the_drawing() -> None:
    """A step's unverified limit is marked in the drawing and in the words of the flow."""
    sample = read_sample("small")
    flow = next(each for each in sample.workflows if each.power == "xk-01")
    steps = tuple(
        each.model_copy(update={"limit": each.limit.model_copy(update={"verified": False})})
        if each.limit
        else each
        for each in flow.steps
    )
    page = find_page(lay_out(change_entry(sample, "workflow", flow.id, steps=steps)), "power", "xk-01")
    figures = [block for block in page.blocks if isinstance(block, Figure)]
    assert any("待核实" in line for figure in figures for line in figure.drawing.words)
