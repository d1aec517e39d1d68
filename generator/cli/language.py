"""Which of the two languages is spoken, and the words that belong to no problem."""

from collections.abc import Sequence

from generator.values.problem import Language, Severity

_SEVERITIES = {
    Severity.ERROR: ("错误", "error"),
    Severity.WARNING: ("警告", "warning"),
    Severity.NOTICE: ("提示", "notice"),
}


def pick(language: Language, chinese: str, english: str) -> str:
    """Return the one of two wordings that is in `language`."""
    return chinese if language is Language.ZH else english


def name_severity(severity: Severity, language: Language) -> str:
    """Return the word for a severity."""
    return pick(language, *_SEVERITIES[severity])


def find_language(arguments: Sequence[str]) -> Language:
    """Return the language a command line asks for, even one that is refused; Chinese unless it says else."""
    for place, word in enumerate(arguments):
        following = arguments[place + 1] if place + 1 < len(arguments) else ""
        if word == "--lang=en" or (word == "--lang" and following == "en"):
            return Language.EN
    return Language.ZH
