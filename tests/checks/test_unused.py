"""Posts and laws are told as unused where nothing at all names them, and only where that is known."""

import pytest

from generator.checks.check import check_reading
from generator.sources.project import read_project
from tests.checks.sample_projects import change_project, read_broken

POSTS, RISKS, CHAPTER = "registers/posts/spare.yml", "registers/risks.yml", "content/10-foreword.md"


def list_codes(code: str, *changes: dict[str, str], written: tuple[dict[str, str], ...] = ()) -> list[str]:
    """Return the codes of what is found in a broken sample after more changes."""
    project = change_project(read_broken(code), {"replace": changes, "write": written})
    return [problem.kind.code for problem in check_reading(read_project(project))]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("registers/organization.yml", "- leader", "- leader\n      - spare"),
        ("registers/departments.yml", "leader_in_charge: leader", "leader_in_charge: spare"),
        ("registers/posts.yml", "superior: leader", "superior: spare"),
        ("registers/powers.yml", "posts:\n    - head", "posts:\n    - head\n    - spare"),
        ("registers/workflows.yml", "posts:\n        - head", "posts:\n        - head\n        - spare"),
        ("registers/risks.yml", "post: head", "post: spare"),
        ("registers/risks.yml", "responsible: clerk", "responsible: spare"),
        ("registers/risks.yml", "responsible: clerk", "responsible: clerk\n  manager: spare"),
        ("registers/risks.yml", "step: xk-01/s3", "post: spare"),
        ("site_config.yml", "principal_leader: leader", "principal_leader: spare"),
    ],
)
def test_a_post_is_used_wherever_it_is_named(file: str, old: str, new: str) -> None:
    """A leading body, a department, a lower post, a power, a step, a risk, a measure or the unit may name it."""
    assert "G014" not in list_codes("G014", {"file": file, "old": old, "new": new})


def test_a_post_that_names_itself_is_unused() -> None:
    """Being one's own superior is no use; the circle is told as well."""
    change = {"file": POSTS, "old": "department: office\n", "new": "department: office\nsuperior: spare\n"}
    assert sorted(list_codes("G014", change)) == ["G011", "G014"]


def test_a_post_that_prose_alone_names_takes_part_in_nothing() -> None:
    """A link in a chapter gives a post nothing to do."""
    assert list_codes("G014", {"file": CHAPTER, "old": "ref:clerk", "new": "ref:post/spare"}) == ["G014"]


@pytest.mark.parametrize("target", ["licence-rules", "law/licence-rules"])
def test_a_law_is_used_where_it_is_cited_or_linked(target: str) -> None:
    """A basis anywhere, or a link of the prose in either form, uses a law."""
    cited = {"file": RISKS, "old": "law: office-rules", "new": "law: licence-rules"}
    assert list_codes("L003", cited) == ["L003"]
    both = {**cited, "new": "law: office-rules\n    - law: licence-rules"}
    assert list_codes("L003", both) == []
    assert list_codes("L003", {"file": CHAPTER, "old": "ref:clerk", "new": f"ref:{target}"}) == []


@pytest.mark.parametrize("code", ["G014", "L003"])
def test_nothing_is_unused_while_something_cannot_be_read(code: str) -> None:
    """An entry that is refused, and a file that cannot be read, may name it: nothing is said until they are mended."""
    refused = {"file": RISKS, "old": "name: 降低标准", "new": "nom: 降低标准"}
    assert code not in list_codes(code, refused)
    assert code not in list_codes(code, written=({"file": RISKS, "text": "- [\n"},))


def test_no_law_is_unused_while_a_chapter_cannot_be_read() -> None:
    """A chapter without head may link a law, but gives no post anything to do."""
    chapter = {"file": "content/20-more.md", "text": "没有文首声明。\n"}
    assert list_codes("L003", written=(chapter,)) == ["S013"]
    assert sorted(list_codes("G014", written=(chapter,))) == ["G014", "S013"]
