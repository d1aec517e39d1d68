"""本版变化: what of an edition its audience did not see in the one before, entry by entry."""

from typing import Annotated

from generator.model.declaration import Part, shown
from generator.model.terms import ChangeKind
from generator.model.texts import Day, IdentifierText, LineText


class ChangedField(Part):
    """变化的栏目: a field that says something else; of a list with names of its own, what came, changed and went."""

    label: Annotated[str, shown("栏目")]
    added: Annotated[tuple[str, ...], shown("新增")] = ()
    changed: Annotated[tuple[str, ...], shown("修改")] = ()
    removed: Annotated[tuple[str, ...], shown("取消")] = ()


class Change(Part):
    """变化: one entry that is new, changed or gone.

    `power` is the power that a workflow or risk belongs to; the former name and department stand only where
    they are others now.
    """

    register_name: Annotated[str, shown("登记册")]
    identifier: Annotated[str, shown("编号")]
    kind: Annotated[ChangeKind, shown("变化")]
    name: Annotated[str, shown("名称")]
    code: Annotated[str, shown("编码")] = ""
    former_name: Annotated[str, shown("原名称")] = ""
    department: Annotated[str | None, shown("部门")] = None
    former_department: Annotated[str | None, shown("原部门")] = None
    power: Annotated[str | None, shown("所属职权")] = None
    fields: Annotated[tuple[ChangedField, ...], shown("变化的栏目")] = ()


class Comparison(Part):
    """本版变化: the earlier edition that this one is compared with, and all changes since."""

    edition: Annotated[IdentifierText, shown("对照的版次编号")]
    number: Annotated[LineText, shown("对照的版次")]
    date: Annotated[Day, shown("对照的版次日期")]
    changes: Annotated[tuple[Change, ...], shown("变化")] = ()
