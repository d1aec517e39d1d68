"""What each sample shows of its kind of unit: the records it keeps and the kinds of form it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.model.record_terms import FormKind

_SHEETS = frozenset(
    {FormKind.POST_REGISTRATION, FormKind.DEPARTMENT_REGISTRATION, FormKind.UNIT_REGISTRATION}
)
_NOTICES = frozenset(
    {
        FormKind.WARNING_NOTICE,
        FormKind.RECTIFICATION_NOTICE,
        FormKind.CIRCULAR,
        FormKind.DISPOSAL_RECORD,
    }
)


@dataclass(frozen=True, slots=True)
class Special:
    """Registers that hold entries, by their names in the handbook, and kinds of form with a title of the unit's own."""

    registers: frozenset[str]
    forms: frozenset[FormKind]


SPECIALS: Mapping[str, Special] = MappingProxyType(
    {
        "audit-bureau": Special(
            frozenset({"bylaws", "commitments", "matters", "notices", "plans", "reviews", "warnings"}),
            _SHEETS | _NOTICES | {FormKind.COMMITMENT, FormKind.POWER_CATALOGUE},
        ),
        "city-platform": Special(
            frozenset({"bylaws", "circulars", "notices", "plans", "reports", "warnings"}),
            _SHEETS - {FormKind.UNIT_REGISTRATION} | _NOTICES | {FormKind.MONTHLY_TASKS, FormKind.SELF_CHECK},
        ),
        "county-justice-bureau": Special(
            frozenset({"assessments", "bylaws", "circulars", "commitments", "reviews", "warnings"}),
            _SHEETS | _NOTICES | {FormKind.ASSESSMENT, FormKind.SELF_CHECK},
        ),
        "national-administration": Special(
            frozenset({"archives", "bylaws", "plans", "reviews", "warnings"}),
            frozenset(
                {
                    FormKind.POWER_CATALOGUE,
                    FormKind.DEPARTMENT_REGISTRATION,
                    FormKind.MEASURE_LIST,
                    FormKind.REVIEW,
                }
            ),
        ),
    }
)
"""By the sample's folder; one that is not named here shows nothing but what all do."""
