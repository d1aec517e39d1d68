"""Problems as SARIF have what readers of SARIF rely on."""

import json
from typing import Any

from generator.cli.problem_sarif import write_sarif
from generator.values.problem import Language
from tests.cli.problems import BROKEN, NOTE, ODD, PROBLEMS, WITHHELD


def write(language: Language = Language.ZH) -> dict[str, Any]:
    """Return the only run."""
    log = json.loads(write_sarif(PROBLEMS, (ODD, BROKEN), language))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_rules_have_help() -> None:
    """Each kind is a rule with words, help and level, sorted; one that was found but not listed too."""
    rules = write()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [BROKEN.code, ODD.code, NOTE.code]
    assert rules[0]["help"]["text"] == "请改正。"
    assert rules[0]["fullDescription"]["text"] == "〈entry〉 写作“〈value〉”。"
    assert [rule["defaultConfiguration"]["level"] for rule in rules] == ["error", "warning", "note"]
    assert all(rule["help"]["text"] for rule in rules)


def test_results_point_to_their_rules_and_places() -> None:
    """Each result names its rule by code and number, its level, words and place."""
    run = write()
    rules = run["tool"]["driver"]["rules"]
    assert [rules[each["ruleIndex"]]["id"] for each in run["results"]] == [
        each["ruleId"] for each in run["results"]
    ]
    first = run["results"][0]
    assert (first["level"], first["message"]["text"]) == ("error", "post/a 写作“……”。\n请改正。")
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 18, "startColumn": 11}
    assert place["artifactLocation"]["uri"] == "registers/a.yml"
    assert first["properties"] == {"entry": "post/a", "department": "spk"}
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]


def test_paths_are_addresses() -> None:
    """A path with odd characters is encoded as an address is."""
    uri = write()["results"][2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "registers/b%2Cc%3A%E5%B2%97%0A.yml"


def test_nothing_withheld_is_quoted() -> None:
    """No withheld value is in it, and the language is the one asked for."""
    assert WITHHELD not in json.dumps(write(), ensure_ascii=False)
    assert write(Language.EN)["language"] == "en-US"
    assert write(Language.EN)["results"][0]["message"]["text"].startswith("post/a says")
