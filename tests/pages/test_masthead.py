"""Masthead and imprint say what the configuration and the edition in force say, each to its audience."""

from datetime import timedelta

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from tests.pages.sample_views import lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


@pytest.mark.parametrize("clearance", Clearance)
def test_the_masthead_is_that_of_the_audience(small: Handbook, clearance: Clearance) -> None:
    """Title, mark, name and clearance are those configured for the audience; the edition is the same for all."""
    (choice,) = [each for each in small.config.audiences if each.clearance is clearance]
    masthead = lay_out_sample("small", clearance).masthead
    assert (masthead.title, masthead.marking) == (choice.title, choice.marking or "")
    assert (masthead.audience, masthead.audience_name) == (clearance.value, choice.name)
    assert (masthead.unit, masthead.edition) == ("小样局", "第一版")
    assert (masthead.date, masthead.date_words) == ("2025-06-30", "2025年6月30日")
    assert masthead.demonstration == small.config.demonstration_words
    assert not masthead.is_draft


def test_the_footer_says_where_it_comes_from(small: Handbook) -> None:
    """Staff are told the source in the footer; the public is told it on each page, so its footer does not repeat it."""
    (edition,) = small.editions
    assert lay_out_sample("small", Clearance.PUBLIC).masthead.footer == ("小样局",)
    assert lay_out_sample("small", Clearance.INTERNAL).masthead.footer == (
        "小样局",
        f"信息来源：{edition.source}",
    )


def test_the_public_alone_gets_the_frame_of_a_site() -> None:
    """Portal, sponsor and filing numbers frame the public site; staff's has none of it."""
    frame = lay_out_sample("small", Clearance.PUBLIC).masthead.frame
    assert frame is not None
    assert frame.portal is not None
    assert (frame.sponsor, frame.portal.name) == ("小样局主办", "小样市门户")
    assert lay_out_sample("small", Clearance.INTERNAL).masthead.frame is None
    assert lay_out_sample("small", Clearance.RESTRICTED).masthead.frame is None


def test_what_is_no_demonstration_does_not_say_so(small: Handbook) -> None:
    """The words of a demonstration stand only where the configuration calls it one."""
    config = small.config.model_copy(update={"is_demonstration": False})
    assert lay_out(small.replace(config=config)).masthead.demonstration == ""


def test_the_unit_is_named_once(small: Handbook) -> None:
    """A title that names the unit needs no line beneath that names it again; one that does not gets it."""
    assert lay_out_sample("bureau", Clearance.PUBLIC).masthead.subtitle == ""
    (choice,) = [each for each in small.config.audiences if each.clearance is Clearance.INTERNAL]
    other = choice.model_copy(update={"title": "廉政风险防控手册"})
    config = small.config.model_copy(update={"audiences": (other,)})
    assert lay_out(small.replace(config=config)).masthead.subtitle == "小样局"


def test_the_imprint_has_a_label_for_each_value(small: Handbook) -> None:
    """The imprint names unit, edition, dates and who approved; staff see who examined and reviewed as well."""
    assert lay_out_sample("small", Clearance.PUBLIC).imprint == (
        ("编制单位", "小样局"),
        ("版次", "第一版"),
        ("印发日期", "2025年6月30日"),
        ("审定", "局务会，2025年6月27日"),
        ("信息来源", "许可科"),
    )
    inside = lay_out_sample("small", Clearance.INTERNAL).imprint
    assert [label for label, _ in inside] == [
        "编制单位",
        "版次",
        "印发日期",
        "排查汇总",
        "评审",
        "审定",
        "信息来源",
    ]
    (edition,) = small.editions
    counted = small.replace(editions=(edition.model_copy(update={"copies": 30}),))
    assert lay_out(counted).imprint[-1] == ("印数", "30册")
    assert lay_out(counted, Clearance.PUBLIC).imprint[-1] == ("信息来源", "许可科")


def test_staff_read_the_opinions() -> None:
    """Behind who examined, reviewed and approved stands the opinion that was given; the public reads none."""
    edition = max(read_sample("bureau").editions, key=lambda each: each.date)
    inside = dict(lay_out_sample("bureau", Clearance.INTERNAL).imprint)
    given = {"排查汇总": edition.examined, "评审": edition.reviewed, "审定": edition.approved}
    assert any(approval.opinion for approval in given.values())
    for label, approval in given.items():
        assert inside[label].startswith(approval.body)
        assert (approval.opinion or "").rstrip("。") in inside[label]
        assert ("意见：" in inside[label]) == bool(approval.opinion)
    outside = "".join(value for _, value in lay_out_sample("bureau", Clearance.PUBLIC).imprint)
    assert "意见" not in outside


def test_the_imprint_names_no_unknown_unit(small: Handbook) -> None:
    """Without a unit the imprint has no line for it."""
    imprint = lay_out(small.replace(organizations=(), is_draft=True)).imprint
    assert imprint[0] == ("版次", "第一版")


def test_the_last_edition_by_date_is_in_force(small: Handbook) -> None:
    """Of several editions the one with the last date stands in the masthead, wherever it is listed."""
    (edition,) = small.editions
    later = edition.model_copy(
        update={"id": "a-later", "number": "第二版", "date": edition.date + timedelta(days=400)}
    )
    for editions in ((edition, later), (later, edition)):
        pages = lay_out(small.replace(editions=editions))
        assert (pages.masthead.edition, dict(pages.imprint)["版次"]) == ("第二版", "第二版")


def test_a_draft_without_an_edition_says_so(small: Handbook) -> None:
    """Where no edition loads, the draft has pages all the same, and its masthead says what is missing."""
    pages = lay_out(small.replace(editions=(), is_draft=True))
    masthead = pages.masthead
    assert (masthead.edition, masthead.date, masthead.date_words) == ("版次未登记", "", "日期未登记")
    assert masthead.footer == ("小样局",)
    assert pages.imprint == ()
