"""Words are found wherever they stand, and nothing that is no words."""

from generator.checks.words import find_words
from generator.sources.project import read_project
from tests.checks.sample_projects import read_tiny


def test_words_are_found_and_codes_are_not() -> None:
    """Lines, paragraphs and lists of them within parts are words; codes, numbers, choices and references are not."""
    handbook = read_project(read_tiny()).handbook
    assert handbook is not None
    power = dict(find_words(handbook.entries["power", "xk-01"]))
    assert power == {
        ("name",): "样例许可",
        ("content",): "准予符合条件的申请。",
        ("holder",): "样例单位",
        ("examination", "body"): "办公室",
    }
    risk = dict(find_words(handbook.entries["risk", "xk-01-r1"]))
    assert risk["measures", 0, "text"] == "复核每份审查意见"
    assert ("rating", "approved", "body") in risk
    assert ("carrier", "step") not in risk
    config = dict(find_words(handbook.config))
    assert any(path[:2] == ("vocabulary", "risk_levels") and path[-1] == "name" for path in config)
    assert not any(path[-1] in {"id", "prefix"} or path[:2] == ("print", "fonts") for path in config)
    assert list(dict(find_words(handbook.entries["chapter", "foreword"]))) == [("title",)]
    assert dict(find_words(handbook.entries["picture", "emblem"])) == {("description",): "一个灰色方块"}
