"""What stands on every page, on the cover and in the imprint, from the configuration and the edition."""

from generator.pages.desk import Desk
from generator.pages.page import Masthead
from generator.pages.sections import write_date
from generator.views.public import PublicEdition


def make_masthead(desk: Desk) -> Masthead:
    """Return the masthead of the desk's audience.

    Raises ValueError for a view without an audience's card or without an edition: no build makes one.
    """
    public = desk.public
    edition = find_current_edition(desk)
    if public.card is None or edition is None:
        message = "a view has a card and an edition"
        raise ValueError(message)
    unit = public.organizations[0].name if public.organizations else ""
    config = public.config
    return Masthead(
        title=public.card.title,
        subtitle=unit if unit not in public.card.title else "",
        unit=unit,
        edition=edition.number,
        date=edition.date.isoformat(),
        date_words=write_date(edition.date),
        audience=public.card.clearance.value,
        audience_name=public.card.name,
        marking=public.card.marking or "",
        demonstration=(config.demonstration_words or "") if config.is_demonstration else "",
        footer=(*config.footer, f"公开日期：{write_date(edition.published)}　信息来源：{edition.source}"),
        is_draft=desk.inner is not None and desk.inner.is_draft,
    )


def make_imprint(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the labels and values of the book's imprint."""
    edition = find_current_edition(desk)
    if edition is None:
        return ()
    organization = desk.public.organizations[0].name if desk.public.organizations else ""
    pairs = [("编制单位", organization), ("版次", edition.number), ("印发日期", write_date(edition.date))]
    inner = (
        next((each for each in desk.inner.editions if each.public.id == edition.id), None)
        if desk.inner
        else None
    )
    if inner is not None:
        pairs.append(("排查汇总", f"{inner.examined.public.body}，{write_date(inner.examined.public.date)}"))
        pairs.append(("评审", f"{inner.reviewed.public.body}，{write_date(inner.reviewed.public.date)}"))
    pairs.append(("审定", f"{edition.approved.body}，{write_date(edition.approved.date)}"))
    pairs.append(("信息来源", edition.source))
    if inner is not None and inner.copies is not None:
        pairs.append(("印数", f"{inner.copies}册"))
    return tuple(pairs)


def find_current_edition(desk: Desk) -> PublicEdition | None:
    """Return the last edition by date."""
    return max(desk.public.editions, key=lambda each: (each.date, each.id), default=None)
