"""What frames the sample handbook: masthead, navigation with its targets, and a picture."""

import struct
import zlib

from generator.pages.page import Masthead, NavigationPlace, Picture
from generator.pages.words import Target

HOME = Target("page", "home")
UNIT = Target("organization", "slj")
DEPARTMENT = Target("department", "sp")
LISTS = Target("page", "powers")
LAWS = Target("page", "laws")
GUIDE = Target("chapter", "foreword")
RISK = Target("risk", "xk-01-shen")
SEARCH = Target("page", "search")
LOST = Target("page", "lost")


def make_picture() -> Picture:
    """Return a picture of one blue, 320 by 120 pixels."""
    width, height = 320, 120
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    lines = (b"\0" + bytes((26, 62, 114)) * width) * height
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines)), (b"IEND", b""))
    content = b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return Picture("foreword-hall.png", b"\x89PNG\r\n\x1a\n" + content, width, height)


def make_masthead(*, is_draft: bool) -> Masthead:
    """Return what stands on every page; `is_draft` stamps it."""
    return Masthead(
        title="廉政风险防控手册",
        subtitle="2026年版",
        unit="示例市人力资源服务局",
        edition="2026年第1版",
        date="2026-03-01",
        date_words="2026年3月1日",
        audience="internal",
        audience_name="本单位工作人员",
        marking="内部资料　注意保存",
        demonstration="本手册为演示样例，单位、岗位和电话均为虚构。",
        footer=(
            "示例市人力资源服务局　地址：示例市示例路1号",
            "监督电话：0000-0000000",
        ),
        is_draft=is_draft,
        feedback=("发现差错，请告知局办公室，电话0000-0000000。",),
    )


def make_places() -> tuple[NavigationPlace, ...]:
    """Return the navigation."""
    return (
        NavigationPlace("home", "首页", HOME, ""),
        NavigationPlace("guide", "编制说明", GUIDE, "guide"),
        NavigationPlace("unit", "单位概况", UNIT, "unit"),
        NavigationPlace("department-sp", "行政审批科", DEPARTMENT, "departments/sp"),
        NavigationPlace("lists", "权力清单", LISTS, "lists"),
        NavigationPlace("laws", "法律依据", LAWS, "laws"),
        NavigationPlace("search", "搜索", SEARCH, ""),
        NavigationPlace("lost", "没有这一页", LOST, ""),
    )
