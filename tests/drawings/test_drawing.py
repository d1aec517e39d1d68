"""A drawing is deterministic, legible in print, and falls back to words."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.drawings import drawing
from generator.drawings.chart import Chart, Edge, Lane, Node, Shape
from generator.drawings.dimensions import NAME_SIZE
from generator.drawings.drawing import draw_chart
from tests.drawings.samples import make_licence, make_penalty, make_procurement

_ROOT = Path(__file__).resolve().parents[2]
_PAGE = (442.0, 638.0)


@pytest.mark.parametrize("make", [make_licence, make_penalty, make_procurement])
def test_words_stay_legible_on_a_page(make: type) -> None:
    """On the text area of an A4 page the smallest words of a full chart measure 7.5 pt at least."""
    drawn = draw_chart(make())
    scale = min(_PAGE[0] / drawn.width, _PAGE[1] / drawn.height)
    assert drawn.smallest_type * scale >= 7.5
    assert drawn.smallest_type >= 0.8 * NAME_SIZE


def test_bytes_do_not_depend_on_the_process() -> None:
    """Two processes with different hash seeds draw the same bytes."""
    code = (
        "import hashlib; from generator.drawings.drawing import draw_chart; "
        "from tests.drawings.samples import make_penalty; "
        "print(hashlib.sha256(draw_chart(make_penalty()).svg.encode()).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=_ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C"},
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(digests) == 1


@pytest.mark.parametrize("order", ["draw print draw", "print draw print"])
def test_drawing_and_print_share_a_process(order: str) -> None:
    """A drawing and a print in one process neither crash nor hang, whichever comes first."""
    code = """
import sys, weasyprint
from generator.drawings.drawing import draw_chart
from tests.drawings.samples import make_licence
svg = ""
for step in sys.argv[1].split():
    if step == "draw":
        svg = draw_chart(make_licence()).svg
        assert svg
    else:
        page = f'<html lang="zh-CN"><p>行政许可办理流程</p>{svg}</html>'
        assert weasyprint.HTML(string=page).write_pdf().startswith(b"%PDF")
print("done")
"""
    ended = subprocess.run(
        [sys.executable, "-c", code, order],
        cwd=_ROOT,
        capture_output=True,
        check=False,
        timeout=90,
        text=True,
    )
    assert (ended.returncode, ended.stdout.strip()) == (0, "done"), ended.stderr


def test_large_charts_fall_back() -> None:
    """Beyond a hundred nodes there are words and no picture."""
    nodes = tuple(Node(f"s{n}", "l", Shape.PROCESS, f"环节{n}") for n in range(101))
    edges = tuple(Edge(f"s{n}", f"s{n + 1}") for n in range(100))
    drawn = draw_chart(Chart("big", "大图", "大图。", (Lane("l", "道"),), nodes, edges))
    assert (drawn.is_fallback, drawn.svg, len(drawn.words)) == (True, "", 101)


def test_a_hundred_nodes_are_drawn() -> None:
    """The largest chart that is drawn at all is drawn."""
    nodes = tuple(Node(f"s{n}", "l", Shape.PROCESS, f"环节{n}") for n in range(100))
    edges = tuple(Edge(f"s{n}", f"s{n + 1}") for n in range(99))
    assert not draw_chart(Chart("big", "大图", "大图。", (Lane("l", "道"),), nodes, edges)).is_fallback


def test_a_broken_pen_costs_one_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the pen raises, the words remain."""

    def fail(_: object) -> str:
        reason = "no ink"
        raise OSError(reason)

    monkeypatch.setattr(drawing, "draw_shapes", fail)
    drawn = draw_chart(make_licence())
    assert drawn.is_fallback
    assert drawn.fault == "OSError: no ink"
    assert len(drawn.words) == 12


def test_odd_charts_fall_back() -> None:
    """A chart that contradicts itself, as a draft may, gives words and no picture."""
    chart = make_licence()
    drawn = draw_chart(replace(chart, edges=(*chart.edges, Edge("s1", "nowhere"))))
    assert drawn.is_fallback
    assert drawn.words
