"""The check of a whole project: in order, each thing said once, and nothing missed that could not be read."""

from generator.checks.check import check_handbook, check_reading
from generator.sources.project import read_project
from generator.sources.project_files import ProjectFiles
from generator.values.problem import Problem
from tests.checks.sample_projects import change_project, check_tiny, read_broken, read_tiny


def check(project: ProjectFiles) -> tuple[Problem, ...]:
    """Return the problems of a project."""
    return check_reading(read_project(project))


def list_codes(*changes: dict[str, str]) -> list[str]:
    """Return the codes of the tiny project's problems after some replacements."""
    return [problem.kind.code for problem in check_tiny(*changes)]


def test_problems_come_in_order_of_places() -> None:
    """All problems are told at once, those of reading and those of rules, by file and line."""
    change = {
        "replace": [
            {"file": "registers/posts.yml", "old": "superior: leader", "new": "superior: leaders"},
            {"file": "registers/laws.yml", "old": "rank: bylaw", "new": "rank: by-law"},
            {"file": "registers/departments.yml", "old": "is_key: true", "new": "is_key: yes"},
        ]
    }
    problems = check(change_project(read_tiny(), change))
    assert [problem.kind.code for problem in problems] == ["F006", "R002", "R001"]
    assert sorted(problems, key=lambda one: one.place) == list(problems)


def test_problems_name_entry_and_department() -> None:
    """A problem says which entry it is of, and which department that belongs to."""
    (problem,) = check(read_broken("R001"))
    assert (problem.entry, problem.department) == ("risk/xk-01-r1", "office")


def test_refused_entries_are_not_missed() -> None:
    """An entry that could not be read is told once, not again wherever it is referred to."""
    post = {"file": "registers/posts.yml", "old": "name: 审查员", "new": "nom: 审查员"}
    assert list_codes(post) == ["F002", "F001"] or list_codes(post) == ["F001", "F002"]
    workflow = {"file": "registers/workflows.yml", "old": "name: 样例许可流程", "new": "nom: 样例许可流程"}
    assert set(list_codes(workflow)) == {"F001", "F002"}


def test_unread_files_are_not_missed() -> None:
    """A register's file with broken syntax is told once, and none of its entries is missed."""
    for name in ("posts", "workflows", "laws", "editions", "departments", "organization"):
        project = read_tiny()
        file = f"registers/{name}.yml"
        broken = ProjectFiles({**project.files, file: b"- [\n"})
        assert [problem.kind.code for problem in check(broken)] == ["S001"], name


def test_refused_chapters_are_not_missed() -> None:
    """A link to a chapter whose head is refused is no second problem."""
    change = {
        "write": [
            {"file": "content/20-more.md", "text": "---\ntitle: 附\naudience: nobody\n---\n正文。\n"},
        ],
        "replace": [{"file": "content/10-foreword.md", "old": "ref:clerk", "new": "ref:more"}],
    }
    assert [problem.kind.code for problem in check(change_project(read_tiny(), change))] == ["F003"]


def test_check_needs_only_handbook_and_atlas() -> None:
    """The rules alone find in a handbook what the check of its reading finds beyond reading."""
    reading = read_project(read_broken("W003"))
    assert reading.handbook is not None
    assert reading.problems == ()
    assert check_handbook(reading.handbook, reading.atlas) == check_reading(reading)


def test_check_of_a_refused_configuration_is_that_of_reading() -> None:
    """Without a configuration there is no handbook, and what reading found is all."""
    reading = read_project(read_broken("S011"))
    assert check_reading(reading) == reading.problems


def test_links_in_prose_are_told_by_line_with_a_near_miss() -> None:
    """A broken link stands at its own line and column, and offers the entry that was meant."""
    change = {"file": "content/10-foreword.md", "old": "ref:clerk", "new": "ref:clerc"}
    (problem,) = check(change_project(read_tiny(), {"replace": [change]}))
    assert str(problem.place) == "content/10-foreword.md:12:41"
    assert problem.near_miss == "clerk（审查员）"


def test_restricted_targets_may_be_dropped_or_kept_where_declared() -> None:
    """A droppable reference to a withheld entry is no problem, and a withheld field may refer to one."""
    withhold = {
        "file": "registers/posts.yml",
        "old": "id: clerk\n  audience: public",
        "new": "id: clerk\n  audience: internal\n  ground: internal-affairs",
    }
    assert list_codes(withhold) == []


def test_links_to_what_has_no_page_are_told() -> None:
    """A link to a workflow without its register, or to a picture, is a problem."""
    workflow = {"file": "registers/workflows.yml", "old": "- id: xk-01\n", "new": "- id: xk-01-flow\n"}
    carrier = {"file": "registers/risks.yml", "old": "step: xk-01/s3", "new": "step: xk-01-flow/s3"}
    for name, code in (("xk-01-flow", "R001"), ("emblem", "C003")):
        link = {"file": "content/10-foreword.md", "old": "ref:clerk", "new": f"ref:{name}"}
        assert list_codes(workflow, carrier, link) == [code]
