"""Powers of a kind that has been abolished."""

from collections.abc import Iterator

from generator.checks.declaring import declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.checks.powers import is_exercised
from generator.model.power import Power
from generator.values.problem import Problem

KIND_ABOLISHED = declare_warning(
    "P005",
    (
        "审批类别已经取消",
        "{entry} 的“{field}”写有“{value}”，这一审批类别已由国发〔2015〕27号文取消。",
        "请重新归类：有法律、行政法规依据的为行政许可，其余为其他职权或内部审批；已取消的写 state: withdrawn。",
    ),
    (
        "Abolished kind of power",
        "{entry}: “{field}” says “{value}”, a kind of approval that was abolished in 2015 (国发〔2015〕27号).",
        "Classify it anew as licence, other power or internal approval, or give it the state withdrawn.",
    ),
)

KINDS = (KIND_ABOLISHED,)

_ABOLISHED = "非行政许可审批"


def find_abolished_kinds(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power in use whose name, sub-item or kind says that it is of an abolished kind."""
    kinds = {kind.id: kind.name for kind in inspection.handbook.config.vocabulary.power_kinds}
    for power in inspection.list_entries(Power):
        said = {"name": power.name, "sub_item": power.sub_item, "kind": kinds.get(power.kind)}
        field = next((name for name, words in said.items() if words and _ABOLISHED in words), None)
        if field is not None and is_exercised(power):
            value = quote_value(power, (field,), _ABOLISHED)
            yield inspection.tell(KIND_ABOLISHED, power, (field,), value=value)


RULES = (find_abolished_kinds,)
