"""The external chart is what is public, the internal one what staff see, and marks bear their risks' numbers."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.drawings.chart import Chart, Shape
from generator.drawings.drawing import Drawing
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.risk import Carrier
from generator.model.workflow import Workflow
from generator.pages import charts
from generator.pages.blocks import Figure
from generator.pages.laid_out import lay_out_pages
from generator.pages.page import Page
from tests.pages.reading_pages import list_tables, read_cells
from tests.pages.sample_views import FOLDERS, change_entry, cut_view, find_page, lay_out, read_sample

Draw = Callable[[Handbook, Clearance], dict[str, Chart]]


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch) -> Draw:
    """Return a function that lays a handbook out and gives the charts that were drawn, by identifier."""
    drawn: dict[str, Chart] = {}

    def record(chart: Chart) -> Drawing:
        drawn[chart.identifier] = chart
        return Drawing("", 0.0, 0.0, 1.0, ())

    def lay_out_and_record(handbook: Handbook, clearance: Clearance) -> dict[str, Chart]:
        drawn.clear()
        lay_out(handbook, clearance)
        return dict(drawn)

    monkeypatch.setattr(charts, "draw_chart", record)
    return lay_out_and_record


@pytest.fixture(params=FOLDERS)
def handbook(request: pytest.FixtureRequest) -> Handbook:
    """Return a sample handbook."""
    return read_sample(request.param)


def test_the_external_chart_is_exactly_what_is_public(handbook: Handbook, draw: Draw) -> None:
    """For the public and for staff, the external chart has the public steps and flows, all of them and no other."""
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
        found = draw(handbook, clearance)
        for flow in handbook.workflows:
            if flow.audience is Clearance.PUBLIC:
                assert _read_chart(found[f"external-{flow.id}"]) == _list_parts(flow, _is_public)
                assert not any(node.marks for node in found[f"external-{flow.id}"].nodes)
            else:
                assert f"external-{flow.id}" not in found


def test_the_internal_chart_leaves_out_what_stands_in_for_steps(handbook: Handbook, draw: Draw) -> None:
    """The internal chart has all steps and flows but those for the external chart only; the public has none."""
    found = draw(handbook, Clearance.INTERNAL)
    for flow in handbook.workflows:
        assert _read_chart(found[f"internal-{flow.id}"]) == _list_parts(flow, _is_worked)
    assert not any(name.startswith("internal-") for name in draw(handbook, Clearance.PUBLIC))


def test_charts_show_only_lanes_with_steps(handbook: Handbook, draw: Draw) -> None:
    """A chart has the lanes in which one of its steps stands, in the register's order."""
    for chart in draw(handbook, Clearance.INTERNAL).values():
        used = {node.lane for node in chart.nodes}
        (flow,) = [each for each in handbook.workflows if chart.identifier.endswith(f"-{each.id}")]
        assert [lane.identifier for lane in chart.lanes] == [
            lane.id for lane in flow.lanes if lane.id in used
        ]
        assert f"{len(chart.nodes)}个环节，{len(chart.lanes)}条泳道" in chart.description


def test_boxes_lead_to_rows_that_are_there(handbook: Handbook, draw: Draw) -> None:
    """A box leads to its step's row where the page's table has one, and else nowhere."""
    found = draw(handbook, Clearance.INTERNAL)
    for flow in handbook.workflows:
        worked = {step.id for step in flow.steps if not step.is_external_only}
        for name in (f"external-{flow.id}", f"internal-{flow.id}"):
            for node in found[name].nodes if name in found else ():
                leads = f"ref:power/{flow.power}#step-{node.identifier}"
                assert node.href == (leads if node.identifier in worked else None)


def test_marks_bear_the_numbers_of_the_risk_table(handbook: Handbook, draw: Draw) -> None:
    """A mark's number is that of its risk's row on the same page, and every risk of a step is marked there."""
    found, rows = draw(handbook, Clearance.INTERNAL), _read_risk_rows(handbook)
    marked = 0
    for flow in handbook.workflows:
        for node in found[f"internal-{flow.id}"].nodes:
            carried = {
                each.id for each in handbook.risks if each.carrier.step == f"{flow.id}/{node.identifier}"
            }
            assert {mark.identifier for mark in node.marks} == carried
            for mark in node.marks:
                assert rows[flow.power][mark.identifier] == mark.number
                assert mark.href == f"ref:power/{flow.power}#risk-{mark.identifier}"
                marked += 1
    assert marked


def test_numbers_agree_where_a_row_has_no_mark(draw: Draw) -> None:
    """Risks without a known level, and risks on steps outside the chart, have a row but shift no number."""
    handbook = read_sample("bureau")
    first, second, *_ = [each.id for each in handbook.risks if (each.carrier.step or "").startswith("xk-01/")]
    steps = {step.id: step for step in handbook.workflows[-1].steps}
    assert handbook.workflows[-1].id == "xk-01"
    outside = next(name for name, step in steps.items() if step.is_external_only)
    unrated = _unrate(handbook, first)
    moved = change_entry(handbook, "risk", first, carrier=Carrier(step=f"xk-01/{outside}"))
    for changed in (unrated, moved):
        rows = _read_risk_rows(changed)["xk-01"]
        assert sorted(rows.values(), key=int) == ["1", "2", "3", "4"]
        marks = [
            mark for node in draw(changed, Clearance.INTERNAL)["internal-xk-01"].nodes for mark in node.marks
        ]
        assert first not in {mark.identifier for mark in marks}
        assert {mark.identifier: mark.number for mark in marks} == {
            name: number for name, number in rows.items() if name in {mark.identifier for mark in marks}
        }
        assert second in {mark.identifier for mark in marks}


def test_charts_say_what_they_hold(draw: Draw) -> None:
    """A chart's description counts its steps, lanes and decisions, and inside its risks by level, the gravest first."""
    found = draw(read_sample("bureau"), Clearance.INTERNAL)
    chart = found["internal-xk-01"]
    assert (chart.title, found["external-xk-01"].title) == (
        "铁路道岔及其转辙设备生产企业审批流程内部流程图",
        "铁路道岔及其转辙设备生产企业审批流程外部流程图",
    )
    decisions = sum(node.shape is Shape.DECISION for node in chart.nodes)
    assert chart.description.startswith(
        f"共{len(chart.nodes)}个环节，{len(chart.lanes)}条泳道，{decisions}个判断；"
    )
    marks = sorted((mark.tone, mark.level) for node in chart.nodes for mark in node.marks)
    told = re.findall(r"[（、](.)风险(\d+)个", chart.description)
    assert told == [(level, str(marks.count((tone, level)))) for tone, level in sorted(set(marks))]
    assert f"风险点{len(marks)}个" in chart.description
    assert "风险" not in found["external-xk-01"].description


def test_marks_say_their_level_in_words(draw: Draw) -> None:
    """A mark has the level's word, its sign, a tone by its rank, and a title that a screen reader tells."""
    handbook = read_sample("small")
    nodes = draw(handbook, Clearance.INTERNAL)["internal-xk-01"].nodes
    (mark,) = [mark for node in nodes for mark in node.marks]
    assert (mark.level, mark.glyph, mark.tone) == ("高", "▲▲▲", "tone-1")
    assert mark.title == "风险点1：审核走过场（高）"


def test_the_charts_of_the_samples_can_be_drawn(handbook: Handbook) -> None:
    """No drawing of the samples falls back to words."""
    for clearance in (Clearance.PUBLIC, Clearance.INTERNAL):
        figures = [
            block
            for page in lay_out(handbook, clearance).pages
            for block in page.blocks
            if isinstance(block, Figure)
        ]
        assert figures
        assert [block.caption for block in figures if block.drawing.is_fallback] == []


def _is_public(part: object) -> bool:
    return getattr(part, "audience", None) is Clearance.PUBLIC


def _is_worked(part: object) -> bool:
    return not getattr(part, "is_external_only", False)


def _list_parts(
    flow: Workflow, is_chosen: Callable[[object], bool]
) -> tuple[list[str], list[tuple[str, str, str]]]:
    steps = [step.id for step in flow.steps if is_chosen(step)]
    flows = [(each.source, each.target, each.words or "") for each in flow.flows if is_chosen(each)]
    return steps, flows


def _read_chart(chart: Chart) -> tuple[list[str], list[tuple[str, str, str]]]:
    edges = [(edge.source, edge.target, edge.words or "") for edge in chart.edges]
    return [node.identifier for node in chart.nodes], edges


def _read_risk_rows(handbook: Handbook) -> dict[str, dict[str, str]]:
    """Return for each power the numbers in its risk table by risk."""
    pages = lay_out(handbook)
    found: dict[str, dict[str, str]] = {}
    for power in handbook.powers:
        for table in list_tables(find_page(pages, "power", power.id), "risks"):
            numbers = read_cells(table, "序号")
            rows = zip(table.rows, numbers, strict=True)
            found[power.id] = {row.anchor.removeprefix("risk-"): number for row, number in rows}
    return found


def _unrate(handbook: Handbook, risk: str) -> Handbook:
    """Return the handbook with a risk whose level no vocabulary holds."""
    (found,) = [each for each in handbook.risks if each.id == risk]
    approved = found.rating.approved.model_copy(update={"level": "unheard-of"})
    return change_entry(handbook, "risk", risk, rating=found.rating.model_copy(update={"approved": approved}))


def test_a_site_needs_no_sheets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages for a site alone are those of the book but for the sheets, which are drawn for paper only."""
    monkeypatch.setattr(charts, "fits_page", lambda _: False)
    monkeypatch.setattr(charts, "PAGE_HEIGHT", 500.0)
    view = cut_view(read_sample("bureau"), Clearance.INTERNAL)
    bound, loose = (lay_out_pages(view, is_bound=is_bound).pages for is_bound in (True, False))
    assert any(_list_sheets(page) for page in bound)
    assert not any(_list_sheets(page) for page in loose)
    assert [_strip_sheets(page) for page in bound] == list(loose)


def _list_sheets(page: Page) -> list[Drawing]:
    return [sheet for block in page.blocks if isinstance(block, Figure) for sheet in block.sheets]


def _strip_sheets(page: Page) -> Page:
    blocks = (replace(block, sheets=()) if isinstance(block, Figure) else block for block in page.blocks)
    return replace(page, blocks=tuple(blocks))
