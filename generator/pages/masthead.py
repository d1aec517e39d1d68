"""What stands on every page, on the cover and in the imprint, from the configuration and the edition."""

from collections.abc import Iterator

from generator.pages.desk import Desk
from generator.pages.page import CHANGES, Masthead
from generator.pages.sections import write_date
from generator.views.internal import InternalApproval, InternalEdition
from generator.views.labels import find_label
from generator.views.public import PublicApproval, PublicEdition


def make_masthead(desk: Desk) -> Masthead:
    """Return the masthead of the desk's audience; in a draft without an edition that is said instead.

    Raises ValueError for a view without an audience's card: no cut makes one.
    """
    public = desk.public
    if public.card is None:
        message = "a view has a card"
        raise ValueError(message)
    edition = find_current_edition(desk)
    unit = public.organizations[0].name if public.organizations else ""
    config = public.config
    return Masthead(
        title=public.card.title,
        subtitle=public.card.subtitle or ("" if _strip_remark(unit) in public.card.title else unit),
        unit=unit,
        edition=edition.number if edition else "版次未登记",
        date=edition.date.isoformat() if edition else "",
        date_words=write_date(edition.date) if edition else "日期未登记",
        audience=public.card.clearance.value,
        audience_name=public.card.name,
        marking=public.card.marking or "",
        feedback=public.card.feedback,
        demonstration=(config.demonstration_words or "") if config.is_demonstration else "",
        footer=(*config.footer, *_tell_origin(desk, edition)),
        is_draft=desk.inner is not None and desk.inner.is_draft,
        changes=CHANGES if public.comparison else None,
        frame=config.site if desk.inner is None else None,
        published=edition.published.isoformat() if edition else "",
        source=edition.source if edition else "",
    )


def make_imprint(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the labels and values of the book's imprint; what is not known has no line."""
    edition = find_current_edition(desk)
    if edition is None:
        return ()
    unit = desk.public.organizations[0].name if desk.public.organizations else ""
    pairs = [("编制单位", unit), *_label(edition, number=edition.number, date=write_date(edition.date))]
    inner = _find_inner(desk, edition)
    if inner is not None:
        examined, reviewed = _word_opinion(inner.examined), _word_opinion(inner.reviewed)
        pairs.extend(_label(inner, examined=examined, reviewed=reviewed))
    approved = _word_opinion(inner.approved) if inner else word_approval(edition.approved)
    pairs.extend(_label(edition, approved=approved, source=edition.source))
    if inner is not None and inner.copies is not None:
        pairs.extend(_label(inner, copies=f"{inner.copies}册"))
    return tuple(pair for pair in pairs if pair[1])


def find_current_edition(desk: Desk) -> PublicEdition | None:
    """Return the last edition by date."""
    return max(desk.public.editions, key=lambda each: (each.date, each.id), default=None)


def _find_inner(desk: Desk, edition: PublicEdition) -> InternalEdition | None:
    editions = desk.inner.editions if desk.inner else ()
    return next((each for each in editions if each.public.id == edition.id), None)


def _label(owner: PublicEdition | InternalEdition, **values: str) -> Iterator[tuple[str, str]]:
    """Yield the values of fields of `owner` under their labels."""
    yield from ((find_label(type(owner), field), value) for field, value in values.items())


def word_approval(approval: PublicApproval) -> str:
    """Return who approved an edition, and when."""
    return f"{approval.body}，{write_date(approval.date)}"


def _word_opinion(approval: InternalApproval) -> str:
    """Return an approval with the opinion, where one was given."""
    opinion = f"。意见：{approval.opinion.rstrip('。')}" if approval.opinion else ""
    return word_approval(approval.public) + opinion


def _tell_origin(desk: Desk, edition: PublicEdition | None) -> tuple[str, ...]:
    """Return the footer's line on where this comes from; the public is told on each page, with more beside it."""
    if edition is None or desk.inner is None:
        return ()
    return tuple(f"{label}：{value}" for label, value in _label(edition, source=edition.source))


def _strip_remark(name: str) -> str:
    """Return a name without the remark in brackets at its end, which a title moves to its own end."""
    return name.partition("（")[0]
