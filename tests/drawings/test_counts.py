"""Charts of counts show each count where it has room, link it, and say the same in words."""

from xml.etree import ElementTree as ET

import pytest

from generator.drawings.bars import CHART_WIDTH, draw_bars
from generator.drawings.count_chart import Bar, BarChart, HeatCell, HeatMap, Series, Stretch
from generator.drawings.drawing import Drawing
from generator.drawings.faults import DrawingError
from generator.drawings.heat import draw_heat

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {"svg", "title", "desc", "g", "a", "rect", "text", "tspan"}


def make_bars(
    *counts: tuple[int, ...], names: tuple[str, ...] = ("科技处", "设备监督管理处", "人事处")
) -> BarChart:
    """Return a chart with a bar of so many stretches for each tuple of counts."""
    bars = tuple(
        Bar(
            name,
            "ref:department/a",
            tuple(
                Stretch(count, f"{name}第{level}段{count}个", f"ref:page/risks?level={level}&kind=b")
                for level, count in enumerate(own)
            ),
        )
        for name, own in zip(names, counts, strict=False)
    )
    series = tuple(
        Series(f"{'▲' * (3 - level)} {'高中低'[level]}", f"tone-{level + 1}")
        for level in range(len(counts[0]))
    )
    return BarChart("bars", "各处室风险点", "三项。", series, bars)


def make_heat(counts: tuple[tuple[int, ...], ...]) -> HeatMap:
    """Return a matrix of these counts, its ranks falling from the top."""
    cells = tuple(
        tuple(
            HeatCell(count, row + 1, f"{row}，{place}：{count}个", "ref:page/risks?a=1" if count else None)
            for place, count in enumerate(own)
        )
        for row, own in enumerate(counts)
    )
    rows = tuple(f"{len(counts) - row} 严重" for row in range(len(counts)))
    columns = tuple(f"{place + 1} 很少" for place in range(len(counts[0])))
    return HeatMap("heat", "矩阵", "两列。", "发生概率", "危害程度", columns, rows, cells)


def read_svg(drawing: Drawing) -> ET.Element:
    """Return the root of a drawing."""
    return ET.fromstring(drawing.svg)  # noqa: S314 - our own


def list_groups(drawing: Drawing, kind: str) -> list[ET.Element]:
    """Return the groups of a class."""
    return [each for each in read_svg(drawing).iter(f"{SVG}g") if kind in each.get("class", "").split()]


def test_stretches_are_as_long_as_they_count() -> None:
    """All stretches share one scale and follow each other without a gap."""
    drawing = draw_bars(make_bars((2, 4, 6), (12, 0, 6), (1, 1, 1)))
    bars = [group for group in list_groups(drawing, "bar") if group.find(f"{SVG}a") is not None]
    boxes = [rect for bar in bars for rect in bar.iter(f"{SVG}rect")]
    counts = [2, 4, 6, 12, 6, 1, 1, 1]
    scales = [float(box.get("width", "0")) / count for box, count in zip(boxes, counts, strict=True)]
    assert max(scales) - min(scales) < 0.02
    for before, after, follows in zip(boxes, boxes[1:], (1, 1, 0, 1, 0, 1, 1), strict=False):
        end = float(before.get("x", "0")) + float(before.get("width", "0"))
        assert not follows or abs(end - float(after.get("x", "0"))) < 0.02
    assert max(float(box.get("x", "0")) + float(box.get("width", "0")) for box in boxes) <= CHART_WIDTH


def test_counts_without_room_are_left_to_title_and_sum() -> None:
    """A stretch too short for its number has a title all the same, and each bar ends with its sum."""
    drawing = draw_bars(make_bars((300, 1, 40), (60, 60, 60)))
    labels = [text.text for text in read_svg(drawing).iter(f"{SVG}text") if text.get("class") == "label"]
    assert labels == ["300", "40", "60", "60", "60"]
    assert [text.text for text in read_svg(drawing).iter(f"{SVG}text") if text.get("class") == "sum"] == [
        "341",
        "180",
    ]
    assert "科技处第1段1个" in [title.text for title in read_svg(drawing).iter(f"{SVG}title")]


def test_one_series_needs_no_legend() -> None:
    """With one series there is no legend, and the sum alone is told."""
    drawing = draw_bars(make_bars((3,), (5,)))
    assert list_groups(drawing, "legend") == []
    assert drawing.words == ("科技处：3。", "设备监督管理处：5。")
    assert len(list_groups(draw_bars(make_bars((3, 1))), "legend")) == 1


def test_cells_stand_in_rows_and_pale_ones_are_empty() -> None:
    """Each count has a cell in its level's tone with its link, cells without a count are pale and lead nowhere."""
    drawing = draw_heat(make_heat(((0, 11), (8, 0))))
    assert [group.get("class") for group in list_groups(drawing, "bar")] == ["bar tone-1", "bar tone-2"]
    assert [group.get("class") for group in list_groups(drawing, "pale")] == ["pale pale-1", "pale pale-2"]
    assert len(list(read_svg(drawing).iter(f"{SVG}a"))) == 2
    assert drawing.words == ("危害程度2 严重：发生概率2 很少11。", "危害程度1 严重：发生概率1 很少8。")


@pytest.mark.parametrize(
    "drawing", [draw_bars(make_bars((1, 2), (0, 0))), draw_heat(make_heat(((1, 2), (3, 4))))]
)
def test_only_plain_elements_are_drawn(drawing: Drawing) -> None:
    """A chart consists of rectangles, words, links and titles, lies within its size, and has a title."""
    root = read_svg(drawing)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= ALLOWED
    assert drawing.width == CHART_WIDTH
    for rect in root.iter(f"{SVG}rect"):
        assert float(rect.get("y", "0")) + float(rect.get("height", "0")) <= drawing.height
    assert root.findtext(f"{SVG}title")


def test_words_of_a_chart_are_escaped_and_other_links_refused() -> None:
    """Names that look like markup stay words, and an address of another kind is refused."""
    hostile = draw_bars(make_bars((1, 2), names=('<script>"x"</script>',)))
    assert "<script>" not in hostile.svg
    assert "level=0&amp;kind=b" in hostile.svg
    chart = make_bars((1, 2))
    bad = Bar("甲", "javascript:alert(1)", chart.bars[0].stretches)
    with pytest.raises(DrawingError):
        draw_bars(BarChart("bars", "图", "", chart.series, (bad,)))


@pytest.mark.parametrize(
    ("name", "stretch", "role"),
    [("ref:power/a", None, "group"), (None, "ref:page/risks", "group"), (None, None, "img")],
)
def test_a_chart_with_any_link_is_no_single_picture(name: str | None, stretch: str | None, role: str) -> None:
    """Where a name or a stretch leads somewhere the chart is a group, whose links a reader can reach."""
    bar = Bar("科技处", name, (Stretch(1, "一个", stretch),))
    chart = BarChart("bars", "图", "一项。", (Series("高", "tone-1"),), (bar,))
    assert read_svg(draw_bars(chart)).get("role") == role
