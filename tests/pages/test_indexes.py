"""The first page counts what there is, and indexes lead from level, post, law and leader to what hangs on them."""

import re
from collections import Counter

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.model.management import find_accountable, find_manager
from generator.pages.blocks import Counts, Figure
from generator.pages.page import Page, Pages
from generator.pages.words import Target, strip_words
from tests.pages.reading_pages import list_tables, list_targets, read_cells, read_groups
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample

REFERENCE = re.compile(r'href="ref:([^"]+)"')


@pytest.fixture(scope="module")
def bureau() -> Handbook:
    """Return the handbook of the bureau."""
    return read_sample("bureau")


@pytest.fixture(scope="module")
def pages() -> Pages:
    """Return its pages for staff."""
    return lay_out_sample("bureau", Clearance.INTERNAL)


def read_counts(page: Page) -> dict[str, int]:
    """Return the key figures of a page."""
    return {
        each.label: each.number for block in page.blocks if isinstance(block, Counts) for each in block.counts
    }


def test_home_has_the_units_key_figures(bureau: Handbook, pages: Pages) -> None:
    """Powers, workflows, posts and risks are counted, and risks by level, the gravest first."""
    counts = read_counts(find_page(pages, "page", "home"))
    levels = {f"{each.mark} {each.name}": each.id for each in bureau.config.vocabulary.risk_levels}
    assert {name: counts[name] for name in ("职权", "流程", "岗位", "风险点")} == {
        "职权": len(bureau.powers),
        "流程": len(bureau.workflows),
        "岗位": len(bureau.posts),
        "风险点": len(bureau.risks),
    }
    for name, level in levels.items():
        assert counts.get(name, 0) == sum(risk.rating.approved.level == level for risk in bureau.risks)


def test_the_public_is_told_no_counts_of_risks() -> None:
    """For the public there are neither key figures nor charts, and no indexes."""
    public = lay_out_sample("bureau", Clearance.PUBLIC)
    home = find_page(public, "page", "home")
    assert not [block for block in home.blocks if isinstance(block, Counts | Figure)]
    assert not {"by-level", "by-leader", "my-post", "lists"} & {
        page.target.identifier for page in public.pages
    }


def test_each_chart_says_what_its_table_says(pages: Pages) -> None:
    """Behind each chart stands a table whose links are those of the drawing, and whose numbers add up to all."""
    blocks = find_page(pages, "page", "home").blocks
    charts = [index for index, block in enumerate(blocks) if isinstance(block, Figure) and block.is_chart]
    assert len(charts) == 4
    for index in charts:
        figure, table = blocks[index], blocks[index + 1]
        assert isinstance(figure, Figure)
        drawn = {each.replace("&amp;", "&") for each in REFERENCE.findall(figure.drawing.svg)}
        linked = {
            str(run.target)
            for row in getattr(table, "rows", ())
            for cell in row.cells
            for line in cell
            for run in line
            if run.target
        }
        assert drawn == linked, figure.caption


def test_the_matrix_counts_each_pair_of_scores(bureau: Handbook, pages: Pages) -> None:
    """The cell of two scores has as many risks as are rated with both, and leads to exactly these."""
    scheme = bureau.config.rating_scheme
    assert scheme is not None
    across, down = (factor.id for factor in scheme.factors)
    table = next(
        each for each in list_tables(find_page(pages, "page", "home"), "tally") if "与" in each.caption
    )
    counted = 0
    for row in table.rows:
        score = int(strip_words(row.cells[0][0]).split()[0])
        for other, cell in enumerate(row.cells[1:], 1):
            given = {across: other, down: score}
            rated = [
                risk
                for risk in bureau.risks
                if {each.factor: each.score for each in risk.rating.factors} == given
            ]
            assert strip_words(cell[0]) == str(len(rated))
            counted += len(rated)
    assert counted == len(bureau.risks)


def test_without_two_factors_there_is_no_matrix(bureau: Handbook) -> None:
    """Where levels are not rated by two factors the charts are those of levels by department and kind."""
    config = bureau.config.model_copy(update={"rating_scheme": None})
    home = find_page(lay_out(bureau.replace(config=config)), "page", "home")
    captions = [block.caption for block in home.blocks if isinstance(block, Figure)]
    assert captions == ["各处室风险点", "各类别风险点", "各类别职权"]


def test_a_department_has_its_own_figures(bureau: Handbook, pages: Pages) -> None:
    """The figures of a department count what is its own."""
    (department,) = bureau.departments
    counts = read_counts(find_page(pages, "department", department.id))
    assert counts["岗位"] == sum(post.department == department.id for post in bureau.posts)
    assert counts["风险点"] == sum(bureau.find_department_of(risk) == department.id for risk in bureau.risks)


def test_the_index_by_level_has_each_risk_once(bureau: Handbook, pages: Pages) -> None:
    """Each risk stands once under its level, with who manages it and who answers for it."""
    (table,) = list_tables(find_page(pages, "page", "by-level"))
    posts = {post.id: post.name for post in bureau.posts}
    told = zip(*(read_cells(table, each) for each in ("风险点", "直接管理", "负责领导")), strict=True)
    expected = [
        (risk.name, posts[find_manager(bureau, risk) or ""], posts[find_accountable(bureau, risk) or ""])
        for risk in bureau.risks
    ]
    assert sorted(told) == sorted(expected)


def test_the_index_by_post_has_powers_and_risks(bureau: Handbook, pages: Pages) -> None:
    """Each post stands once, with the powers it carries out and the risks it answers for."""
    (table,) = list_tables(find_page(pages, "page", "by-post"))
    risks = dict(zip(read_cells(table, "岗位名称"), read_cells(table, "负责的风险点"), strict=True))
    assert sorted(risks) == sorted(post.name for post in bureau.posts)
    for post in bureau.posts:
        names = [risk.name for risk in bureau.risks if risk.responsible == post.id]
        assert [line.split()[-1] for line in risks[post.name].split("\n") if line] == names


def test_the_index_by_law_leads_to_what_cites_it(pages: Pages) -> None:
    """Each article that is cited has a row that leads to it and to what cites it."""
    (table,) = list_tables(find_page(pages, "page", "by-law"))
    assert {"第四十二条"} <= set(read_cells(table, "条款"))
    targets = list_targets(find_page(pages, "page", "by-law"))
    assert Target("power", "xk-01") in targets
    assert any(target.register == "law" and target.anchor for target in targets)


def test_the_index_by_leader_names_charges_and_risks(bureau: Handbook, pages: Pages) -> None:
    """A leader's departments stand above, and under the leader each risk that he manages or answers for."""
    page = find_page(pages, "page", "by-leader")
    posts = {post.id: post.name for post in bureau.posts}
    (charges,) = list_tables(page, "leaders")
    told = dict(zip(read_cells(charges, "领导"), read_cells(charges, "分管部门"), strict=True))
    for department in bureau.departments:
        assert department.name in told[posts[department.leader_in_charge]]
    (table,) = list_tables(page, "leader-risks")
    for leader in (post for post in bureau.posts if not post.department):
        rows = [row for row in table.rows if ("leader", leader.id) in row.facets]
        own = {each.id for each in bureau.risks if leader.id in (each.responsible, each.carrier.post)}
        managed = {
            each.id
            for each in bureau.risks
            if leader.id in (find_manager(bureau, each), find_accountable(bureau, each))
        }
        listed = {target.identifier for row in rows if (target := row.cells[0][0][0].target)}
        main = _list_main(bureau, leader.id)
        assert listed == own | managed | main
        assert f"{leader.name}（{len(rows)}）" in read_groups(table) or not rows


def test_the_index_by_leader_says_why_a_risk_is_a_leaders(bureau: Handbook, pages: Pages) -> None:
    """Each reason stands in its row and its count in the leader's line above, the gravest of departments among them."""
    page = find_page(pages, "page", "by-leader")
    (charges,), (table,) = list_tables(page, "leaders"), list_tables(page, "leader-risks")
    (department,) = bureau.departments
    leader = next(post for post in bureau.posts if post.id == department.leader_in_charge)
    main = _list_main(bureau, leader.id)
    assert main
    rows = [row for row in table.rows if {("leader", leader.id), ("role", "main")} <= set(row.facets)]
    assert len(rows) == len(main)
    assert all("分管部门主要风险" in strip_words(row.cells[2][0]) for row in rows)
    told = dict(zip(read_cells(charges, "领导"), read_cells(charges, "分管部门主要风险点"), strict=True))
    assert told[leader.name] == f"▲▲▲ 高 {len(main)}"


def _list_main(bureau: Handbook, leader: str) -> set[str]:
    """Return the risks of the gravest level of the departments in a leader's charge."""
    led = {each.id for each in bureau.departments if each.leader_in_charge == leader}
    return {
        risk.id
        for risk in bureau.risks
        if bureau.find_department_of(risk) in led and risk.rating.approved.level == "high"
    }


def test_the_index_by_kind_has_each_risk_once(bureau: Handbook, pages: Pages) -> None:
    """Each risk stands once under its kind, kinds as the unit lists them, the gravest of each first."""
    (table,) = list_tables(find_page(pages, "page", "by-kind"))
    names = {kind.id: kind.name for kind in bureau.config.vocabulary.risk_kinds}
    counts = Counter(risk.kind for risk in bureau.risks)
    assert read_groups(table) == [f"{names[kind]}（{counts[kind]}）" for kind in names if counts[kind]]
    assert sorted(read_cells(table, "风险点")) == sorted(risk.name for risk in bureau.risks)
    ranks = {f"{each.mark} {each.name}": each.rank for each in bureau.config.vocabulary.risk_levels}
    for kind in counts:
        rows = [row for row in table.rows if ("kind", kind) in row.facets]
        order = [ranks[strip_words(row.cells[1][0])] for row in rows]
        assert order == sorted(order)


def test_my_post_leads_to_every_post(bureau: Handbook, pages: Pages) -> None:
    """From the page of one's own post every post is one click away, under its department."""
    targets = list_targets(find_page(pages, "page", "my-post"))
    assert {post.id for post in bureau.posts} == {
        each.identifier for each in targets if each.register == "post"
    }
    assert Target("page", "my-post") in {place.target for place in pages.places}
    assert Target("page", "my-post") in list_targets(find_page(pages, "page", "home"))


def test_a_risk_of_no_known_department_is_not_counted_as_the_units(bureau: Handbook) -> None:
    """In a draft a risk on a power of an unknown department stands under a heading of its own."""
    draft = change_entry(bureau, "power", "xk-01", department="nowhere")
    (table,) = list_tables(find_page(lay_out(draft), "page", "risks"))
    assert any(group.startswith("部门未登记") for group in read_groups(table))
