"""The ways into the lists and indexes, for the first page and for the page of all lists."""

from collections.abc import Iterator

from generator.pages.blocks import Entrance, Entrances
from generator.pages.bylaw_pages import BYLAWS
from generator.pages.changes_page import CHANGES_TITLE, count_kinds
from generator.pages.channels_page import CHANNELS, has_channels
from generator.pages.coverage_page import COVERAGE
from generator.pages.data_page import DATA
from generator.pages.desk import Desk
from generator.pages.duty_lists import DUTIES, KINDS, count_kinds_of_powers
from generator.pages.education_page import EDUCATION, list_education
from generator.pages.education_page import TITLE as EDUCATION_TITLE
from generator.pages.findings_page import count_findings
from generator.pages.forms.form_pages import FORMS, count_forms
from generator.pages.interference_list import INTERFERENCES
from generator.pages.interference_list import TITLE as INTERFERENCES_TITLE
from generator.pages.matter_pages import MATTERS
from generator.pages.matter_pages import TITLE as MATTERS_TITLE
from generator.pages.measure_list import MEASURES, count_measures, name_measure_list
from generator.pages.notice_pages import NOTICES
from generator.pages.notice_pages import TITLE as NOTICES_TITLE
from generator.pages.page import CHANGES, Page
from generator.pages.records.entrances import RECORDS, enter_records
from generator.pages.risk_list import name_risk_list
from generator.pages.risk_map_page import name_risk_map
from generator.pages.sections import make_section
from generator.pages.statistics_page import STATISTICS
from generator.pages.warning_pages import TITLE as WARNINGS_TITLE
from generator.pages.warning_pages import WARNINGS, has_warnings
from generator.pages.warning_statistics import STATISTICS as WARNING_STATISTICS
from generator.pages.warning_statistics import TITLE as WARNING_STATISTICS_TITLE
from generator.pages.words import Target
from generator.pages.workflow_list import WORKFLOWS, count_workflows

_INDEXES = (
    ("by-level", "按等级索引", "各等级的风险点，列明责任岗位和管理责任"),
    ("by-kind", "按类别索引", "各类别的风险点，等级高的在前"),
    ("by-post", "按岗位索引", "各岗位承办的职权和负责的风险点"),
    ("by-law", "按法律依据索引", "以各条款为依据的职权和风险点"),
    ("by-leader", "按领导索引", "领导分管的部门，本岗位、分级管理和分管部门的风险点"),
)

_FIGURES = {Target("page", "risk-map"), STATISTICS, COVERAGE, WARNING_STATISTICS, Target("page", "findings")}


def enter_lists(desk: Desk) -> tuple[Entrance, ...]:
    """Return the ways into all lists and, for staff, the indexes."""
    public = desk.public
    entrances = [Entrance("职权目录", Target("page", "powers"), counts=(("职权", len(public.powers)),))]
    entrances.append(Entrance("职权目录（按类别）", KINDS, counts=(("类别", count_kinds_of_powers(desk)),)))
    if flows := count_workflows(desk):
        entrances.append(Entrance("流程目录", WORKFLOWS, counts=(("流程", flows),)))
    if any(each.id in desk.powers_in for each in public.departments):
        entrances.append(Entrance("责任清单", DUTIES))
    if has_channels(desk):
        entrances.append(Entrance("咨询与监督投诉", CHANNELS))
    if desk.inner is not None:
        risks = len(public.risks)
        entrances.append(Entrance(name_risk_list(desk), Target("page", "risks"), counts=(("风险点", risks),)))
        measures = (("措施", count_measures(desk)),)
        entrances.append(Entrance(name_measure_list(desk), MEASURES, counts=measures))
        entrances.append(Entrance("岗位一览", Target("page", "posts"), counts=(("岗位", len(public.posts)),)))
    entrances += [*_enter_sources(desk), *_enter_reading(desk)]
    if desk.inner is not None:
        entrances += [Entrance(title, Target("page", name), line) for name, title, line in _INDEXES]
        entrances += _enter_figures(desk)
    if desk.inner is not None:
        entrances.append(Entrance("表格一览", FORMS, counts=(("表格", count_forms(desk)),)))
    if public.comparison is not None:
        entrances.append(Entrance(CHANGES_TITLE, CHANGES, counts=count_kinds(public.comparison)))
    if public.organizations:
        entrances.append(Entrance("单位概况", Target("page", "unit")))
    entrances.append(Entrance("数据下载", DATA))
    return tuple(entrances)


def _enter_sources(desk: Desk) -> Iterator[Entrance]:
    """Yield the ways into what powers rest on, and what the unit publishes."""
    public = desk.public
    yield Entrance("法律依据", Target("page", "laws"), counts=(("法律法规", len(public.laws)),))
    if public.bylaws:
        yield Entrance("制度目录", BYLAWS, counts=(("制度", len(public.bylaws)),))
    if public.matters:
        yield Entrance(MATTERS_TITLE, MATTERS, counts=(("事项", len(public.matters)),))
    if public.notices:
        yield Entrance(NOTICES_TITLE, NOTICES, counts=(("公告", len(public.notices)),))


def _enter_reading(desk: Desk) -> Iterator[Entrance]:
    """Yield the way into what educates, and for the discipline office into warnings."""
    if education := list_education(desk):
        yield Entrance(EDUCATION_TITLE, EDUCATION, counts=(("文章", len(education)),))
    if desk.sealed is not None and has_warnings(desk):
        yield Entrance(WARNINGS_TITLE, WARNINGS, counts=(("预警", len(desk.sealed.warnings)),))
        if found := len(desk.sealed.interferences):
            yield Entrance(INTERFERENCES_TITLE, INTERFERENCES, counts=(("记录", found),))


def _enter_figures(desk: Desk) -> tuple[Entrance, ...]:
    """Return the ways into what is counted and found."""
    found = (("发现", count_findings(desk)),)
    return (
        Entrance(name_risk_map(desk), Target("page", "risk-map")),
        Entrance("统计数据", STATISTICS, "全单位和各部门的数量，附图表"),
        Entrance("覆盖情况", COVERAGE, "哪些岗位和职权没有排查、没有风险点、没有流程"),
        Entrance("检查发现", Target("page", "findings"), counts=found),
        *(
            (Entrance(WARNING_STATISTICS_TITLE, WARNING_STATISTICS, "各来源、各信号的件数"),)
            if desk.inner and desk.inner.tallies
            else ()
        ),
    )


def lay_out_lists(desk: Desk) -> Page:
    """Return the page of all lists and indexes."""
    entrances = enter_lists(desk)
    names = {name for name, _, _ in _INDEXES}
    indexes = tuple(each for each in entrances if each.target.identifier in names)
    figures = tuple(each for each in entrances if each.target in _FIGURES)
    records = enter_records(desk)
    lists = tuple(each for each in entrances if each not in indexes and each not in figures)
    return Page(
        target=Target("page", "lists"),
        kind="lists",
        title="清单与索引",
        place="lists",
        blocks=(
            *make_section("清单", "lists", Entrances(lists)),
            *make_section("索引", "indexes", Entrances(indexes)),
            *make_section("统计与检查", "figures", Entrances(figures)),
            *make_section("工作记录", RECORDS.anchor, Entrances(records) if records else None),
        ),
        description="全部清单和索引。",
        parent=Target("page", "home"),
    )
