"""Reviews: who should have come and who did."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.department import Department
from generator.model.review import Review
from generator.values.problem import Problem, Withheld

MORE_THAN_ALL = declare_error(
    "Q021",
    (
        "实到人数多于应到人数",
        "{entry} 的实到人数 {present} 多于应到人数 {staff}。",
        "请对照签到表改正其中一个。",
    ),
    (
        "More present than there are",
        "{entry}: {present} were present, of {staff} who should have come.",
        "Correct one of them after the list of attendance.",
    ),
)
NOT_ALL_PRESENT = declare_warning(
    "Q022",
    (
        "应全员参加而未全员参加",
        "{department} 有 {members} 人，不足 {least} 人的应全员参加评审；{entry} 应到 {staff} 人，实到 {present} 人。",
        "请补开评审，或核对 staff、present 和部门的 staff。",
    ),
    (
        "Not all were present",
        "{department} has {members} staff (below {least}: all attend); {entry} expected {staff}, {present} came.",
        "Hold the review again, or look at staff and present here and at staff of the department.",
    ),
)

KINDS = (MORE_THAN_ALL, NOT_ALL_PRESENT)


def find_impossible_attendance(inspection: Inspection) -> Iterator[Problem]:
    """Yield each review to which more came than there are."""
    for review in inspection.list_entries(Review):
        if review.present > review.staff:
            present = quote_value(review, ("present",), str(review.present))
            staff = quote_value(review, ("staff",), str(review.staff))
            yield inspection.tell(MORE_THAN_ALL, review, ("present",), present=present, staff=staff)


def find_incomplete_attendance(inspection: Inspection) -> Iterator[Problem]:
    """Yield each review of a small department by itself to which not all of its staff came.

    The first of the stages is the department's own; at the later ones a body from outside it sits.
    """
    config = inspection.handbook.config
    least = config.reviews.full_attendance_below
    own = next((stage.id for stage in config.vocabulary.review_stages), None)
    for review in inspection.list_entries(Review):
        if least is None or review.stage != own or len(review.departments) != 1:
            continue
        department = inspection.find_entry("department", review.departments[0])
        members = department.staff if isinstance(department, Department) else None
        if members is not None and members < least and min(review.present, review.staff) < members:
            yield inspection.tell(
                NOT_ALL_PRESENT,
                review,
                ("present",),
                department=f"department/{review.departments[0]}",
                members=Withheld(str(members)),
                least=Withheld(str(least)),
                staff=Withheld(str(review.staff)),
                present=Withheld(str(review.present)),
            )


RULES = (find_impossible_attendance, find_incomplete_attendance)
