"""The page of open data: which files there are, what a row of each is, and what its columns hold."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType, NoneType
from typing import Any, get_args, get_origin, get_type_hints

from generator.pages.blocks import Align, Block, Column, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.masthead import word_approval
from generator.pages.page import Page
from generator.pages.sections import list_items, make_cell, make_section, make_table, write_date
from generator.pages.words import Run, Style, Target, Words, plain
from generator.views.flattening import LOWER_PARTS
from generator.views.labels import find_label
from generator.views.public import PublicEdition

DATA = Target("page", "data")


@dataclass(frozen=True, slots=True)
class DataFile:
    """What is offered under one name as CSV and as JSON: its title, what a row of it is, and the page that shows it."""

    title: str
    row: str
    about: Target


DATA_FILES: Mapping[str, DataFile] = MappingProxyType(
    {
        "organizations": DataFile("单位", "单位", Target("page", "unit")),
        "departments": DataFile("内设机构", "内设机构", Target("page", "unit")),
        "posts": DataFile("岗位", "岗位", Target("page", "posts")),
        "laws": DataFile("法律依据", "法律、法规、规章或者文件", Target("page", "laws")),
        "bylaws": DataFile("制度", "制度", Target("page", "bylaws")),
        "powers": DataFile("权责清单", "职权事项", Target("page", "powers")),
        "workflows": DataFile("办理流程", "事项的流程", Target("page", "powers")),
        "risks": DataFile("风险点", "风险点", Target("page", "risks")),
        "matters": DataFile("公开目录", "公开事项", Target("page", "matters")),
        "notices": DataFile("公告", "公告", Target("page", "notices")),
        "editions": DataFile("版次", "版次", Target("page", "home")),
        "withdrawn": DataFile("已取消事项", "已取消的事项", Target("page", "powers")),
        "disclosed": DataFile("公开的风险点", "公开的风险点", Target("page", "powers")),
    }
)
"""By the list of the view, in the order in which they are offered."""

STEERING = frozenset({("PublicWithdrawnPower", "department"), ("PublicDisclosedRisk", "rank")})
"""What steers where and how something is shown and is itself shown nowhere: it stands in no file."""

_HOW = (
    "每份数据有两种格式：CSV 可以用表格软件打开，JSON 供程序读取，内容相同。",
    "数据与本站页面所示一致，不含页面上没有的内容，版次和日期同本页。",
    "CSV 用 UTF-8 编码并带字节序标记，第一行是列名；一格中有多项的，用“；”隔开；没有内容的留空。",
    "以 =、+、-、@ 开头的内容，CSV 在前面加一个单引号，以免表格软件当作公式计算；JSON 不加。",
    "“编号”用来把各份数据对应起来，长期不变；日期依次写年、月、日，以连字符相连。",
)


def lay_out_data(desk: Desk) -> Page:
    """Return the page that explains the open data; the site puts the files below it."""
    view = desk.sealed or desk.inner or desk.public
    kinds = get_type_hints(type(view))
    blocks: list[Block] = [*make_section("怎样使用", "how", list_items(_HOW))]
    for name, file in DATA_FILES.items():
        entries = getattr(view, name)
        if not entries:
            continue
        table = _tabulate_fields(get_args(kinds[name])[0], f"{file.title}的列")
        words = plain(f"文件 {name}.csv、{name}.json，共{len(entries)}条，每条是一个{file.row}。")
        blocks.extend(make_section(file.title, f"data-{name}", Paragraph(words), table))
    blocks.extend(make_section("历次版次", "editions", _tabulate_editions(desk)))
    return Page(
        target=DATA,
        kind="data",
        title="数据下载",
        place="lists",
        blocks=tuple(blocks),
        description="开放数据的文件、格式和各列的含义。",
        parent=Target("page", "lists" if desk.inner else "home"),
    )


def _tabulate_fields(kind: type, caption: str) -> Table | None:
    columns = (Column("列名", 2), Column("JSON中的键", 2.6), Column("内容", 3.4))
    rows = tuple(
        Row((make_cell(label), make_cell(_as_code(key)), make_cell(_describe(hint))))
        for key, label, hint in _walk_fields(kind)
    )
    return make_table("fields", caption, columns, rows)


def _walk_fields(kind: type) -> Iterator[tuple[str, str, Any]]:
    """Yield key, label and type of each field, those of the lower clearances' parts first, as the files have them.

    A field that a higher clearance sees more of stands where it stood.
    """
    hints = get_type_hints(kind)
    found: dict[str, tuple[str, str, Any]] = {}
    for field in fields(kind):
        if field.name in LOWER_PARTS:
            found |= {each[0]: each for each in _walk_fields(hints[field.name])}
        elif (kind.__name__, field.name) not in STEERING:
            found[field.name] = (field.name, find_label(kind, field.name), hints[field.name])
    yield from found.values()


def _describe(hint: Any) -> str:  # noqa: ANN401 - a type of any shape
    if get_origin(hint) is tuple:
        return f"若干项，{_describe(get_args(hint)[0])}"
    inner = [each for each in get_args(hint) if each is not NoneType]
    if inner:
        return _describe(inner[0])
    if is_dataclass(hint) and isinstance(hint, type):
        return "分为：" + "、".join(f"{label}（{key}）" for key, label, _ in _walk_fields(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return "、".join(f"{each.value} {getattr(each, 'label', '')}".strip() for each in hint)
    return {bool: "是或者否（JSON中为 true、false）", date: "日期", int: "整数"}.get(hint, "文字")


def _as_code(key: str) -> Words:
    return (Run(key, style=Style.CODE),)


def _tabulate_editions(desk: Desk) -> Table | None:
    """Return the editions, the last first."""
    columns = (
        *(Column(find_label(PublicEdition, name), 1.6) for name in ("number", "date", "published", "source")),
        Column(find_label(PublicEdition, "approved"), 2.4, Align.START),
    )
    rows = tuple(
        Row(
            (
                make_cell(each.number),
                make_cell(write_date(each.date)),
                make_cell(write_date(each.published)),
                make_cell(each.source),
                make_cell(word_approval(each.approved)),
            )
        )
        for each in sorted(desk.public.editions, key=lambda each: (each.date, each.id), reverse=True)
    )
    return make_table("editions", "历次版次", columns, rows)
