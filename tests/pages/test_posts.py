"""The page of a post is what its holder needs: steps, measures by when they fall due, and what it manages."""

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.management import find_accountable, find_manager
from generator.pages import post_page
from generator.pages.page import Pages
from generator.pages.timetable import CASE_BY_CASE, name_period, sort_by_period
from generator.pages.words import Target
from tests.pages.reading_pages import find_section, list_tables, list_targets, read_cells, read_groups
from tests.pages.sample_views import find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def bureau() -> Handbook:
    """Return the handbook of the bureau."""
    return read_sample("bureau")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return its pages for staff."""
    return lay_out_sample("bureau", Clearance.INTERNAL)


@pytest.mark.parametrize(
    ("frequency", "period"),
    [
        ("每个工作日更新", "每日、每周"),
        ("每月5日前", "每月"),
        ("每季度末", "每季度"),
        ("每半年一次", "每半年、每年"),
        ("每年十月至十二月每月一次", "每半年、每年"),
        ("发生当日，每月零报告", "每月"),
        ("每次会议", CASE_BY_CASE),
        ("2026年底前完成", "每半年、每年"),
        ("收到当日", CASE_BY_CASE),
    ],
)
def test_frequencies_fall_into_periods(frequency: str, period: str) -> None:
    """The first word that names a period decides; what names none is done with each case."""
    assert name_period(frequency) == period


def test_periods_stand_from_short_to_long() -> None:
    """Each item stands once under its period, shorter periods first, each period's in their order."""
    given = (("每件", "甲"), ("每年一次", "乙"), ("每周一", "丙"), ("每案", "丁"))
    assert list(sort_by_period(given).items()) == [
        ("每日、每周", ["丙"]),
        ("每半年、每年", ["乙"]),
        (CASE_BY_CASE, ["甲", "丁"]),
    ]


def test_a_post_has_each_of_its_measures_once(bureau: Handbook, pages: Pages) -> None:
    """All that a post puts into practice stands on its page, under lines that count each period."""
    for post in bureau.posts:
        own = [each for risk in bureau.risks for each in risk.measures if each.post == post.id]
        tables = list_tables(find_page(pages, "post", post.id), "post-measures")
        assert len(tables) == bool(own)
        for table in tables:
            assert sorted(read_cells(table, "防控措施")) == sorted(each.text for each in own)
            counts = [int(group.rpartition("（")[2].removesuffix("项）")) for group in read_groups(table)]
            assert sum(counts) == len(own)


def test_a_post_tells_what_it_manages(bureau: Handbook, pages: Pages) -> None:
    """A head of department has the risks in its management on its page, a leader is led to the index."""
    (department,) = bureau.departments
    head = find_page(pages, "post", department.head)
    managed = [
        risk.name
        for risk in bureau.risks
        if department.head in (find_manager(bureau, risk), find_accountable(bureau, risk))
    ]
    assert managed
    assert sorted(read_cells(list_tables(head, "leader-index")[0], "风险点")) == sorted(managed)
    leader = find_page(pages, "post", department.leader_in_charge)
    assert find_section(leader, "charges")
    assert Target("page", "by-leader") in list_targets(leader)


def test_what_a_post_manages_is_counted_where_it_is_much(
    bureau: Handbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond the limit the page says how many and leads to the index by level."""
    monkeypatch.setattr(post_page, "_MOST_CHARGES", 0)
    (department,) = bureau.departments
    head = find_page(lay_out(bureau), "post", department.head)
    assert list_tables(head, "leader-index") == []
    assert Target("page", "by-level") in list_targets(head)
