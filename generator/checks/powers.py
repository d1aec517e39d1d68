"""Powers: what they rest on, and whether a workflow says how they are used."""

import re
from collections.abc import Iterator

from generator.checks.credit_code import is_credit_code
from generator.checks.declaring import declare_error, declare_warning
from generator.checks.inspection import Inspection
from generator.model.law import Law
from generator.model.power import Power
from generator.model.terms import PowerScope, PowerState
from generator.model.vocabulary import LawRank
from generator.values.problem import Problem

# GB/T 39554.1: unit code and exercise level, nine digits, the sub-item, and two digits of its variant.
_NATIONAL_CODE = re.compile(r"^(?:(?P<unit>[0-9A-Z]{18})\d)?\d{9}(?:\d{3}|\d{2}Y)(?:\d{2})?$")

BASIS_TOO_LOW = declare_error(
    "P001",
    (
        "对外职权没有法律法规规章依据",
        "{entry} 是对外职权，依据中没有可以设定对外职权的法律、法规或规章。",
        "请补上设定依据；确实没有的应予取消。效力级别见 site_config.yml 的 vocabulary.law_ranks。",
    ),
    (
        "External power without a law to rest on",
        "{entry} is used towards others, but none of its bases is of a rank that carries such a power.",
        "Add the basis, or withdraw the power; ranks stand in vocabulary.law_ranks of site_config.yml.",
    ),
)
WORKFLOW_MISSING = declare_warning(
    "P002",
    (
        "职权没有流程",
        "{entry} 没有对应的流程。",
        "请在 registers/workflows 中登记一个 power 为 {power} 的流程。",
    ),
    ("Power without workflow", "{entry} has no workflow.", "Register a workflow whose power is {power}."),
)
CODE_TWICE = declare_warning(
    "P003",
    ("职权编码重复", "{entry} 的职权编码与 {first} 相同。", "请给其中一项另编编码；子项在编码后加序号。"),
    ("Power code used twice", "{entry} has the same code as {first}.", "Give one of them another code."),
)
NATIONAL_CODE_MALFORMED = declare_error(
    "P004",
    (
        "国家事项编码写法不对",
        "{entry} 的“{field}”不是 31 位实施编码或 12 位基本编码，或其中的统一社会信用代码校验不符。",
        "请对照国家目录改正；没有国家编码的删去此字段。",
    ),
    (
        "Malformed national code",
        "{entry}: “{field}” is neither a 31-digit nor a 12-digit national code, or its check digit is wrong.",
        "Correct it after the national catalogue, or remove the field.",
    ),
)

KINDS = (BASIS_TOO_LOW, WORKFLOW_MISSING, CODE_TWICE, NATIONAL_CODE_MALFORMED)


def is_exercised(power: Power) -> bool:
    """Tell whether the unit uses a power itself, today."""
    return power.status.state not in {PowerState.WITHDRAWN, PowerState.DELEGATED}


def find_powers_without_law(inspection: Inspection) -> Iterator[Problem]:
    """Yield each external power none of whose laws is of a rank that carries it."""
    ranks = {rank.id: rank for rank in inspection.handbook.config.vocabulary.law_ranks}
    for power in inspection.list_entries(Power):
        if power.scope is not PowerScope.EXTERNAL or not is_exercised(power):
            continue
        laws = [basis.law for basis in power.basis if basis.law is not None]
        found = [_find_rank(inspection, ranks, law) for law in laws]
        # Where a law or its rank is not known, another problem says so, and nobody can tell what it carries.
        if None not in found and not any(rank and rank.carries_external_power for rank in found):
            yield inspection.tell(BASIS_TOO_LOW, power, ("basis",))


def _find_rank(inspection: Inspection, ranks: dict[str, LawRank], law: str) -> LawRank | None:
    entry = inspection.find_entry("law", law)
    return ranks.get(entry.rank) if isinstance(entry, Law) else None


def find_powers_without_workflow(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power in use of which no workflow says how; nobody can tell while a workflow is refused."""
    if "workflow" in inspection.refused:
        return
    for power in inspection.list_entries(Power):
        if is_exercised(power) and power.id not in inspection.workflows:
            yield inspection.tell(WORKFLOW_MISSING, power, ("id",), power=power.id)


def find_codes_used_twice(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power whose code an earlier one bears."""
    first: dict[str, Power] = {}
    for power in inspection.list_entries(Power):
        known = first.setdefault(power.code, power)
        if known is not power:
            yield inspection.tell(CODE_TWICE, power, ("code",), first=f"power/{known.id}")


def find_malformed_codes(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power whose national code cannot be one."""
    for power in inspection.list_entries(Power):
        if power.national_code is not None and not _is_national_code(power.national_code):
            yield inspection.tell(NATIONAL_CODE_MALFORMED, power, ("national_code",))


def _is_national_code(text: str) -> bool:
    found = _NATIONAL_CODE.match(text)
    return found is not None and (found["unit"] is None or is_credit_code(found["unit"]))


RULES = (
    find_powers_without_law,
    find_powers_without_workflow,
    find_codes_used_twice,
    find_malformed_codes,
)
