"""All forms of an audience: the kinds there are, how the unit wants them, and each filled or blank."""

from collections.abc import Iterator

from generator.model.record_terms import FormKind
from generator.pages.desk import Desk
from generator.pages.forms.assessment import ASSESSMENT
from generator.pages.forms.briefing import BRIEFING
from generator.pages.forms.catalogues import DUTY_LIST, MEASURE_LIST, POWER_CATALOGUE
from generator.pages.forms.checking import MONTHLY_TASKS, SELF_CHECK
from generator.pages.forms.circular import CIRCULAR
from generator.pages.forms.commitment import COMMITMENT
from generator.pages.forms.department_registration import DEPARTMENT_REGISTRATION, UNIT_REGISTRATION
from generator.pages.forms.form import Form, FormLayout
from generator.pages.forms.post_registration import POST_REGISTRATION
from generator.pages.forms.responsibility_letter import RESPONSIBILITY_LETTER
from generator.pages.forms.review import REVIEW
from generator.pages.forms.warnings import DISPOSAL_RECORD, RECTIFICATION_NOTICE, WARNING_NOTICE
from generator.views.internal import InternalFormChoice

LAYOUTS: dict[FormKind, FormLayout] = {
    layout.kind: layout
    for layout in (
        POWER_CATALOGUE,
        DUTY_LIST,
        MEASURE_LIST,
        POST_REGISTRATION,
        DEPARTMENT_REGISTRATION,
        UNIT_REGISTRATION,
        COMMITMENT,
        RESPONSIBILITY_LETTER,
        SELF_CHECK,
        MONTHLY_TASKS,
        ASSESSMENT,
        REVIEW,
        BRIEFING,
        WARNING_NOTICE,
        RECTIFICATION_NOTICE,
        CIRCULAR,
        DISPOSAL_RECORD,
    )
}
"""How each kind of form is laid out, in the order in which they are listed."""


def list_choices(desk: Desk) -> tuple[InternalFormChoice, ...]:
    """Return the forms that the unit names, then under their usual titles those for which it has a use besides."""
    named = desk.inner.config.forms if desk.inner else ()
    kinds = {choice.kind for choice in named}
    usual = (
        InternalFormChoice(
            id=kind.value,
            kind=kind,
            title=_name_usually(desk, kind),
            number=None,
            person_classes=(),
            department_kinds=(),
            opinions=(),
        )
        for kind, layout in LAYOUTS.items()
        if kind not in kinds and layout.is_offered(desk)
    )
    return (*named, *usual)


def list_forms(
    desk: Desk, *, is_blank: bool, kinds: frozenset[str] = frozenset(), department: str = ""
) -> Iterator[Form]:
    """Yield the forms of `kinds`, all where none is named, filled for `department` or all, or one blank of each.

    A kind is named by its own identifier or by that of a choice.
    """
    for choice in list_choices(desk):
        if kinds and not {choice.id, choice.kind.value} & kinds:
            continue
        layout = LAYOUTS[choice.kind]
        if is_blank:
            yield layout.blank(desk, choice)
            continue
        for form in layout.fill(desk, choice):
            if not department or form.department == department:
                yield form


def _name_usually(desk: Desk, kind: FormKind) -> str:
    """Return the usual title of a kind in the unit's own words for risk and department."""
    words = desk.public.config.vocabulary
    return kind.label.replace("风险", words.risk).replace("部门", words.department)
