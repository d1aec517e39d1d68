"""What an audience sees now, compared with the record of what it saw of an earlier edition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.changes.record import EditionRecord, RecordedEntry
from generator.changes.recording import REGISTERS, list_entries, record_entries
from generator.model.terms import ChangeKind
from generator.views.flattening import flatten_part, label_fields
from generator.views.parts import AudienceView
from generator.views.public import PublicChange, PublicChangedField, PublicComparison

Labels = Mapping[str, Mapping[str, str]]
"""What readers call the fields of each register; a field that is not there any more has no label."""


class OtherAudienceError(Exception):
    """A record is of another audience than the view: what one saw must never be told to another."""


def compare_view(record: EditionRecord, view: AudienceView) -> PublicComparison:
    """Return what changed for the view's audience since the edition of `record`.

    Raises OtherAudienceError where the record was made for another audience or clearance.
    """
    card = view.card
    if card is None or (card.id, card.clearance) != (record.audience, record.clearance):
        raise OtherAudienceError(record.audience)
    changes = compare_entries(record.entries, record_entries(view), _label_view(view))
    departments = [flatten_part(each)["id"] for each in view.departments]
    return PublicComparison(
        edition=record.edition.id,
        number=record.edition.number,
        date=record.edition.date,
        changes=_sort_changes(changes, departments),
    )


def compare_entries(
    before: Iterable[RecordedEntry], now: Iterable[RecordedEntry], labels: Labels
) -> Iterator[PublicChange]:
    """Yield each entry that came, went or says something else, first those that are there now."""
    earlier = {(each.register, each.id): each for each in before}
    for entry in now:
        change = _compare(earlier.pop((entry.register, entry.id), None), entry, labels)
        if change is not None:
            yield change
    yield from (_tell(entry, ChangeKind.REMOVED) for entry in earlier.values() if not entry.is_withdrawn)


def _compare(before: RecordedEntry | None, now: RecordedEntry, labels: Labels) -> PublicChange | None:
    """Return the change of an entry; a power withdrawn since is gone, though a page still says so."""
    if now.is_withdrawn and (before is None or not before.is_withdrawn):
        return _tell(now, ChangeKind.REMOVED)
    if before is None:
        return _tell(now, ChangeKind.ADDED)
    fields = tuple(_list_changed_fields(before, now, labels))
    is_renamed = before.name != now.name
    if not fields and not is_renamed:
        return None  # a risk goes where its power goes: that is no change of its own
    return _tell(
        now,
        ChangeKind.CHANGED,
        former_name=before.name if is_renamed else "",
        former_department=before.department if before.department != now.department else None,
        fields=fields,
    )


def _tell(
    entry: RecordedEntry,
    kind: ChangeKind,
    former_name: str = "",
    former_department: str | None = None,
    fields: tuple[PublicChangedField, ...] = (),
) -> PublicChange:
    return PublicChange(
        register_name=entry.register,
        identifier=entry.id,
        kind=kind,
        name=entry.name,
        code=entry.code,
        former_name=former_name,
        department=entry.department,
        former_department=former_department,
        power=entry.power,
        fields=fields,
    )


def _list_changed_fields(
    before: RecordedEntry, now: RecordedEntry, labels: Labels
) -> Iterator[PublicChangedField]:
    """Yield the fields that say something else, in the order in which entries have them."""
    for name, label in labels[now.register].items():
        is_other_code = name == "code" and before.code != now.code
        if is_other_code or before.fields.get(name) != now.fields.get(name):
            yield _compare_parts(label, before.parts.get(name, ()), now.parts.get(name, ()))


def _compare_parts(
    label: str, before: Iterable[tuple[str, str, str]], now: Iterable[tuple[str, str, str]]
) -> PublicChangedField:
    """Return a changed field, of a list whose parts have names with those that came, changed and went."""
    earlier = {identifier: (name, digest) for identifier, name, digest in before}
    added: list[str] = []
    changed: list[str] = []
    for identifier, name, digest in now:
        old = earlier.pop(identifier, None)
        if old is None:
            added.append(name)
        elif old[1] != digest:
            changed.append(name)
    removed = (name for name, _ in earlier.values())
    return PublicChangedField(label=label, added=tuple(added), changed=tuple(changed), removed=tuple(removed))


def _label_view(view: AudienceView) -> Labels:
    """Return the labels of the fields of all registers that a view shows entries of."""
    kinds = {(register, type(entry)): entry for register, entry in list_entries(view)}
    labels: dict[str, dict[str, str]] = {}
    for (register, _), entry in kinds.items():
        labels.setdefault(register, {}).update(label_fields(entry))
    return labels


def _sort_changes(changes: Iterable[PublicChange], departments: Sequence[str]) -> tuple[PublicChange, ...]:
    """Return changes by department, the whole unit last, then by register, kind of change, code and identifier."""
    kinds = {kind: number for number, kind in enumerate(ChangeKind)}
    places = {department: number for number, department in enumerate(departments)}

    def find_place(change: PublicChange) -> tuple[int, str, int, int, str, str]:
        department = change.department
        place = len(places) + 1 if department is None else places.get(department, len(places))
        register = REGISTERS.index(change.register_name)
        return place, department or "", register, kinds[change.kind], change.code, change.identifier

    return tuple(sorted(changes, key=find_place))
