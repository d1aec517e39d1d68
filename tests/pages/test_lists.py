"""Lists count rightly, stand in the order of ranks, and say of each measure who takes it and when."""

import pytest

from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.pages.blocks import Entrances, Heading
from generator.pages.page import Pages
from generator.pages.words import Style, Target
from tests.pages.reading_pages import (
    find_section,
    list_tables,
    read_cells,
    read_facts,
    read_groups,
    read_text,
    walk_runs,
)
from tests.pages.sample_views import change_entry, find_page, lay_out, lay_out_sample, read_sample


@pytest.fixture(scope="module")
def bureau() -> Handbook:
    """Return the handbook at the root."""
    return read_sample("bureau")


@pytest.fixture(scope="module")
def small() -> Handbook:
    """Return the small sample."""
    return read_sample("small")


@pytest.mark.parametrize("clearance", Clearance)
def test_home_counts_what_the_audience_sees(bureau: Handbook, clearance: Clearance) -> None:
    """The counts of the first page are those of the entries that the audience may see."""
    counts = _read_counts(lay_out_sample("bureau", clearance))
    seen = {
        register: sum(
            clearance.may_see(entry.audience) for name, entry in bureau.walk_entries() if name == register
        )
        for register in ("power", "post", "risk", "law")
    }
    assert counts[Target("page", "powers")] == {"职权": seen["power"]}
    assert counts[Target("page", "laws")] == {"法律法规": seen["law"]}
    (department,) = bureau.departments
    posts = [each for each in bureau.posts if each.department and clearance.may_see(each.audience)]
    told = {"职权": seen["power"], "岗位": len(posts)}
    if clearance is not Clearance.PUBLIC:
        carried = [each for each in bureau.risks if bureau.find_department_of(each) == department.id]
        told["风险点"] = sum(clearance.may_see(each.audience) for each in carried)
    assert counts[Target("department", department.id)] == told
    if clearance is Clearance.PUBLIC:
        assert Target("page", "risks") not in counts
    else:
        assert counts[Target("page", "risks")] == {"风险点": seen["risk"]}
        assert counts[Target("page", "posts")] == {"岗位": seen["post"]}


def test_home_counts_differ_between_audiences() -> None:
    """The public is told fewer powers than staff."""
    public, inside = (_read_counts(lay_out_sample("bureau", each)) for each in list(Clearance)[:2])
    powers = Target("page", "powers")
    assert (public[powers], inside[powers]) == ({"职权": 2}, {"职权": 3})


def test_the_units_own_words_are_used(small: Handbook) -> None:
    """What the unit calls its departments and its risks stands in the headings."""
    words = small.config.vocabulary.model_copy(update={"department": "窗口", "risk": "廉洁风险"})
    pages = lay_out(small.replace(config=small.config.model_copy(update={"vocabulary": words})))
    home = find_page(pages, "page", "home")
    assert "按窗口查阅" in [block.text for block in home.blocks if isinstance(block, Heading)]
    assert find_page(pages, "page", "risks").title == "廉洁风险防控清单"
    assert "廉洁风险防控清单" in read_text(home)


def test_levels_stand_by_rank_and_never_by_name(small: Handbook) -> None:
    """However levels are named and listed, the gravest by rank comes first, in lists and in counts."""
    names = {"high": "丙", "middle": "甲", "low": "乙"}
    words = small.config.vocabulary
    levels = tuple(
        level.model_copy(update={"name": names[level.id]})
        for level in sorted(words.risk_levels, key=lambda each: each.id)
    )
    assert [level.rank for level in levels] == [1, 3, 2]
    words = words.model_copy(update={"risk_levels": levels})
    changed = small.replace(config=small.config.model_copy(update={"vocabulary": words}))
    changed = change_entry(changed, "risk", "clerk-r1", carrier=_carry(changed, "cg-01-r1"))
    pages = lay_out(changed)
    (index,) = list_tables(find_page(pages, "page", "by-level"))
    assert read_groups(index) == ["▲▲▲ 丙等级（1）", "▲▲ 甲等级（2）", "▲ 乙等级（2）"]
    (powers,) = list_tables(find_page(pages, "page", "powers"), "powers")
    assert read_cells(powers, "风险点") == ["▲▲▲ 丙 1", "▲▲ 甲 1\n▲ 乙 1"]
    facets = [word for facet, word in find_page(pages, "power", "cg-01").facets if facet == "level"]
    assert facets == ["甲", "乙"]


def test_levels_are_signed_by_word_mark_and_tone(small: Handbook) -> None:
    """Each sign of a level has its mark and its word, and the tone of its rank."""
    tones = {f"{each.mark} {each.name}": f"tone-{each.rank}" for each in small.config.vocabulary.risk_levels}
    page = find_page(lay_out(small), "page", "risks")
    signs = [run for run in walk_runs(page) if run.style is Style.LEVEL]
    assert {run.text: run.tone for run in signs} == tones


def test_measures_say_who_and_when(bureau: Handbook) -> None:
    """In every table of risks, each measure ends with its post and its time."""
    pages = lay_out_sample("bureau", Clearance.INTERNAL)
    posts = {post.id: post.name for post in bureau.posts}
    risks = {risk.id: risk for risk in bureau.risks}
    told: set[str] = set()
    for page in pages.pages:
        for table in list_tables(page, "risks"):
            for row, cell in zip(table.rows, read_cells(table, "防控措施"), strict=True):
                risk = risks[row.anchor.removeprefix("risk-")]
                told.add(risk.id)
                assert cell.split("\n") == [
                    f"{number}．{each.text}（{posts[each.post]}，{each.frequency}）"
                    for number, each in enumerate(risk.measures, 1)
                ]
    assert told == set(risks)


def test_a_department_tells_the_risks_of_its_posts() -> None:
    """Risks that hang on posts stand on their department's page too, where the book has them."""
    pages = lay_out_sample("bureau", Clearance.INTERNAL)
    section = find_section(find_page(pages, "department", "shebei"), "risks-of-posts")
    assert [row.anchor for table in section for row in getattr(table, "rows", ())] == [
        "risk-shouligang-r1",
        "risk-caigou-yanshougang-r1",
    ]


def test_a_department_tells_what_lies_above_and_below_it(bureau: Handbook) -> None:
    """The card names the organ above and the country, and a table has the departments within."""
    top = bureau.departments[0].model_copy(update={"country": "示例国"})
    below = top.model_copy(update={"id": "below", "name": "下属科室", "within": top.id})
    pages = lay_out(bureau.replace(departments=(top, below)))
    page = find_page(pages, "department", top.id)
    card = read_facts(page)
    (table,) = list_tables(page, "within")
    assert read_cells(table, bureau.config.vocabulary.department)[0] == "下属科室"
    assert card["所在国家"] == "示例国"
    assert "上级部门" not in card
    assert read_facts(find_page(pages, "department", "below"))["上级部门"] == top.name


def test_home_leads_to_organs_with_all_that_lies_within_them(bureau: Handbook) -> None:
    """A department within another is named under that one, which counts its powers, posts and risks."""
    (department,) = bureau.departments
    organ = department.model_copy(update={"id": "organ", "name": "本市机关", "duties": ("统一管理。",)})
    below = department.model_copy(update={"within": "organ"})
    home = find_page(lay_out(bureau.replace(departments=(organ, below))), "page", "home")
    (alone,) = [each for each in home.blocks if _leads_to(each, "organ")]
    assert isinstance(alone, Entrances)
    (entrance,) = alone.entrances
    assert entrance.line == f"统一管理。下设{below.short_name}。"
    told = dict(entrance.counts)
    assert told["职权"] == len(bureau.powers)
    assert told["风险点"] == sum(bureau.find_department_of(risk) == department.id for risk in bureau.risks)


def _leads_to(block: object, department: str) -> bool:
    target = Target("department", department)
    return isinstance(block, Entrances) and any(each.target == target for each in block.entrances)


def test_a_department_tells_its_kind_and_its_staff(small: Handbook) -> None:
    """The kind is told by the unit's own word, the number of staff inside only."""
    (department,) = small.departments
    card = read_facts(find_page(lay_out(small), "department", department.id))
    assert (card["部门类别"], card["人数"]) == ("内设科室", "3人")
    told = read_facts(find_page(lay_out(small, Clearance.PUBLIC), "department", department.id))
    assert "人数" not in told


def test_a_post_tells_its_steps_by_power(bureau: Handbook) -> None:
    """A post's page has a row for each power in whose workflow it acts, with all its steps there."""
    page = find_page(lay_out_sample("bureau", Clearance.INTERNAL), "post", "shouligang")
    (table,) = list_tables(page, "post-steps")
    steps = [
        step.name
        for flow in bureau.workflows
        for step in flow.steps
        if "shouligang" in step.posts and not step.is_external_only
    ]
    assert [cell for cell in read_cells(table, "承担的环节") if cell] == ["、".join(steps)]
    assert set(read_cells(table, "职权编码")) == {
        power.code for power in bureau.powers if "shouligang" in power.posts
    }


def test_a_post_tells_each_duty_as_it_is_written(bureau: Handbook) -> None:
    """In the tables of posts each duty is a line of its own."""
    page = find_page(lay_out_sample("bureau", Clearance.INTERNAL), "page", "posts")
    duties = {post.name: "\n".join(post.duties) for post in bureau.posts}
    for table in list_tables(page, "posts"):
        cells = zip(read_cells(table, "岗位名称"), read_cells(table, "岗位职责"), strict=True)
        assert all(duties[name] == cell for name, cell in cells)


def test_limits_are_told_with_start_and_basis() -> None:
    """A limit says from when it runs and what it rests on; one that does not count says so."""
    page = find_page(lay_out_sample("bureau", Clearance.INTERNAL), "power", "xk-01")
    facts = read_facts(page)
    assert facts["办理时限"] == "法定20个工作日，承诺18个工作日"
    assert facts["法定办结时限"] == "自受理之日起20个工作日\n《行政许可法》第四十二条"
    (steps,) = list_tables(page, "steps")
    assert any("（不计入办理时限）" in cell for cell in read_cells(steps, "办理时限"))


def _read_counts(pages: Pages) -> dict[Target, dict[str, int]]:
    home = find_page(pages, "page", "home")
    blocks = [block for block in home.blocks if isinstance(block, Entrances)]
    return {each.target: dict(each.counts) for block in blocks for each in block.entrances}


def _carry(handbook: Handbook, risk: str) -> object:
    return next(each.carrier for each in handbook.risks if each.id == risk)
