"""Problems as SARIF 2.1.0, the interchange format for results of static analysis."""

import json
from collections.abc import Iterable, Mapping, Sequence

from generator import __version__
from generator.cli.slot_names import name_slots
from generator.cli.visible import make_visible
from generator.values.problem import Language, Problem, ProblemKind, Severity, Wording

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}
_LANGUAGES = {Language.ZH: "zh-CN", Language.EN: "en-US"}
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")


def write_sarif(problems: Sequence[Problem], kinds: Iterable[ProblemKind], language: Language) -> str:
    """Return one run with `kinds` as rules and the problems as results; withheld values are not quoted."""
    known = {kind.code: kind for kind in (*kinds, *(problem.kind for problem in problems))}
    rules = [known[code] for code in sorted(known)]
    places = {kind.code: number for number, kind in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "handbook",
                "semanticVersion": __version__,
                "rules": [_describe_rule(kind, language) for kind in rules],
            }
        },
        "language": _LANGUAGES[language],
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"PROJECT": {"description": {"text": "the folder of the project"}}},
        "results": [_describe_result(problem, places, language) for problem in problems],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _describe_rule(kind: ProblemKind, language: Language) -> dict[str, object]:
    words: Wording = kind.word(language)
    return {
        "id": kind.code,
        "shortDescription": {"text": words.title},
        "fullDescription": {"text": name_slots(words.message)},
        "help": {"text": name_slots(words.remedy) or words.title},
        "defaultConfiguration": {"level": _LEVELS[kind.severity]},
    }


def _describe_result(problem: Problem, places: Mapping[str, int], language: Language) -> dict[str, object]:
    words = (problem.tell_message(language), problem.tell_remedy(language))
    region = {"startLine": problem.place.line, "startColumn": problem.place.column}
    artifact = {"uri": _encode_path(problem.place.file), "uriBaseId": "PROJECT"}
    belongs = {"entry": problem.entry, "department": problem.department}
    return {
        "ruleId": problem.kind.code,
        "ruleIndex": places[problem.kind.code],
        "level": _LEVELS[problem.kind.severity],
        "message": {"text": "\n".join(make_visible(line) for line in words if line)},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "properties": {name: make_visible(value) for name, value in belongs.items() if value is not None},
    }


def _encode_path(path: str) -> str:
    raw = path.encode("utf-8", "surrogateescape")
    return "".join(chr(byte) if byte in _UNRESERVED else f"%{byte:02X}" for byte in raw)
