"""Each module says in one sentence what it is for, each test what holds."""

import ast
import re

from tests.house.project import list_files, read_modules

NEXT_SENTENCE = re.compile(r"[.!?][\"')`]*\s+[A-Z]")


def is_one_sentence(docstring: str | None) -> bool:
    """Whether the first paragraph of a docstring is a single sentence that ends with a full stop."""
    paragraph = (docstring or "").partition("\n\n")[0]
    return paragraph.endswith(".") and not NEXT_SENTENCE.search(paragraph)


def test_each_module_is_one_sentence() -> None:
    """Each module, packages included, begins with one sentence that ends with a full stop."""
    modules = read_modules("generator") + read_modules("tests")
    assert [m.path for m in modules if not is_one_sentence(ast.get_docstring(m.tree))] == []


def test_each_test_says_what_holds() -> None:
    """The docstring of each test function begins with a sentence that ends with a full stop."""
    silent = [
        f"{module.path}:{function.name}"
        for module in read_modules("tests")
        for function in module.functions
        if function.name.startswith("test_")
        and not (ast.get_docstring(function) or "").partition("\n\n")[0].endswith(".")
    ]
    assert silent == []


def test_each_folder_is_a_package() -> None:
    """Each folder of modules has an `__init__.py`: the contracts do not see the others."""
    folders = {path.rpartition("/")[0] for path in list_files() if path.startswith("generator/")}
    with_modules = {m.path.rpartition("/")[0] for m in read_modules("generator")}
    assert sorted(f for f in folders & with_modules if f"{f}/__init__.py" not in list_files()) == []
    assert "generator/py.typed" in list_files()


def test_other_beginnings_are_seen() -> None:
    """A missing docstring, two sentences and a missing full stop are found; paragraphs may follow."""
    assert not any(is_one_sentence(text) for text in (None, "", "Two. Sentences.", "No full stop"))
    assert is_one_sentence("Drawings, e.g. flows, as values.\n\nMore. And more.")
