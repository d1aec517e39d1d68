"""评审记录: which body examined what at which stage, who was there, and what came of it."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Entry, Part, kept
from generator.model.texts import Count, Day, Flag, IdentifierText, LineText, LongText


class Opinion(Part):
    """评审意见: on one power or risk, or on the whole where neither is named."""

    power: Annotated[IdentifierText | None, kept("职权", Ground.PROCESS, refers_to="power", drops=True)] = (
        None
    )
    risk: Annotated[IdentifierText | None, kept("风险点", Ground.PROCESS, refers_to="risk", drops=True)] = (
        None
    )
    text: Annotated[LineText, kept("意见", Ground.PROCESS)]
    is_adopted: Annotated[Flag, kept("采纳", Ground.PROCESS)] = True
    answer: Annotated[LineText | None, kept("修改情况", Ground.PROCESS)] = None


class Review(Entry):
    """评审记录; `staff` should have come and `present` did."""

    date: Annotated[Day, kept("评审日期", Ground.PROCESS)]
    stage: Annotated[IdentifierText, kept("评审阶段", Ground.PROCESS, chosen_from="review_stages")]
    body: Annotated[LineText, kept("评审机构", Ground.PROCESS)]
    departments: Annotated[
        tuple[IdentifierText, ...], kept("评审部门", Ground.PROCESS, refers_to="department", drops=True)
    ] = ()
    person_classes: Annotated[
        tuple[IdentifierText, ...], kept("评审人员类别", Ground.PROCESS, chosen_from="person_classes")
    ] = ()
    powers: Annotated[
        tuple[IdentifierText, ...], kept("通过的职权", Ground.PROCESS, refers_to="power", drops=True)
    ] = ()
    risks: Annotated[
        tuple[IdentifierText, ...], kept("通过的风险点", Ground.PROCESS, refers_to="risk", drops=True)
    ] = ()
    staff: Annotated[Count, kept("应到人数", Ground.PROCESS)]
    present: Annotated[Count, kept("实到人数", Ground.PROCESS)]
    conclusion: Annotated[LineText, kept("评审结论", Ground.PROCESS)]
    opinions: Annotated[tuple[Opinion, ...], kept("评审意见", Ground.PROCESS)] = ()
    note: Annotated[LongText | None, kept("内部备注", Ground.PROCESS)] = None
