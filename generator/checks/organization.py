"""The unit itself: one organization, its code, its editions."""

from collections.abc import Iterator
from datetime import date

from generator.checks.credit_code import is_credit_code
from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.model.edition import Edition
from generator.model.organization import Organization
from generator.values.problem import Problem

ORGANIZATION_NOT_ONE = declare_error(
    "G001",
    (
        "应有且只有一个单位",
        "登记了 {count} 个单位。",
        "一个项目只写一个单位，写在 registers/organization.yml。",
    ),
    (
        "Exactly one organization",
        "{count} organizations are registered.",
        "A project has one, in registers/organization.yml.",
    ),
)
CODE_MALFORMED = declare_error(
    "G002",
    (
        "统一社会信用代码不对",
        "{entry} 的“{field}”不是 18 位，或校验位不符。",
        "请对照证照改正；没有代码的删去此字段。",
    ),
    (
        "Malformed credit code",
        "{entry}: “{field}” has not 18 signs, or a wrong check digit.",
        "Correct it after the certificate, or remove the field.",
    ),
)
EDITION_MISSING = declare_error(
    "G003",
    ("没有版次", "没有登记任何版次。", "请在 registers/editions.yml 写明本版的日期和审定机构。"),
    (
        "No edition",
        "No edition is registered.",
        "Write its date and who approved it into registers/editions.yml.",
    ),
)
EDITIONS_OF_ONE_DAY = declare_error(
    "G004",
    ("两个版次同日", "{entry} 与 {other} 的印发日期相同，分不出先后。", "请改正其中一个的 date。"),
    (
        "Two editions of one day",
        "{entry} and {other} have the same date, so that none is the last.",
        "Correct the date of one of them.",
    ),
)

KINDS = (ORGANIZATION_NOT_ONE, CODE_MALFORMED, EDITION_MISSING, EDITIONS_OF_ONE_DAY)


def find_organization_count(inspection: Inspection) -> Iterator[Problem]:
    """Yield a problem where there is no organization, and one for each beyond the first."""
    found = list(inspection.list_entries(Organization))
    count = str(len(found))
    if not found and "organization" not in inspection.refused:
        yield inspection.tell(ORGANIZATION_NOT_ONE, inspection.handbook.config, count=count)
    for extra in found[1:]:
        yield inspection.tell(ORGANIZATION_NOT_ONE, extra, ("id",), count=count)


def find_malformed_codes(inspection: Inspection) -> Iterator[Problem]:
    """Yield each organization whose credit code cannot be one."""
    for organization in inspection.list_entries(Organization):
        if organization.code is not None and not is_credit_code(organization.code):
            yield inspection.tell(CODE_MALFORMED, organization, ("code",))


def find_edition_faults(inspection: Inspection) -> Iterator[Problem]:
    """Yield a problem where there is no edition, and one for each of the same day as an earlier one."""
    editions = list(inspection.list_entries(Edition))
    if not editions and "edition" not in inspection.refused:
        yield inspection.tell(EDITION_MISSING, inspection.handbook.config)
    first: dict[date, Edition] = {}
    for edition in editions:
        other = first.setdefault(edition.date, edition)
        if other is not edition:
            yield inspection.tell(EDITIONS_OF_ONE_DAY, edition, ("date",), other=f"edition/{other.id}")


RULES = (find_organization_count, find_malformed_codes, find_edition_faults)
