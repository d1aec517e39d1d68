"""Entries declared for more readers than their register has, and persons where a unit keeps no names."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection, label_register
from generator.model.declaration import find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.model.person import Person
from generator.values.problem import Problem

WIDER_THAN_REGISTER = declare_error(
    "A004",
    (
        "受众比登记册还宽",
        "{entry} 的“{field}”写作 {audience}，而“{register}”登记册只对 {readers} 可见。",
        "请把 audience 写作 {readers}，并写上 ground；这样的条目不会对 {audience} 公布。",
    ),
    (
        "Audience wider than the register's",
        "{entry}: “{field}” is {audience}, but the register {register} is seen by {readers} only.",
        "Write {readers} as its audience, with a ground; such an entry is never shown to {audience}.",
    ),
)
NAMES_NOT_KEPT = declare_error(
    "A005",
    (
        "登记了姓名，但没有启用",
        "{entry} 登记了人员，site_config.yml 的 names_persons 却不是 true。",
        "本单位确需登记姓名的，请把 names_persons 写作 true；否则请删去这一条，只写岗位。",
    ),
    (
        "Names of persons are not kept",
        "{entry} registers a person, while names_persons in site_config.yml is not true.",
        "Set names_persons to true where the unit has to keep names; else remove the entry and name posts only.",
    ),
)

KINDS = (WIDER_THAN_REGISTER, NAMES_NOT_KEPT)


def find_entries_wider_than_register(inspection: Inspection) -> Iterator[Problem]:
    """Yield each entry that says it is for readers who never see its register."""
    readers = {register: find_mark(Handbook, f"{register}s").audience for register in REGISTERS}
    for (register, _), entry in inspection.handbook.entries.items():
        seen_by = readers.get(register)
        if seen_by is not None and entry.audience.rank < seen_by.rank:
            slots = {"audience": entry.audience.value, "readers": seen_by.value}
            told = {**slots, "register": label_register(register)}
            yield inspection.tell(WIDER_THAN_REGISTER, entry, ("audience",), **told)


def find_persons_named(inspection: Inspection) -> Iterator[Problem]:
    """Yield each person registered though the unit keeps no names."""
    if not inspection.handbook.config.names_persons:
        for person in inspection.list_entries(Person):
            yield inspection.tell(NAMES_NOT_KEPT, person, ("id",))


RULES = (find_entries_wider_than_register, find_persons_named)
