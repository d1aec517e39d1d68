"""Where powers stand in the stages of review, what was said of them, and which are not approved yet."""

from generator.pages.around import ReviewedOpinion, list_subjects
from generator.pages.blocks import Block, Column, Notice, Row, Table, Tone
from generator.pages.desk import Desk, collect_risks_of_power
from generator.pages.sections import make_cell, make_section, make_table, write_date
from generator.pages.words import join, plain
from generator.views.internal import InternalOpinion, InternalReview
from generator.views.labels import find_label
from generator.views.public import PublicPower


def tell_reviews(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return, for staff, through which stages a power has passed, and the opinions on it and its risks."""
    return (
        *make_section("评审情况", "reviews", _tabulate_stages(desk, power)),
        *make_section("评审意见", "opinions", _tabulate_opinions(desk, power)),
    )


def warn_unapproved(desk: Desk, power: PublicPower) -> tuple[Block, ...]:
    """Return the notice that a power waits for approval and is not bound, where the unit binds approved ones alone."""
    if power.id not in desk.unapproved:
        return ()
    return (Notice(Tone.NOTE, plain(f"未经批准：本项职权尚未经过“{name_approval(desk)}”，不编入成书。")),)


def name_approval(desk: Desk) -> str:
    """Return what the unit calls the stage at which powers are approved."""
    stage = desk.inner.config.reviews.approval_stage if desk.inner else None
    return desk.word("review_stages", stage) if stage else ""


def _tabulate_stages(desk: Desk, power: PublicPower) -> Table | None:
    """Return every stage with the last review that passed the power; a unit that reviews nothing has no table."""
    inner = desk.inner
    if inner is None or not inner.reviews:
        return None
    passed = {review.stage: review for review in desk.around.reviews_of.get(power.id, ())}
    columns = (
        Column(find_label(InternalReview, "stage"), 1.2),
        Column(find_label(InternalReview, "date"), 1.7),
        Column(find_label(InternalReview, "body"), 2),
        Column(find_label(InternalReview, "conclusion"), 4),
    )
    rows = tuple(
        Row(
            (
                make_cell(stage.name),
                make_cell(write_date(found.date) if found else "尚未通过"),
                make_cell(found.body if found else None),
                make_cell(found.conclusion if found else None),
            )
        )
        for stage in inner.config.vocabulary.review_stages
        for found in (passed.get(stage.id),)
    )
    return make_table("review-stages", f"{power.name}评审情况", columns, rows)


def _tabulate_opinions(desk: Desk, power: PublicPower) -> Table | None:
    rows = tuple(
        Row(
            (
                make_cell(write_date(review.date), review.body),
                make_cell(join([desk.name(register, each) for register, each in list_subjects(opinion)])),
                make_cell(opinion.text),
                make_cell("已采纳" if opinion.is_adopted else "未采纳", opinion.answer),
            )
        )
        for review, opinion in _find_opinions(desk, power)
    )
    columns = (
        Column("评审", 1.8),
        Column("对象", 2),
        Column(find_label(InternalOpinion, "text"), 3.2),
        Column(find_label(InternalOpinion, "answer"), 2.4),
    )
    return make_table("opinions", f"{power.name}评审意见", columns, rows)


def _find_opinions(desk: Desk, power: PublicPower) -> list[ReviewedOpinion]:
    """Return the opinions on a power or on a risk of it, the earliest first."""
    keys = [("power", power.id), *(("risk", risk.id) for risk in collect_risks_of_power(desk, power.id))]
    found = [each for key in keys for each in desk.around.opinions_on.get(key, ())]
    return sorted(found, key=lambda pair: (pair[0].date, pair[0].id, pair[0].opinions.index(pair[1])))
