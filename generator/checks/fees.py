"""Fees: whether a citizen can tell that something costs nothing."""

import re
import unicodedata
from collections.abc import Iterator

from generator.checks.declaring import declare_warning
from generator.checks.exposure import is_public, quote_value
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.model.power import Power
from generator.model.terms import PowerScope
from generator.values.problem import Phrase, Problem

FEE_UNCLEAR = declare_warning(
    "P006",
    (
        "收费没有规范写明",
        "{entry} 的收费标准：{said}。",
        "不收费的写作 fee.standard: 不收费；收费的写明标准和依据。",
    ),
    (
        "Fee not told in the usual words",
        "The fee of {entry}: {said}.",
        "Write fee.standard: 不收费 where there is none, else the standard with its basis.",
    ),
)

KINDS = (FEE_UNCLEAR,)

_NOTHING = Phrase("没有填写", "not written")
_WORDS = (
    r"无(?:收费|费用)?|没有(?:收费|费用)?|全?免(?:费|收|收费|收费用)?|不收(?:取|费用|取费用|取任何费用)?|不|否|空",
    r"不(?:涉及|适用)|no|none|nil|null|free|n/?a|false",
)
_ZERO = r"(?:人民币|rmb|¥)?(?:零|0+(?:\.0+)?)(?:元整?|圆整?|rmb)?(?:/.)?"
_SIGNS = r"[-‐-―−_/\\|~*.。…、]+"
_SAYS_NOTHING = re.compile("|".join((*_WORDS, _ZERO, _SIGNS)))


def find_unclear_fees(inspection: Inspection) -> Iterator[Problem]:
    """Yield each fee that says in words of its own that there is none, and each missing where one applies."""
    for power in inspection.list_entries(Power):
        if not is_exercised(power):
            continue
        if power.fee is None:
            if _is_applied_for(power):
                yield inspection.tell(FEE_UNCLEAR, power, ("fee",), said=_NOTHING)
        elif says_nothing(power.fee.standard):
            path = ("fee", "standard")
            yield inspection.tell(FEE_UNCLEAR, power, path, said=quote_value(power, path, power.fee.standard))


def says_nothing(standard: str) -> bool:
    """Tell whether a standard means that nothing is charged, or leaves it open, in other words than 不收费."""
    plain = re.sub(r"[\s。.;；]+$|\s+", "", unicodedata.normalize("NFKC", standard).casefold())
    return not plain or _SAYS_NOTHING.fullmatch(plain) is not None


def _is_applied_for(power: Power) -> bool:
    """Tell whether anyone outside applies for a power, so that its fee is published."""
    return power.scope is PowerScope.EXTERNAL and is_public(power) and power.handling is not None


RULES = (find_unclear_fees,)
