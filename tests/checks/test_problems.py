"""Each kind of problem: declared well, shown by one broken sample, and told in both languages."""

import importlib
import re
import string
from collections.abc import Iterator
from functools import cache
from types import ModuleType

import pytest

from generator.checks.check import check_reading
from generator.checks.rules import ALL_KINDS, ALL_RULES
from generator.sources.project import read_project
from generator.values.problem import Language, Problem, ProblemKind
from tests.checks.sample_projects import BROKEN, list_broken, read_broken, read_change, read_tiny
from tests.conftest import TreeMatcher
from tests.house.project import read_modules

CODES = [kind.code for kind in ALL_KINDS]


@cache
def find_problems(code: str) -> tuple[Problem, ...]:
    """Return the problems of a broken sample."""
    return check_reading(read_project(read_broken(code)))


def import_floor(*folders: str) -> Iterator[ModuleType]:
    """Yield the modules of some folders of the package."""
    for folder in folders:
        for module in read_modules(f"generator/{folder}"):
            name = module.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            yield importlib.import_module(name)


def list_slots(*words: str) -> set[str]:
    """Return the names of the slots in some words."""
    return {name for text in words for _, name, _, _ in string.Formatter().parse(text) if name}


def write_problem(problem: Problem) -> str:
    """Return a problem as an editor at a terminal reads it."""
    message = problem.tell_message(Language.ZH, quotes_withheld=True)
    remedy = problem.tell_remedy(Language.ZH, quotes_withheld=True)
    head = f"{problem.place}  {problem.kind.code}  {problem.kind.zh.title}"
    return f"{head}\n  {message}\n  {remedy}\n"


def test_tiny_project_has_no_problem() -> None:
    """In the project from which all broken ones are made nothing is wrong."""
    assert check_reading(read_project(read_tiny())) == ()


def test_each_kind_has_one_broken_sample() -> None:
    """There is a sample for each declared kind, and none is left over."""
    assert list_broken() == sorted(CODES)
    assert {path.name for path in BROKEN.rglob("*") if path.is_file()} == {"change.toml"}


@pytest.mark.parametrize("code", CODES)
def test_broken_sample_yields_its_problem_alone(code: str) -> None:
    """A sample yields its own code, and no other but what it says cannot be helped."""
    expected = {code, *read_change(code).get("also", ())}
    assert {problem.kind.code for problem in find_problems(code)} == expected


@pytest.mark.parametrize("code", CODES)
def test_problem_stands_in_its_file(code: str) -> None:
    """A problem's place is a line and column of a file, or a file that is missed or refused."""
    project = read_broken(code)
    missing = {"site_config.yml", *project.links}
    for problem in find_problems(code):
        place = problem.place
        if place.file in missing - set(project.files):
            continue
        lines = project.files[place.file].decode(errors="replace").split("\n")
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1


@pytest.mark.parametrize("code", CODES)
def test_problem_is_told_in_both_languages(code: str) -> None:
    """Every slot is filled, with withheld values or without."""
    for problem in find_problems(code):
        for language in Language:
            for quotes in (True, False):
                told = problem.tell_message(language, quotes_withheld=quotes)
                told += problem.tell_remedy(language, quotes_withheld=quotes)
                assert told
                assert not re.search(r"[{}]", told)


@pytest.mark.expected
def test_messages_match_expected(match_expected: TreeMatcher) -> None:
    """Place, code, title, message and remedy of each sample's problems are the expected ones."""
    told = {f"{code}.txt": "".join(map(write_problem, find_problems(code))).encode() for code in CODES}
    match_expected("problems", told)


def test_codes_are_unique() -> None:
    """No code is given to two kinds, and each is a letter and three digits."""
    assert len(set(CODES)) == len(CODES)
    assert [code for code in CODES if not re.fullmatch(r"[A-Z]\d{3}", code)] == []


@pytest.mark.parametrize("kind", ALL_KINDS, ids=CODES)
def test_both_languages_have_the_same_slots(kind: ProblemKind) -> None:
    """A kind says in Chinese and in English the same things, and its titles have no slots."""
    assert list_slots(kind.zh.message, kind.zh.remedy) == list_slots(kind.en.message, kind.en.remedy)
    assert list_slots(kind.zh.title, kind.en.title) == set()
    assert "" not in {
        kind.zh.title,
        kind.zh.message,
        kind.zh.remedy,
        kind.en.title,
        kind.en.message,
        kind.en.remedy,
    }


@pytest.mark.parametrize("kind", ALL_KINDS, ids=CODES)
def test_chinese_has_full_width_punctuation(kind: ProblemKind) -> None:
    """In the Chinese wording no half-width comma, semicolon, question mark or bracket touches a character."""
    words = kind.zh.title + kind.zh.message + kind.zh.remedy
    assert not re.search(r"[\u4e00-\u9fff][,;?!()]|[,;?!()][\u4e00-\u9fff]", words)


def test_every_declared_kind_is_listed() -> None:
    """No module of sources or checks declares a kind that is left out of the list of all."""
    declared = {
        value.code
        for module in import_floor("sources", "checks")
        for value in vars(module).values()
        if isinstance(value, ProblemKind)
    }
    assert declared == set(CODES)


def test_every_rule_is_listed() -> None:
    """Each function of checks that takes an inspection alone and yields problems is among all rules."""
    rules = {
        value
        for module in import_floor("checks")
        for name, value in vars(module).items()
        if name.startswith("find_")
        and getattr(value, "__module__", None) == module.__name__
        and list(value.__annotations__) == ["inspection", "return"]
    }
    assert rules == set(ALL_RULES)
    assert len(ALL_RULES) == len(rules)
