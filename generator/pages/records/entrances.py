"""The ways into the records of the work: one for each list that holds something."""

from collections.abc import Iterator

from generator.pages.blocks import Entrance
from generator.pages.desk import Desk
from generator.pages.records.assessments import ASSESSMENTS
from generator.pages.records.circulars import CIRCULARS
from generator.pages.records.circulars import TITLE as CIRCULARS_TITLE
from generator.pages.records.due import DUE, list_due
from generator.pages.records.plans import PLANS
from generator.pages.records.plans import TITLE as PLANS_TITLE
from generator.pages.records.power_history import HISTORY, list_changes_of_powers
from generator.pages.records.record_list import list_entries
from generator.pages.records.registers import ARCHIVES, BRIEFINGS, COMMITMENTS, CONTROLS, PATTERNS, REVIEWS
from generator.pages.records.reports import REPORTS
from generator.pages.records.rotation import AGAIN, ROTATION, find_end, has_changes, list_changes, walk_posts
from generator.pages.words import Target

RECORDS = Target("page", "lists", "records")
"""Where all records are entered."""


def enter_records(desk: Desk) -> tuple[Entrance, ...]:
    """Return the ways into the lists of records, in the order of their pages."""
    return tuple(_enter(desk)) if desk.inner else ()


def _enter(desk: Desk) -> Iterator[Entrance]:
    plans = len(list_entries(desk, PLANS.identifier))
    yield from _count(PLANS_TITLE, PLANS, "各阶段任务的牵头部门、期限和进展", "计划", plans)
    yield from _count(
        "到期清单", DUE, "没有完成的事项，按到期月份排列", "事项", sum(1 for _ in list_due(desk))
    )
    for listed in (REVIEWS, COMMITMENTS, BRIEFINGS, PATTERNS, CONTROLS, REPORTS):
        number = len(list_entries(desk, listed.register))
        yield from _count(listed.title, listed.target, listed.line, listed.unit, number)
    assessments = len(list_entries(desk, ASSESSMENTS.identifier))
    yield from _count("检查考核", ASSESSMENTS, "各部门的得分、结果和等次", "考核", assessments)
    circulars = len(list_entries(desk, CIRCULARS.identifier))
    yield from _count(CIRCULARS_TITLE, CIRCULARS, "普遍存在的问题和工作要求", "通报", circulars)
    ends = sum(find_end(post) is not None for _, post in walk_posts(desk))
    yield from _count("轮岗到期清单", ROTATION, "任职日期、轮岗年限和期限", "岗位", ends)
    if has_changes(desk):
        counts = (("变动", sum(1 for _ in list_changes(desk))),)
        yield Entrance("重新排查清单", AGAIN, "人员或者进展变动以后还没有重新排查的", counts)
    changes = len(list_changes_of_powers(desk))
    yield from _count("权力变动记录", HISTORY, "取消和下放的职权、精简的环节", "变动", changes)
    archives = len(list_entries(desk, ARCHIVES.register))
    yield from _count(ARCHIVES.title, ARCHIVES.target, ARCHIVES.line, ARCHIVES.unit, archives)


def _count(title: str, target: Target, line: str, unit: str, number: int) -> Iterator[Entrance]:
    if number:
        yield Entrance(title, target, line, ((unit, number),))
