"""Changes told as lines: each power by itself, other entries that changed alike together."""

from collections.abc import Iterable, Mapping, Sequence

from generator.model.terms import ChangeKind
from generator.pages.desk import Desk
from generator.pages.faults import find_page_of
from generator.pages.relations import group_entries
from generator.pages.words import Run, Style, Words, join, plain
from generator.views.public import PublicChange, PublicChangedField

_MEASURE_WORDS = {"power": "项", "workflow": "张", "law": "件", "bylaw": "件", "matter": "项", "notice": "条"}
_MOVING = frozenset({"power", "post"})
"""What is handed from department to department; workflows and risks go with it."""
_FEW = 10
"""So many parts of a list are named; of more the number is told."""


def word_register(desk: Desk, register: str) -> str:
    """Return what readers call the entries of a register."""
    vocabulary = desk.public.config.vocabulary
    words = {
        "organization": "单位",
        "department": vocabulary.department,
        "post": "岗位",
        "power": "职权",
        "workflow": "流程",
        "risk": f"{vocabulary.risk}点",
        "law": "法律法规",
        "bylaw": "制度",
        "matter": "公开事项",
        "notice": "公告",
        "chapter": "章节",
    }
    return words[register]


def list_lines(
    desk: Desk,
    changes: Sequence[PublicChange],
    leaving: Sequence[PublicChange],
    departments: Mapping[str, str],
) -> tuple[Words, ...]:
    """Return one line for each power and for each group of other entries; `leaving` went to other departments.

    What came or went with its power is counted there and has no line of its own. `departments` are the names
    of those that are there and of those that are gone.
    """
    whole = {
        (each.identifier, each.kind)
        for each in changes
        if each.register_name == "power" and each.kind is not ChangeKind.CHANGED
    }
    folded = group_entries(
        (each for each in changes if (each.power, each.kind) in whole),
        lambda each: ((each.power, each.kind),),
    )
    kept = (each for each in changes if (each.power, each.kind) not in whole)
    lines = [
        _tell_group(desk, group, folded.get((group[0].identifier, group[0].kind), ()), departments)
        for group in _group_alike(kept)
    ]
    gone = group_entries(
        (each for each in leaving if each.register_name in _MOVING),
        lambda each: ((each.register_name, each.department),),
    )
    return (*lines, *(_tell_leaving(desk, group, departments) for group in gone.values()))


def _group_alike(changes: Iterable[PublicChange]) -> Iterable[tuple[PublicChange, ...]]:
    """Return groups of entries of which the same is to be said; powers, and what lists its parts, stand alone."""

    def find_key(change: PublicChange) -> tuple[object, ...]:
        is_alone = (
            change.register_name == "power"
            or change.former_name
            or any(_tell_parts(field) for field in change.fields)
        )
        labels = tuple(field.label for field in change.fields)
        alone = change.identifier if is_alone else ""
        return change.register_name, change.kind, alone, change.former_department, labels

    return group_entries(changes, lambda change: (find_key(change),)).values()


def _tell_group(
    desk: Desk,
    group: Sequence[PublicChange],
    folded: Sequence[PublicChange],
    departments: Mapping[str, str],
) -> Words:
    """Return a line such as 修改职权 XK-01 某某许可：承诺办结时限、办理地点."""
    first = group[0]
    is_moved = first.former_department is not None and first.register_name in _MOVING
    verb = "划入" if is_moved else first.kind.label
    remarks = [
        *([f"由{departments.get(first.former_department or '', '其他部门')}划入"] if is_moved else []),
        *([f"原名称：{first.former_name}"] if first.former_name else []),
        *_count_folded(desk, folded if first.register_name == "power" else ()),
    ]
    fields = "、".join(field.label + _tell_parts(field) for field in first.fields)
    tail = (f"（{'，'.join(remarks)}）" if remarks else "") + (f"：{fields}" if fields else "")
    names = join([_name(desk, each) for each in group])
    return (*_head(desk, verb, group), *names, *plain(tail))


def _tell_leaving(desk: Desk, group: Sequence[PublicChange], departments: Mapping[str, str]) -> Words:
    """Return the line of what another department has now."""
    there = departments.get(group[0].department or "", "其他部门")
    return (
        *_head(desk, "划出", group),
        *join([_name(desk, each) for each in group]),
        *plain(f"（划入{there}）"),
    )


def _head(desk: Desk, verb: str, group: Sequence[PublicChange]) -> Words:
    """Return the first words of a line, such as 新增岗位3个."""
    register = group[0].register_name
    count = f"{len(group)}{_MEASURE_WORDS.get(register, '个')}" if len(group) > 1 else ""
    return (Run(f"{verb}{word_register(desk, register)}{count}", style=Style.STRONG), Run(" "))


def _name(desk: Desk, change: PublicChange) -> Words:
    """Return code and name of an entry, the name leading to its page where it still has one."""
    name = f"《{change.name}》" if change.register_name in {"law", "bylaw"} else change.name
    words: Words = (Run(name, find_page_of(desk, change.register_name, change.identifier)),)
    is_coded = change.register_name == "power" and change.code
    return (Run(f"{change.code} "), *words) if is_coded else words


def _count_folded(desk: Desk, folded: Sequence[PublicChange]) -> list[str]:
    """Return how many entries of other registers came or went with a power, as one remark."""
    counts = group_entries(folded, lambda change: (change.register_name,))
    told = "、".join(
        f"{word_register(desk, register)}{len(found)}{_MEASURE_WORDS.get(register, '个')}"
        for register, found in counts.items()
    )
    return [f"连同{told}"] if told else []


def _tell_parts(field: PublicChangedField) -> str:
    """Return what came, changed and went of a list whose parts have names, in brackets; else nothing."""
    told = (
        _tell_names(kind.label, names)
        for kind, names in zip(ChangeKind, (field.added, field.changed, field.removed), strict=True)
    )
    words = "，".join(filter(None, told))
    return f"（{words}）" if words else ""


def _tell_names(verb: str, names: Sequence[str]) -> str:
    if len(names) > _FEW:
        return f"{verb}{len(names)}个"
    return verb + "".join(f"“{name}”" for name in names) if names else ""
