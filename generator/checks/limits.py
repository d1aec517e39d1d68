"""Time limits, compared within one unit only."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.power import Power
from generator.model.terms import write_limit
from generator.values.problem import Problem

PROMISE_TOO_LONG = declare_error(
    "T001",
    (
        "承诺时限长于法定时限",
        "{entry} 的承诺办结时限 {promised} 长于法定办结时限 {statutory}。",
        "承诺时限不得超过法定时限，请改正。",
    ),
    (
        "Promised limit longer than the statutory one",
        "{entry} promises {promised} where the law says {statutory}.",
        "Promise no more than the law allows.",
    ),
)
UNITS_DIFFER = declare_error(
    "T002",
    (
        "两个时限的单位不同",
        "{entry} 的承诺办结时限是 {promised}，法定办结时限是 {statutory}，单位不同，无法比较。",
        "请把承诺时限改成与法定时限相同的单位。",
    ),
    (
        "Limits in different units",
        "{entry} promises {promised} and the law says {statutory}: the units cannot be compared.",
        "Give the promised limit in the unit of the statutory one.",
    ),
)

KINDS = (PROMISE_TOO_LONG, UNITS_DIFFER)


def find_long_promises(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power that promises more time than the law allows, or in another unit."""
    for power in inspection.list_entries(Power):
        promised, statutory = power.promised_limit, power.statutory_limit
        if promised is None or statutory is None:
            continue
        slots = {
            "promised": quote_value(power, ("promised_limit",), write_limit(promised.value, promised.unit)),
            "statutory": quote_value(
                power, ("statutory_limit",), write_limit(statutory.value, statutory.unit)
            ),
        }
        if promised.unit is not statutory.unit:
            yield inspection.tell(UNITS_DIFFER, power, ("promised_limit", "unit"), **slots)
        elif promised.value > statutory.value:
            yield inspection.tell(PROMISE_TOO_LONG, power, ("promised_limit", "value"), **slots)


RULES = (find_long_promises,)
