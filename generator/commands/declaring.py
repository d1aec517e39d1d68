"""How this floor declares a kind of problem: code, severity, and title, message and remedy in both languages."""

from generator.values.problem import ProblemKind, Severity, Wording

Words = tuple[str, str, str]
"""Title, message and remedy."""


def declare_kind(code: str, severity: Severity, zh: Words, en: Words) -> ProblemKind:
    """Declare a kind of problem."""
    return ProblemKind(code, severity, Wording(*zh), Wording(*en))
