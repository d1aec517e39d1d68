"""月度任务: which of the monthly tasks the holder of a post has done, with self-check and summary."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, kept
from generator.model.texts import Day, IdentifierText, LongText, MonthText


class MonthlyReport(Entry):
    """月度任务回执."""

    post: Annotated[IdentifierText, kept("岗位", Ground.PROCESS, refers_to="post")]
    month: Annotated[MonthText, kept("月份", Ground.PROCESS)]
    date: Annotated[Day, kept("提交日期", Ground.PROCESS)]
    tasks: Annotated[
        tuple[IdentifierText, ...], kept("完成的任务", Ground.PROCESS, chosen_from="monthly_tasks")
    ]
    self_check: Annotated[LongText | None, kept("风险自查", Ground.PROCESS)] = None
    summary: Annotated[LongText | None, kept("本月小结", Ground.PROCESS)] = None
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
