"""The fields of registers and configuration as Markdown tables, written from their declarations."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.exchange.field_words import word_visibility_shortly
from generator.model.audience import Clearance, Ground
from generator.model.chapter import FrontMatter
from generator.model.config import SiteConfig
from generator.model.declaration import Declared, Mark, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.sources.validation import find_part_type
from tests.documents.markdown_files import write_anchor

HEAD = "| 键 | 名称 | 必填 | 写法 | 谁可以看 |\n| --- | --- | --- | --- | --- |\n"
DECLARING = "另写 `audience`，不公开的还写 `ground`。\n\n"

_WORDS_OF_CHECK = {
    "_clean_line": "一行文字",
    "_clean_text": "一段或几段文字",
    "_clean_code": "代码，照原样",
    "_check_identifier": "编号",
    "_check_article": "条款，如 `第二十一条`",
    "_check_address": "网址，如 `https://www.example.com/`",
    "_demand_iso_day": "日期，如 `2026-01-31`",
    "_demand_flag": "`true` 或 `false`",
}
_CHINESE = re.compile(r"^[\u4e00-\u9fff]+")
_SHARED_LEAST = 2

Sight = tuple[Clearance, Ground | None]
"""Who may see something, and on what ground others may not."""

Titles = Mapping[type[Part], str]
"""The headings under which the tables of parts stand."""

_ALL: Sight = (Clearance.PUBLIC, None)


@dataclass(frozen=True, slots=True)
class Use:
    """A field that holds a part: its label, its key, and who may see what it holds."""

    label: str
    key: str
    sight: Sight


def write_register_tables(register: str) -> str:
    """Return the tables of a register: of its entries, and of each part that only they have."""
    return _write_tables(REGISTERS[register], _name_shared_parts())


def write_shared_tables() -> str:
    """Return the tables of the parts that several registers have."""
    titles = _name_shared_parts()
    return "\n".join(f"### {title}\n\n{_write_table(part, titles, _ALL)}" for part, title in titles.items())


def write_config_tables() -> str:
    """Return the tables of ``site_config.yml``."""
    return _write_tables(SiteConfig, {})


def write_front_matter_tables() -> str:
    """Return the tables of what stands at the head of a chapter."""
    return _write_tables(FrontMatter, {})


def _write_tables(root: type[Part], shared: Titles) -> str:
    uses: dict[type[Part], list[Use]] = {}
    for part, use in _walk_uses(root):
        if part not in shared:
            uses.setdefault(part, []).append(use)
    own = {part: _name_uses(named) for part, named in uses.items()}
    titles = {**shared, **own}
    tables = [_write_table(root, titles, _ALL)]
    for part, title in own.items():
        widest = min((use.sight for use in uses[part]), key=lambda sight: sight[0].rank)
        tables.append(f"### {title}\n\n{_write_table(part, titles, widest)}")
    return "\n".join(tables)


def _name_uses(uses: Sequence[Use]) -> str:
    return "、".join(dict.fromkeys(f"{use.label} {use.key}" for use in uses))


def _write_table(part: type[Part], titles: Titles, sight: Sight) -> str:
    own = [name for name in part.model_fields if name not in Declared.model_fields]
    rows = "".join(_write_row(part, name, titles, sight) for name in own)
    return f"{DECLARING if issubclass(part, Declared) else ''}{HEAD}{rows}"


def _write_row(part: type[Part], name: str, titles: Titles, sight: Sight) -> str:
    field, mark = part.model_fields[name], find_mark(part, name)
    demand = "是" if field.is_required() else _word_default(field)
    seen = word_visibility_shortly(*_narrow(sight, mark))
    return f"| `{name}` | {mark.label} | {demand} | {_word_writing(field, mark, titles)} | {seen} |\n"


def _narrow(sight: Sight, mark: Mark) -> Sight:
    return (mark.audience, mark.ground) if mark.audience.rank > sight[0].rank else sight


def _word_default(field: FieldInfo) -> str:
    default = field.default
    if isinstance(default, bool):
        return f"不写为 `{str(default).lower()}`"
    if isinstance(default, int | float | StrEnum):
        return f"不写为 `{default}`"
    return ""


def _word_writing(field: FieldInfo, mark: Mark, titles: Titles) -> str:
    listed = "列表：" if _is_list(field.annotation) else ""
    part = find_part_type(field.annotation)
    if part is not None:
        return f"{listed}见[{mark.label}](#{write_anchor(titles[part])})"
    if mark.chosen_from:
        return f"{listed}从 `{mark.chosen_from}` 里选"
    if mark.refers_to == "step":
        return f"{listed}环节，如 `xk-01/s4`"
    words = _word_scalar(field)
    if mark.refers_to:
        register = find_mark(Handbook, f"{mark.refers_to}s").label
        return f"{listed}{words.replace('编号', f'{register}的编号')}"
    return f"{listed}{words}"


def _word_scalar(field: FieldInfo) -> str:
    kinds = list(_walk_kinds(field.annotation))
    literals = [value for kind in kinds if get_origin(kind) is Literal for value in get_args(kind)]
    choices = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, StrEnum)]
    if choices:
        return "、".join(f"`{each.value}`{_word_label(each)}" for each in choices[0])
    if literals:
        return f"{'、'.join(f'`{value}`' for value in literals)}，或者编号的列表"
    pieces = (*field.metadata, *_walk_metadata(field.annotation))
    checks = [getattr(getattr(piece, "func", None), "__name__", "") for piece in pieces]
    words = [_WORDS_OF_CHECK[check] for check in checks if check in _WORDS_OF_CHECK]
    if words:
        return words[-1]  # the last check is the narrowest
    if int in kinds:
        return "整数"
    return "数" if float in kinds else "文字"


def _word_label(choice: StrEnum) -> str:
    label = getattr(choice, "label", None)
    return f"（{label.partition('（')[0]}）" if label else ""


def _name_shared(part: type[Part]) -> str:
    found = _CHINESE.match(part.__doc__ or "")
    return f"{found.group()} {part.__name__.lower()}" if found else part.__name__


def _name_shared_parts() -> Titles:
    """Return the parts that stand in several registers, with their titles."""
    registers: dict[type[Part], set[str]] = {}
    for register, entry in REGISTERS.items():
        for part, _ in _walk_uses(entry):
            registers.setdefault(part, set()).add(register)
    found = [part for part, named in registers.items() if len(named) >= _SHARED_LEAST]
    return {part: _name_shared(part) for part in sorted(found, key=lambda part: part.__name__)}


def _walk_uses(root: type[Part]) -> Iterator[tuple[type[Part], Use]]:
    """Yield each part within `root` with each field that holds it; a part's own fields are walked once."""
    seen: set[type[Part]] = set()
    waiting = [(root, _ALL)]
    while waiting:
        here, sight = waiting.pop(0)
        if here in seen:
            continue
        seen.add(here)
        for name, field in here.model_fields.items():
            part = find_part_type(field.annotation)
            if part is not None:
                mark = find_mark(here, name)
                within = _narrow(sight, mark)
                yield part, Use(mark.label, name, within)
                waiting.append((part, within))


def _is_list(annotation: Any) -> bool:  # noqa: ANN401 - any annotation may come
    return get_origin(annotation) is tuple


def _walk_kinds(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation may come
    yield annotation
    if get_origin(annotation) is not Literal:
        for inner in get_args(annotation):
            yield from _walk_kinds(inner)


def _walk_metadata(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - any annotation may come
    yield from getattr(annotation, "__metadata__", ())
    for inner in get_args(annotation):
        yield from _walk_metadata(inner)
