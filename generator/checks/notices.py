"""Notices: one that asks for answers says until when, and one that stands for some days says how to answer."""

from collections.abc import Iterator

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import is_public
from generator.checks.inspection import Inspection
from generator.model.notice import Notice
from generator.values.problem import Problem

FEEDBACK_MISSING = declare_warning(
    "J021",
    (
        "有截止日期，没有反馈方式",
        "{entry} 写了截止日期，却没有写在此之前怎样提出意见。",
        "请在 feedback 写明反馈的电话、信箱或地址。",
    ),
    (
        "A last day, but no way to answer",
        "{entry} has a last day, but does not say how to answer before it.",
        "Write the telephone, mailbox or address into feedback.",
    ),
)
UNTIL_MISSING = declare_notice(
    "J022",
    (
        "有反馈方式，没有截止日期",
        "{entry} 写了反馈方式，却不像同类公告那样写明意见截止到哪一天。",
        "公示、征求意见的，请在 until 写明截止日期；一般通知可以不写 feedback。",
    ),
    (
        "A way to answer, but no last day",
        "{entry} says how to answer, but not until when, as others of its kind do.",
        "Write the last day into until; a plain notice needs no feedback.",
    ),
)

KINDS = (FEEDBACK_MISSING, UNTIL_MISSING)


def find_unanswerable_notices(inspection: Inspection) -> Iterator[Problem]:
    """Yield each notice that has one of last day and way to answer, and not the other.

    Within the unit a last day may be one by which something is to be done; and a way to answer may stand for good
    where notices of its kind have no last day.
    """
    notices = list(inspection.list_entries(Notice))
    closing = {notice.kind for notice in notices if notice.until is not None}
    for notice in notices:
        if notice.until is not None and notice.feedback is None and is_public(notice):
            yield inspection.tell(FEEDBACK_MISSING, notice, ("until",))
        elif notice.until is None and notice.feedback is not None and notice.kind in closing:
            yield inspection.tell(UNTIL_MISSING, notice, ("feedback",))


RULES = (find_unanswerable_notices,)
