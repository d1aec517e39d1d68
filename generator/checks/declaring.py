"""How a check declares the kinds of problem it finds, Chinese and English beside each other."""

from generator.values.problem import ProblemKind, Severity, Wording

Words = tuple[str, str, str]
"""Title, message and remedy; message and remedy have the same slots in both languages."""


def declare_error(code: str, zh: Words, en: Words) -> ProblemKind:
    """Declare a kind of problem that stops a build."""
    return ProblemKind(code, Severity.ERROR, Wording(*zh), Wording(*en))


def declare_warning(code: str, zh: Words, en: Words) -> ProblemKind:
    """Declare a kind of problem that an editor should look at, and that stops nothing."""
    return ProblemKind(code, Severity.WARNING, Wording(*zh), Wording(*en))


def declare_notice(code: str, zh: Words, en: Words) -> ProblemKind:
    """Declare a kind of problem that an editor knows of already, and that is told so that it is not forgotten."""
    return ProblemKind(code, Severity.NOTICE, Wording(*zh), Wording(*en))
