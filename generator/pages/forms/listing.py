"""All forms of an audience: the kinds there are, how the unit wants them, and each filled or blank."""

from collections.abc import Iterator

from generator.pages.desk import Desk
from generator.pages.forms.commitment import COMMITMENT
from generator.pages.forms.form import Form, FormChoice, FormKind
from generator.pages.forms.post_registration import POST_REGISTRATION

KINDS: dict[str, FormKind] = {kind.id: kind for kind in (POST_REGISTRATION, COMMITMENT)}
"""Every kind of form by its identifier, in the order in which they are listed."""


def list_choices(desk: Desk) -> tuple[FormChoice, ...]:
    """Return how the unit wants its forms; a kind of which it says nothing stands under its usual title."""
    return tuple(FormChoice(kind.id, kind.id, kind.name_title(desk)) for kind in KINDS.values())


def list_forms(
    desk: Desk, *, is_blank: bool, kinds: frozenset[str] = frozenset(), department: str = ""
) -> Iterator[Form]:
    """Yield the forms of `kinds`, all where none is named, filled for `department` or all, or one blank of each.

    A kind is named by its own identifier or by that of a choice.
    """
    for choice in list_choices(desk):
        if kinds and not {choice.id, choice.kind} & kinds:
            continue
        kind = KINDS[choice.kind]
        if is_blank:
            yield kind.blank(desk, choice)
            continue
        yield from (
            form for form in kind.fill(desk, choice) if not department or form.department == department
        )
