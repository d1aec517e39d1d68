"""What a build says of problems is short where they are many and mild."""

import io

from generator.cli.telling import tell_in_brief
from generator.values.place import Place
from generator.values.problem import Language, Problem, ProblemKind, Severity, Wording

WORDS = Wording("名称", "说明。", "办法。")


def make_problem(code: str, severity: Severity, line: int) -> Problem:
    """Return a problem of a kind."""
    return Problem(ProblemKind(code, severity, WORDS, WORDS), Place("registers/a.yml", line, 1))


def test_of_each_kind_of_notice_the_first_is_told() -> None:
    """Errors and warnings are all told; of notices the first of each kind, with how many more there are."""
    problems = [
        *(make_problem("N001", Severity.NOTICE, line) for line in (1, 2, 3)),
        make_problem("O007", Severity.NOTICE, 4),
        *(make_problem("P002", Severity.WARNING, line) for line in (5, 6)),
    ]
    stream = io.StringIO()
    tell_in_brief(problems, Language.ZH, stream)
    lines = [line for line in stream.getvalue().splitlines() if line]
    assert [line.split()[0] for line in lines if line.startswith("registers/")] == [
        f"registers/a.yml:{line}:1" for line in (1, 4, 5, 6)
    ]
    assert lines[-1] == "N001 另有 2 处提示；handbook check 列出全部。"
    assert "O007 另有" not in stream.getvalue()
