"""All pages of one audience, laid out from its view."""

from dataclasses import replace

from generator.drawings.store import DrawingStore
from generator.pages.approval import leave_out_unapproved
from generator.pages.bindings import list_bindings
from generator.pages.blocks import Items, Paragraph, Search
from generator.pages.bylaw_pages import lay_out_bylaw, lay_out_bylaw_list
from generator.pages.change_marks import mark_pages
from generator.pages.changes_page import lay_out_changes
from generator.pages.channels_page import has_channels, lay_out_channels
from generator.pages.compilation_page import lay_out_notes
from generator.pages.coverage_page import lay_out_coverage
from generator.pages.data_page import lay_out_data
from generator.pages.department_page import lay_out_department
from generator.pages.desk import Desk, open_desk
from generator.pages.duty_lists import lay_out_duty_lists, lay_out_kinds
from generator.pages.education_page import lay_out_education, list_education, list_guides
from generator.pages.faults import mark_faults
from generator.pages.findings_page import lay_out_findings
from generator.pages.forms.form_pages import lay_out_forms, lead_to_forms
from generator.pages.home_page import lay_out_home
from generator.pages.index_pages import lay_out_indexes
from generator.pages.law_pages import lay_out_law, lay_out_law_list
from generator.pages.list_page import lay_out_lists
from generator.pages.masthead import make_imprint, make_masthead
from generator.pages.matter_pages import MATTERS, lay_out_matter, lay_out_matter_list, sort_matters
from generator.pages.matter_pages import TITLE as MATTERS_TITLE
from generator.pages.measure_list import lay_out_measure_list
from generator.pages.my_post_page import MY_POST, lay_out_my_post
from generator.pages.notice_pages import NOTICES, lay_out_notice, lay_out_notice_list, sort_notices
from generator.pages.notice_pages import TITLE as NOTICES_TITLE
from generator.pages.organs import Organ, list_organs
from generator.pages.page import Binding, Masthead, NavigationPlace, Page, Pages, Picture
from generator.pages.post_list import lay_out_post_list
from generator.pages.post_page import lay_out_post
from generator.pages.power_lists import lay_out_power_list
from generator.pages.power_page import lay_out_power
from generator.pages.prose_page import lay_out_chapter
from generator.pages.publication import mark_publication
from generator.pages.records.laid_out import lay_out_records
from generator.pages.records.ways import list_ways
from generator.pages.relations import NO_DEPARTMENT
from generator.pages.revision_page import lay_out_revisions
from generator.pages.risk_list import lay_out_risk_list
from generator.pages.risk_map_page import lay_out_risk_map
from generator.pages.risk_page import find_home, lay_out_risk
from generator.pages.statistics_page import lay_out_statistics
from generator.pages.tallies import tally_risks
from generator.pages.unit_page import lay_out_unit
from generator.pages.warning_pages import TITLE as WARNINGS_TITLE
from generator.pages.warning_pages import WARNINGS, has_warnings, lay_out_warnings
from generator.pages.warning_statistics import lay_out_warning_statistics
from generator.pages.withdrawn_page import lay_out_withdrawn
from generator.pages.words import Target, link, plain
from generator.pages.workflow_list import lay_out_workflow_list
from generator.views.parts import AudienceView
from generator.views.public import PublicDepartment


def lay_out_pages(
    view: AudienceView, *, is_bound: bool = True, drawings: DrawingStore | None = None
) -> Pages:
    """Return everything that is shown to the audience of `view`, in reading order.

    Where a book is bound from the pages, drawings too large for its page come in sheets as well. What stands
    in `drawings` is not drawn again, and what is drawn is added to it.
    """
    desk = open_desk(view, is_bound=is_bound, drawings=drawings)
    masthead = make_masthead(desk)
    pages = _lay_out_marked(desk, masthead)
    return Pages(
        masthead=masthead,
        places=_list_places(desk, masthead),
        pages=pages,
        bindings=_bind(view, desk, masthead, pages),
        pictures=tuple(
            Picture(f"{each.id}.png", each.content, each.width, each.height) for each in desk.public.pictures
        ),
        imprint=make_imprint(desk),
    )


def _lay_out_marked(desk: Desk, masthead: Masthead) -> tuple[Page, ...]:
    marked = mark_pages(desk.marks, mark_faults(desk, _lay_out_all(desk, masthead)))
    return mark_publication(desk, marked)


def _bind(view: AudienceView, desk: Desk, masthead: Masthead, pages: tuple[Page, ...]) -> tuple[Binding, ...]:
    """Return what is bound: of the same pages, or where something is not approved yet of pages without it."""
    bound = leave_out_unapproved(view)
    if bound is view or not desk.is_bound:
        return list_bindings(desk, pages)
    # What is left out keeps its name where others speak of it, and the notes say how much it is.
    own = replace(
        open_desk(bound, is_bound=True, drawings=desk.drawings), names=desk.names, unapproved=desk.unapproved
    )
    return list_bindings(own, _lay_out_marked(own, masthead))


def _lay_out_all(desk: Desk, masthead: Masthead) -> list[Page]:
    public = desk.public
    tally = tally_risks(desk)
    pages = [lay_out_home(desk, masthead.title, tally)]
    if desk.inner is not None:
        pages.append(lay_out_my_post(desk))
    pages += [lay_out_chapter(desk, chapter) for chapter in list_guides(desk)]
    pages += [*lay_out_education(desk), *(lay_out_chapter(desk, each) for each in list_education(desk))]
    pages += [lay_out_notes(desk), lay_out_revisions(desk)]
    pages += [lay_out_channels(desk)] if has_channels(desk) else []
    pages += [lay_out_unit(desk, each) for each in public.organizations[:1]]
    pages += [lay_out_post(desk, post) for post in desk.posts_in.get(None, ())]
    ways = list_ways(desk, tally)
    for department in public.departments:
        pages.append(lay_out_department(desk, department, tally, ways.get(department.id, ())))
        pages += [lay_out_power(desk, each) for each in desk.powers_in.get(department.id, ())]
        pages += [lay_out_post(desk, each) for each in desk.posts_in.get(department.id, ())]
        pages += [
            lay_out_withdrawn(desk, each) for each in public.withdrawn if each.department == department.id
        ]
    pages += [lay_out_withdrawn(desk, each) for each in public.withdrawn if each.department is None]
    pages += [lay_out_power(desk, each) for each in desk.powers_in.get(NO_DEPARTMENT, ())]
    pages += [lay_out_post(desk, each) for each in desk.posts_in.get(NO_DEPARTMENT, ())]
    places = {page.target: number for number, page in enumerate(pages)}
    risks = sorted(
        public.risks, key=lambda risk: places.get(find_home(desk, risk).strip_place(), len(places))
    )
    pages += [lay_out_risk(desk, risk) for risk in risks]
    if desk.inner is not None:
        pages.append(lay_out_lists(desk))
    pages += [*lay_out_power_list(desk), *lay_out_kinds(desk), *lay_out_workflow_list(desk)]
    pages += [*lay_out_duty_lists(desk), lay_out_data(desk)]
    if desk.inner is not None:
        pages += [*lay_out_risk_list(desk), *lay_out_measure_list(desk, tally)]
        pages += [*lay_out_post_list(desk), *lay_out_indexes(desk), lay_out_risk_map(desk)]
        pages += [*lay_out_statistics(desk, tally), *lay_out_coverage(desk), *lay_out_findings(desk)]
        pages += lay_out_records(desk)
        pages += lay_out_warning_statistics(desk)
    if public.comparison is not None:
        pages += lay_out_changes(desk, public.comparison)
    pages.append(lay_out_law_list(desk))
    pages += [lay_out_law(desk, law) for law in public.laws]
    pages += [*lay_out_bylaw_list(desk), *(lay_out_bylaw(desk, bylaw) for bylaw in public.bylaws)]
    pages += [*lay_out_matter_list(desk), *(lay_out_matter(desk, each) for each in sort_matters(desk))]
    pages += [*lay_out_notice_list(desk), *(lay_out_notice(desk, each) for each in sort_notices(desk))]
    if desk.inner is not None:
        forms = lay_out_forms(desk)
        pages = [*lead_to_forms(pages, forms.ways), *forms.pages]
    pages += lay_out_warnings(desk)
    return [*pages, _lay_out_search(), _lay_out_lost()]


def _list_places(desk: Desk, masthead: Masthead) -> tuple[NavigationPlace, ...]:
    public = desk.public
    places = [NavigationPlace("home", "首页", Target("page", "home"), "")]
    if public.chapters:
        first = (*list_guides(desk), *list_education(desk))[0]
        places.append(NavigationPlace("guide", "说明与监督", Target("chapter", first.id), "guide"))
    if public.organizations:
        places.append(NavigationPlace("unit", "单位概况", Target("page", "unit"), "unit"))
    places += [_make_place(organ, each) for organ in list_organs(desk) for each in organ.departments]
    if desk.inner is None:
        places.append(NavigationPlace("lists", "清单", Target("page", "powers"), "lists"))
    else:
        places.insert(1, NavigationPlace("my-post", "我的岗位", MY_POST, "my-post"))
        places.append(NavigationPlace("lists", "清单与索引", Target("page", "lists"), "lists"))
    places.append(NavigationPlace("laws", "法律依据", Target("page", "laws"), "laws"))
    if public.matters:
        places.append(NavigationPlace("matters", MATTERS_TITLE, MATTERS, "matters"))
    if public.notices:
        places.append(NavigationPlace("notices", NOTICES_TITLE, NOTICES, "notices"))
    if has_warnings(desk):
        places.append(NavigationPlace("warnings", WARNINGS_TITLE, WARNINGS, "warnings"))
    places.append(NavigationPlace("search", "搜索", Target("page", "search"), ""))
    places.append(NavigationPlace("lost", masthead.title, Target("page", "lost"), ""))
    return tuple(places)


def _make_place(organ: Organ, department: PublicDepartment) -> NavigationPlace:
    """Return the place of a department, below that of the organ in which it lies."""
    return NavigationPlace(
        f"department-{department.id}",
        department.name,
        Target("department", department.id),
        f"departments/{department.id}",
        within="" if department is organ.top else f"department-{organ.top.id}",
    )


def _lay_out_search() -> Page:
    return Page(
        target=Target("page", "search"),
        kind="search",
        title="搜索",
        place="search",
        blocks=(Search("输入一个或几个字，例如“许可”“XK-01”"),),
        description="在全部页面中查找。",
        parent=Target("page", "home"),
    )


def _lay_out_lost() -> Page:
    ways = Items((link("首页", Target("page", "home")), link("搜索", Target("page", "search"))))
    return Page(
        target=Target("page", "lost"),
        kind="lost",
        title="没有这个页面",
        place="lost",
        blocks=(Paragraph(plain("您要找的页面不存在，或者已经改名。可以从这里继续：")), ways),
        description="没有这个页面。",
        parent=Target("page", "home"),
    )
