"""Briefings: all was confirmed, all grave risks were told, and nothing changed since."""

from collections import defaultdict
from collections.abc import Iterator

from generator.checks.charts import name_steps
from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.checks.tenures import find_last_turn
from generator.model.briefing import Briefing
from generator.model.post import Post
from generator.model.risk import Risk
from generator.values.problem import Problem, Withheld

GIVER_RECEIVES = declare_warning(
    "Q041",
    (
        "自己向自己交底",
        "{entry} 的“{field}”与交底岗位是同一个岗位 {post}。",
        "请改正 giver 或 receivers；上一层级的岗位向下一层级交底。",
    ),
    (
        "Briefed by itself",
        "{entry}: “{field}” is {post}, the post that gave the briefing.",
        "Correct giver or receivers; each layer is briefed by the one above.",
    ),
)
ITEMS_MISSING = declare_notice(
    "Q042",
    (
        "确认事项不全",
        "{entry} 没有确认：{items}。",
        "请补做交底并确认；不再使用的事项，请从 vocabulary.briefing_items 中删去。",
    ),
    (
        "Not all items confirmed",
        "{entry} does not confirm: {items}.",
        "Brief again and confirm them; take items that are no longer used out of vocabulary.briefing_items.",
    ),
)
RISK_NOT_TOLD = declare_warning(
    "Q043",
    (
        "最高等级的风险点没有交底",
        "{post} 接受过交底，却没有一次交底写到它的风险点 {risk}。",
        "请补做交底，并在 risks 中列入 {risk}。",
    ),
    (
        "Risk of the gravest level not told",
        "{post} was briefed, but none of its briefings names its risk {risk}.",
        "Brief it again and list {risk} in risks.",
    ),
)
BRIEFED_BEFORE_CHANGE = declare_notice(
    "Q044",
    (
        "交底之后情况有变",
        "{post} 最近一次交底在 {date}，此后{change}（{day}），没有重新交底。",
        "请重新交底并登记。",
    ),
    (
        "Changed since the briefing",
        "{post} was last briefed on {date}; since then {change} ({day}), and it was not briefed again.",
        "Brief it again and register that.",
    ),
)

KINDS = (GIVER_RECEIVES, ITEMS_MISSING, RISK_NOT_TOLD, BRIEFED_BEFORE_CHANGE)


def find_incomplete_briefings(inspection: Inspection) -> Iterator[Problem]:
    """Yield briefings given to their giver, and those that leave items unconfirmed."""
    items = [term.id for term in inspection.handbook.config.vocabulary.briefing_items]
    for briefing in inspection.list_entries(Briefing):
        for index, post in enumerate(briefing.receivers):
            if post == briefing.giver:
                path = ("receivers", index)
                told = quote_value(briefing, path, f"post/{post}")
                yield inspection.tell(GIVER_RECEIVES, briefing, path, post=told)
        confirmed = frozenset(briefing.items)
        missing = [item for item in items if item not in confirmed]
        if missing:
            told = Withheld(name_steps(missing))
            yield inspection.tell(ITEMS_MISSING, briefing, ("items",), items=told)


def find_untold_risks(inspection: Inspection) -> Iterator[Problem]:
    """Yield for each post that was briefed its own risks of the gravest level of which it was never told."""
    levels = inspection.handbook.config.vocabulary.risk_levels
    gravest = min(levels, key=lambda level: level.rank, default=None)
    briefings = _list_by_post(inspection.list_entries(Briefing))
    if gravest is None or "briefing" in inspection.refused:
        return
    for risk in inspection.list_entries(Risk):
        received = briefings.get(risk.carrier.post or "", ())
        if not received or risk.rating.approved.level != gravest.id:
            continue
        if not any(risk.id in briefing.risks for briefing in received):
            last = max(received, key=lambda briefing: briefing.date)
            slots = {
                "post": quote_value(last, ("receivers",), f"post/{risk.carrier.post}"),
                "risk": quote_value(last, ("risks",), f"risk/{risk.id}"),
            }
            yield inspection.tell(RISK_NOT_TOLD, last, ("risks",), **slots)


def find_outdated_briefings(inspection: Inspection) -> Iterator[Problem]:
    """Yield the last briefing of each post whose holder or department changed after it."""
    briefings = _list_by_post(inspection.list_entries(Briefing))
    for post in inspection.list_entries(Post) if briefings else ():
        received = briefings.get(post.id, ())
        turn = find_last_turn(inspection, post) if received else None
        if turn is None:
            continue
        last = max(received, key=lambda briefing: briefing.date)
        if last.date < turn.day:
            slots = {
                "post": quote_value(last, ("receivers",), f"post/{post.id}"),
                "date": quote_value(last, ("date",), last.date.isoformat()),
                "day": turn.quoted_day,
            }
            yield inspection.tell(BRIEFED_BEFORE_CHANGE, last, ("date",), None, change=turn.cause, **slots)


def _list_by_post(briefings: Iterator[Briefing]) -> dict[str, list[Briefing]]:
    """Return the briefings that each post received."""
    found: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in briefings:
        for post in dict.fromkeys(briefing.receivers):
            found[post].append(briefing)
    return dict(found)


RULES = (find_incomplete_briefings, find_untold_risks, find_outdated_briefings)
