"""What staff see on a power's page of the records about it: controls, reviews, what became of it, whether it fits."""

from generator.pages.blocks import Align, Block, Column, Facts, Row, Table
from generator.pages.desk import Desk
from generator.pages.power_reviews import tell_reviews
from generator.pages.records.fields import number_lines
from generator.pages.sections import keep_facts, make_cell, make_fact, make_section, make_table, write_date
from generator.views.internal import InternalControl, InternalPower, InternalStatusChange
from generator.views.labels import find_label


def tell_records(desk: Desk, inner: InternalPower) -> tuple[Block, ...]:
    """Return the sections of the records about a power, as far as there are any."""
    power = inner.public
    return (
        *make_section("关键流程防控", "controls", _tabulate_controls(desk, inner)),
        *tell_reviews(desk, power),
        *make_section(
            find_label(InternalPower, "history"), "history", _tabulate_history(inner, f"{power.name}变动记录")
        ),
        *make_section(find_label(InternalPower, "outdated"), "outdated", _tell_outdating(desk, inner)),
    )


def _tabulate_controls(desk: Desk, inner: InternalPower) -> Table | None:
    controls = desk.around.controls_on.get(inner.public.id, ())
    columns = (
        Column(find_label(InternalControl, "name"), 1.8),
        Column(find_label(InternalControl, "department"), 1.3),
        Column(find_label(InternalControl, "posts"), 1.3),
        Column(find_label(InternalControl, "points"), 3.4),
        Column(find_label(InternalControl, "frequency"), 1),
        Column(find_label(InternalControl, "accountability"), 2),
    )
    rows = tuple(
        Row(
            (
                make_cell(each.name),
                make_cell(desk.name("department", each.department)),
                make_cell(desk.list_names("post", each.posts)),
                number_lines(each.points),
                make_cell(each.frequency),
                make_cell(each.accountability),
            )
        )
        for each in controls
    )
    return make_table("controls", f"{inner.public.name}关键流程防控", columns, rows)


def _tabulate_history(inner: InternalPower, caption: str) -> Table | None:
    columns = (
        Column(find_label(InternalStatusChange, "date"), 1.8),
        Column(find_label(InternalStatusChange, "state"), 1),
        Column(find_label(InternalStatusChange, "steps_before"), 1.2, Align.END),
        Column(find_label(InternalStatusChange, "steps_after"), 1.2, Align.END),
        Column(find_label(InternalStatusChange, "note"), 4),
    )
    rows = tuple(
        Row(
            (
                make_cell(write_date(each.date)),
                make_cell(each.state.label),
                make_cell(None if each.steps_before is None else str(each.steps_before)),
                make_cell(None if each.steps_after is None else str(each.steps_after)),
                make_cell(each.note),
            )
        )
        for each in sorted(inner.history, key=lambda each: each.date)
    )
    return make_table("status-changes", caption, columns, rows)


def _tell_outdating(desk: Desk, inner: InternalPower) -> Facts | None:
    """Return why a power does not fit any more, and which bylaw is planned for it, with its day."""
    outdated = inner.outdated
    if outdated is None:
        return None
    bylaw = desk.inner_bylaws.get(outdated.bylaw) if outdated.bylaw else None
    due = make_fact(bylaw, "due", write_date(bylaw.due)) if bylaw and bylaw.due else None
    return Facts(
        keep_facts(
            make_fact(outdated, "reason", outdated.reason),
            make_fact(outdated, "bylaw", desk.name("bylaw", outdated.bylaw)) if outdated.bylaw else None,
            due,
        )
    )
