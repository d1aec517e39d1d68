"""The registers of staff that are one list each: what is listed of them, under which groups, with which filters."""

from collections.abc import Iterable

from generator.pages.blocks import Cell
from generator.pages.desk import Desk
from generator.pages.records import fields as of
from generator.pages.records.adoption import tell_adoption
from generator.pages.records.briefed import tell_briefed
from generator.pages.records.fields import RecordField
from generator.pages.records.promised import tell_promised
from generator.pages.records.record_list import Choice, RecordList, find_department_of_post
from generator.pages.sections import make_cell
from generator.pages.words import Run, Style, Words
from generator.views.internal import (
    InternalArchive,
    InternalBriefing,
    InternalCommitment,
    InternalControl,
    InternalOpinion,
    InternalPattern,
    InternalReview,
)


def _find_own(_: Desk, entry: InternalArchive | InternalBriefing | InternalControl) -> Iterable[str | None]:
    return (entry.department,)


def _find_reviewed(_: Desk, review: InternalReview) -> Iterable[str | None]:
    return review.departments or (None,)


def _find_promising(desk: Desk, commitment: InternalCommitment) -> Iterable[str | None]:
    return (find_department_of_post(desk, commitment.post),)


def _tell_opinions(desk: Desk, opinions: tuple[InternalOpinion, ...]) -> Cell:
    """Return each opinion with what it is on, whether it was adopted, and what was done."""
    return make_cell(*(_tell_opinion(desk, each, place) for place, each in enumerate(opinions, 1)))


def _tell_opinion(desk: Desk, opinion: InternalOpinion, place: int) -> Words:
    named = [(name, each) for name, each in (("power", opinion.power), ("risk", opinion.risk)) if each]
    about: Words = tuple(run for key in named for run in (*desk.name(*key), Run("：")))
    outcome = "已采纳" if opinion.is_adopted else "未采纳"
    answer = f"{outcome}，{opinion.answer}" if opinion.answer else outcome
    return (
        Run(f"{place}．"),
        *about,
        Run(opinion.text),
        Run(f"（{answer.rstrip('。')}）", style=Style.QUIET),
    )


ARCHIVES = RecordList(
    register="archives",
    title="档案台账",
    unit="档案",
    line="防控工作形成的档案，列明档号、载体、保管期限和存放位置",
    entry=InternalArchive,
    fields=(
        of.text("number", 1.5),
        of.text("title", 3),
        of.entries("department", "department", 1.3),
        of.day("date", 1.7),
        of.number("sheets", 0.6),
        of.labelled("form", 1),
        of.text("retention", 0.9),
        of.text("location", 1.5),
    ),
    find_departments=_find_own,
    grouped_by=Choice("kind", "archive_kinds"),
    find_day=lambda entry: entry.date,
)

REVIEWS = RecordList(
    register="reviews",
    title="评审记录",
    unit="评审",
    line="自查、评审和批准的日期、机构、到会人数、意见和结论",
    entry=InternalReview,
    fields=(
        of.stack(
            of.text("body", 2.5),
            of.day("date"),
            of.number("staff", unit="人"),
            of.number("present", unit="人"),
        ),
        of.stack(
            of.entries("departments", "department", 4.2, "评审对象和通过的内容"),
            of.word("person_classes", "person_classes"),
            of.entries("powers", "power", 1),
            of.entries("risks", "risk", 1),
        ),
        of.stack(of.text("conclusion", 3.2, "评审结论和意见"), RecordField("opinions", 3, _tell_opinions)),
    ),
    find_departments=_find_reviewed,
    grouped_by=Choice("stage", "review_stages"),
    find_day=lambda entry: entry.date,
)

BRIEFINGS = RecordList(
    register="briefings",
    title="风险交底记录",
    unit="交底",
    line="谁向谁交底、交了哪些风险点、确认了哪些事项",
    entry=InternalBriefing,
    fields=(
        of.stack(of.day("date", 1.8), of.text("place", 1)),
        of.stack(of.word("layer", "briefing_layers", 1.2), of.word("cause", "briefing_causes")),
        of.entries("giver", "post", 1.2),
        of.stack(of.entries("receivers", "post", 1.8), of.number("headcount", unit="人")),
        of.stack(of.entries("risks", "risk", 3.6), of.word("items", "briefing_items")),
    ),
    find_departments=_find_own,
    choices=(Choice("layer", "briefing_layers"), Choice("cause", "briefing_causes")),
    find_day=lambda entry: entry.date,
    lead=tell_briefed,
)

COMMITMENTS = RecordList(
    register="commitments",
    title="廉洁承诺",
    unit="承诺",
    line="各岗位向谁作出承诺、承诺期限和公示范围",
    entry=InternalCommitment,
    fields=(
        of.stack(of.entries("post", "post", 1.6), of.word("kind", "commitment_kinds")),
        of.entries("receiver", "post", 1.4),
        of.stack(of.day("date", 2.4), of.text("period", 1), of.number("copies", unit="份")),
        of.lines("clauses", 3),
        of.stack(of.text("scope", 3), of.day("published"), of.day("until")),
    ),
    find_departments=_find_promising,
    choices=(Choice("kind", "commitment_kinds"),),
    find_day=lambda entry: entry.date,
    lead=tell_promised,
    whole="单位领导",
)

CONTROLS = RecordList(
    register="controls",
    title="关键流程防控",
    unit="防控事项",
    line="重点领域由谁监控、监控什么、多久一次",
    entry=InternalControl,
    fields=(
        of.text("name", 1.6),
        of.entries("department", "department", 1.2),
        of.entries("posts", "post", 1.3),
        of.entries("powers", "power", 1.8),
        of.lines("points", 3),
        of.text("frequency", 1),
        of.text("accountability", 1.8),
    ),
    find_departments=_find_own,
    grouped_by=Choice("kind", "control_kinds"),
)

PATTERNS = RecordList(
    register="patterns",
    title="风险点库",
    unit="库内风险点",
    line="各部门共用的风险点，列明采用情况和覆盖率",
    entry=InternalPattern,
    fields=(
        of.text("name", 1.8),
        of.level("level", 0.8),
        of.word("layer", "briefing_layers", 0.8),
        of.text("manifestation", 2.2),
        of.lines("measures", 3),
    ),
    find_departments=lambda _, __: (None,),
    choices=(Choice("level", "risk_levels"), Choice("layer", "briefing_layers")),
    grouped_by=Choice("kind", "risk_kinds"),
    lead=tell_adoption,
)
