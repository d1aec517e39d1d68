"""The sheet of the book: paper, margins and lines as configured leave room for one another."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.values.problem import Problem

TEXT_TOO_LARGE = declare_error(
    "B001",
    (
        "版心超出纸张",
        "{one}（{size} 毫米）与 {other}（{space} 毫米）合计不小于 {paper}（{whole} 毫米），没有留下空白。",
        "请减小版心或者空白，或换大一些的纸。",
    ),
    (
        "Text area beyond the paper",
        "{one} ({size} mm) and {other} ({space} mm) leave no margin on {paper} ({whole} mm).",
        "Make the text area or the margin smaller, or the paper larger.",
    ),
)
LINES_OVERLAP = declare_error(
    "B002",
    (
        "行距小于字号",
        "body_leading（{leading} 磅）小于 body_size（{size} 磅），上下两行会叠在一起。",
        "请加大行距，公文为 28.95 磅；或减小字号。",
    ),
    (
        "Lines overlap",
        "body_leading ({leading} pt) is less than body_size ({size} pt).",
        "Widen the leading, or make the type smaller.",
    ),
)

KINDS = (TEXT_TOO_LARGE, LINES_OVERLAP)


def find_text_beyond_paper(inspection: Inspection) -> Iterator[Problem]:
    """Yield a problem for each direction in which text area and margin fill the paper."""
    config = inspection.handbook.config
    for one, other, paper in (
        ("text_width", "margin_inner", "page_width"),
        ("text_height", "margin_top", "page_height"),
    ):
        size, space, whole = (getattr(config.print, name) for name in (one, other, paper))
        if size + space >= whole:
            slots = {"size": f"{size:g}", "space": f"{space:g}", "whole": f"{whole:g}"}
            path = ("print", one if one in config.print.model_fields_set else other)
            yield inspection.tell(TEXT_TOO_LARGE, config, path, one=one, other=other, paper=paper, **slots)


def find_overlapping_lines(inspection: Inspection) -> Iterator[Problem]:
    """Yield a problem where lines of running text are nearer to each other than the type is high."""
    config = inspection.handbook.config
    if config.print.body_leading < config.print.body_size:
        slots = {"leading": f"{config.print.body_leading:g}", "size": f"{config.print.body_size:g}"}
        yield inspection.tell(LINES_OVERLAP, config, ("print",), **slots)


RULES = (find_text_beyond_paper, find_overlapping_lines)
