"""Posts whose holder or department changed since they were examined, and posts whose holder is due to move."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import Owner, Path, quote_value
from generator.checks.inspection import Inspection
from generator.model.department import Department
from generator.model.post import Post
from generator.values.months import add_months
from generator.values.problem import Filling, Phrase, Problem, Slot

HALF_A_YEAR = 6
"""How many months before the years of rotation are over the move is told."""

EXAMINED_BEFORE_CHANGE = declare_notice(
    "G017",
    (
        "排查之后情况有变",
        "{entry} 于 {examined} 排查，此后{change}（{day}），没有重新排查。",
        "请重新排查这个岗位，更新 examination 和相应的风险点。",
    ),
    (
        "Changed since the examination",
        "{entry} was examined on {examined}; since then {change} ({day}), and it was not examined again.",
        "Examine the post again, and bring examination and its risks up to date.",
    ),
)
ROTATION_OVERDUE = declare_warning(
    "G018",
    (
        "应轮岗而未轮岗",
        "{entry} 自 {since} 任职，轮岗年限 {years} 年，到版次日期 {day} 已满。",
        "请安排轮岗，轮岗后更新 tenure.since；经批准不轮岗的，请删去 tenure.years 并在 note 中说明。",
    ),
    (
        "Rotation overdue",
        "{entry} has been held since {since}; its {years} years of rotation were over by the edition's date {day}.",
        "See to the move and renew tenure.since; where it was waived, remove tenure.years and say so in note.",
    ),
)
ROTATION_DUE = declare_notice(
    "G019",
    (
        "半年内应轮岗",
        "{entry} 自 {since} 任职，轮岗年限 {years} 年，于 {end} 期满。",
        "请在期满前安排轮岗，轮岗后更新 tenure.since。",
    ),
    (
        "Rotation due within half a year",
        "{entry} has been held since {since}; its {years} years of rotation are over on {end}.",
        "See to the move before, and renew tenure.since afterwards.",
    ),
)

KINDS = (EXAMINED_BEFORE_CHANGE, ROTATION_OVERDUE, ROTATION_DUE)


@dataclass(frozen=True, slots=True)
class Turn:
    """Since when a post is not what it was: its holder came, or its department reached a milestone."""

    day: date
    owner: Owner
    path: Path

    @property
    def cause(self) -> Filling:
        """Return what happened, as messages say it."""
        if isinstance(self.owner, Post):
            return Phrase("任职人员已经更换", "its holder changed")
        return Phrase("所在部门有新的进展", "its department reached a milestone")

    @property
    def quoted_day(self) -> Slot:
        """Return the day, as messages may quote it."""
        return quote_value(self.owner, self.path, self.day.isoformat())


def find_last_turn(inspection: Inspection, post: Post) -> Turn | None:
    """Return the last change of a post's holder or department up to the edition in force, None without any."""
    turns = [turn for turn in _list_turns(inspection, post) if inspection.day and turn.day <= inspection.day]
    return max(turns, key=lambda turn: turn.day, default=None)


def _list_turns(inspection: Inspection, post: Post) -> Iterator[Turn]:
    if post.tenure is not None:
        yield Turn(post.tenure.since, post, ("tenure", "since"))
    department = inspection.find_entry("department", post.department) if post.department else None
    if isinstance(department, Department):
        for index, milestone in enumerate(department.milestones):
            yield Turn(milestone.date, department, ("milestones", index, "date"))


def find_outdated_examinations(inspection: Inspection) -> Iterator[Problem]:
    """Yield each post that was examined before its holder or its department last changed."""
    for post in inspection.list_entries(Post):
        turn = find_last_turn(inspection, post) if post.examination is not None else None
        if post.examination is not None and turn is not None and post.examination.date < turn.day:
            path = ("examination", "date")
            examined = quote_value(post, path, post.examination.date.isoformat())
            yield inspection.tell(
                EXAMINED_BEFORE_CHANGE,
                post,
                path,
                examined=examined,
                change=turn.cause,
                day=turn.quoted_day,
            )


def find_due_rotations(inspection: Inspection) -> Iterator[Problem]:
    """Yield each post whose holder should have moved by the edition in force, or will have to within half a year."""
    day = inspection.day
    if day is None:
        return
    for post in inspection.list_entries(Post):
        tenure = post.tenure
        if tenure is None or tenure.years is None:
            continue
        end = add_months(tenure.since, 12 * tenure.years)
        is_over = end is not None and end <= day
        is_near = not is_over and end is not None and (end <= (add_months(day, HALF_A_YEAR) or end))
        path = ("tenure", "since")
        slots = {
            "since": quote_value(post, path, tenure.since.isoformat()),
            "years": quote_value(post, ("tenure", "years"), str(tenure.years)),
        }
        if is_over:
            yield inspection.tell(ROTATION_OVERDUE, post, path, **slots, day=day.isoformat())
        elif is_near and end is not None:
            told = quote_value(post, path, end.isoformat())
            yield inspection.tell(ROTATION_DUE, post, path, **slots, end=told)


RULES = (find_outdated_examinations, find_due_rotations)
