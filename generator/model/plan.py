"""工作计划: phases of the work with their tasks, who does each, by when, and how far it has come."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept
from generator.model.record_terms import TaskState
from generator.model.texts import CodeText, Day, IdentifierText, LineText, LongText


class Task(Part):
    """任务; one that is done says when."""

    name: Annotated[LineText, kept("任务", Ground.PROCESS)]
    department: Annotated[
        IdentifierText,
        kept("牵头部门", Ground.PROCESS, refers_to="department", drops=True, takes_along=True),
    ]
    cooperating: Annotated[
        tuple[IdentifierText, ...], kept("配合部门", Ground.PROCESS, refers_to="department", drops=True)
    ] = ()
    due: Annotated[Day, kept("完成期限", Ground.PROCESS)]
    state: Annotated[TaskState, kept("进展", Ground.PROCESS)]
    done: Annotated[Day | None, kept("完成日期", Ground.PROCESS)] = None
    outcome: Annotated[LineText | None, kept("成果", Ground.PROCESS)] = None


class Phase(Part):
    """阶段."""

    name: Annotated[LineText, kept("阶段", Ground.PROCESS)]
    start: Annotated[Day, kept("开始日期", Ground.PROCESS)]
    end: Annotated[Day, kept("结束日期", Ground.PROCESS)]
    tasks: Annotated[tuple[Task, ...], kept("任务", Ground.PROCESS)]


class Plan(Entry):
    """工作计划."""

    title: Annotated[LineText, kept("计划名称", Ground.PROCESS)]
    number: Annotated[CodeText | None, kept("文号", Ground.PROCESS)] = None
    date: Annotated[Day, kept("印发日期", Ground.PROCESS)]
    body: Annotated[LineText | None, kept("制定机构", Ground.PROCESS)] = None
    phases: Annotated[tuple[Phase, ...], kept("阶段", Ground.PROCESS)]
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
