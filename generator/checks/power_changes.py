"""Powers that no longer fit: outdated ones, those without any basis, and the record of their changes."""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.bylaws import AT_WORK
from generator.checks.declaring import declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.model.bylaw import Bylaw
from generator.model.power import Power
from generator.model.terms import PowerScope
from generator.values.problem import Problem, Withheld

OUTDATED_WITHOUT_BYLAW = declare_warning(
    "P011",
    (
        "不适应实际的职权没有拟定制度",
        "{entry} 标为不适应实际，却没有写准备以哪项制度代替现有做法。",
        "请登记一项 status 为 planned 的制度，并写在 outdated.bylaw；应取消的请写 state: withdrawn。",
    ),
    (
        "Outdated without a planned bylaw",
        "{entry} is marked as outdated, but no bylaw is named that is to take its basis' place.",
        "Register a bylaw with the status planned and name it in outdated.bylaw; or withdraw the power.",
    ),
)
OUTDATED_BYLAW_AT_REST = declare_warning(
    "P012",
    (
        "拟制定的制度并未列入计划",
        "{entry} 标为不适应实际，所写的 {bylaw} 的效力是“{status}”，既不是拟制定，也不是修订中。",
        "新制度已经印发的，请删去 outdated；否则请更新 {bylaw} 的 status 并写上 due。",
    ),
    (
        "Bylaw for an outdated power is not at work",
        "{entry} is marked as outdated; {bylaw}, named for it, is “{status}”: neither planned nor under revision.",
        "Where it was issued, remove outdated; else renew the status of {bylaw} and write its due.",
    ),
)
BASIS_MISSING = declare_warning(
    "P013",
    (
        "职权没有任何依据",
        "{entry} 没有写任何法律法规或制度依据。",
        "没有依据的职权原则上应予取消；确有依据的请补上 basis，确需保留的请先制定制度。",
    ),
    (
        "Power without any basis",
        "{entry} rests on no law and on no bylaw.",
        "What rests on nothing is in principle withdrawn; add its basis, or issue a bylaw where it has to stay.",
    ),
)
HISTORY_DISORDERED = declare_warning(
    "P014",
    (
        "变动记录次序颠倒",
        "{entry} 的“{field}”写作 {date}，早于前一条的 {before}。",
        "请按日期先后排列变动记录，或改正日期。",
    ),
    (
        "Changes out of order",
        "{entry}: “{field}” is {date}, before the one above it ({before}).",
        "Put the changes in order of their dates, or correct the date.",
    ),
)
HISTORY_CONTRADICTED = declare_warning(
    "P015",
    (
        "变动记录与权力状态不符",
        "{entry} 的权力状态是“{state}”，最后一条变动记录却写作“{last}”。",
        "请在 history 补上最近一次变动，或改正 status.state。",
    ),
    (
        "Changes contradict the state",
        "The state of {entry} is “{state}”, but its last change says “{last}”.",
        "Add the last change to history, or correct status.state.",
    ),
)

KINDS = (
    OUTDATED_WITHOUT_BYLAW,
    OUTDATED_BYLAW_AT_REST,
    BASIS_MISSING,
    HISTORY_DISORDERED,
    HISTORY_CONTRADICTED,
)


def find_outdated_powers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each outdated power in use for which no bylaw is being written."""
    for power in inspection.list_entries(Power):
        outdated = power.outdated
        if outdated is None or not is_exercised(power):
            continue
        if outdated.bylaw is None:
            yield inspection.tell(OUTDATED_WITHOUT_BYLAW, power, ("outdated",))
            continue
        bylaw = inspection.find_entry("bylaw", outdated.bylaw)
        if isinstance(bylaw, Bylaw) and bylaw.status not in AT_WORK:
            slots = {"bylaw": Withheld(f"bylaw/{bylaw.id}"), "status": Withheld(bylaw.status.label)}
            yield inspection.tell(OUTDATED_BYLAW_AT_REST, power, ("outdated", "bylaw"), **slots)


def find_powers_without_basis(inspection: Inspection) -> Iterator[Problem]:
    """Yield each internal power in use that rests on nothing; of external ones another rule asks more."""
    for power in inspection.list_entries(Power):
        if power.scope is PowerScope.INTERNAL and not power.basis and is_exercised(power):
            yield inspection.tell(BASIS_MISSING, power, ("basis",))


def find_faulty_histories(inspection: Inspection) -> Iterator[Problem]:
    """Yield changes of a power out of order, and a last one that leaves it in another state than it is in."""
    for power in inspection.list_entries(Power):
        for index, (earlier, later) in enumerate(pairwise(power.history), start=1):
            if later.date < earlier.date:
                path = ("history", index, "date")
                slots = {
                    "date": quote_value(power, path, later.date.isoformat()),
                    "before": quote_value(power, path, earlier.date.isoformat()),
                }
                yield inspection.tell(HISTORY_DISORDERED, power, path, **slots)
        last = len(power.history) - 1
        if power.history and power.history[last].state is not power.status.state:
            path = ("history", last, "state")
            told = quote_value(power, path, power.history[last].state.label)
            state = quote_value(power, ("status", "state"), power.status.state.label)
            yield inspection.tell(HISTORY_CONTRADICTED, power, path, state=state, last=told)


RULES = (find_outdated_powers, find_powers_without_basis, find_faulty_histories)
