"""Problems as lines for people, grouped by file, with a summary by severity and by department."""

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from generator.cli.language import name_severity, pick
from generator.cli.problem_summary import Counts, sum_up_problems
from generator.cli.visible import make_visible
from generator.cli.wide_text import measure_width
from generator.values.problem import Language, Problem, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def write_problem_lines(
    problems: Sequence[Problem], language: Language, *, quotes_withheld: bool
) -> Iterator[Text]:
    """Yield the lines that tell problems in their order; a blank line parts one file from the next."""
    file: str | None = None
    for problem in problems:
        if file is not None and file != problem.place.file:
            yield Text()
        file = problem.place.file
        yield _write_head(problem, language)
        told = (
            problem.tell_message(language, quotes_withheld=quotes_withheld),
            problem.tell_remedy(language, quotes_withheld=quotes_withheld),
        )
        yield from (Text(f"  {make_visible(words)}") for words in told if words)


def write_summary_lines(
    problems: Sequence[Problem], department_names: Mapping[str, str], language: Language
) -> Iterator[Text]:
    """Yield how many problems there are of each severity, then the same for each department and for the unit."""
    summary = sum_up_problems(problems)
    counts = _write_counts(summary.total, language)
    yield Text(
        pick(language, f"共 {len(problems)} 个问题：{counts}。", f"{len(problems)} problems: {counts}.")
    )
    rows = [
        (f"{key} {department_names.get(key, '')}".rstrip(), counts)
        for key, counts in summary.departments.items()
    ]
    if rows and any(summary.unit.values()):
        rows.append((pick(language, "全单位（不归部门）", "whole unit (no department)"), summary.unit))
    width = max((measure_width(name) for name, _ in rows), default=0)
    for name, found in rows:
        space = " " * (width - measure_width(name) + 2)
        yield Text(f"  {make_visible(name)}{space}{_write_counts(found, language)}")


def _write_head(problem: Problem, language: Language) -> Text:
    kind = problem.kind
    severity = "" if problem.is_error else pick(language, "（{}）", " ({})")
    mark = severity.format(name_severity(kind.severity, language))
    return Text.assemble(
        (make_visible(str(problem.place)), "bold"),
        "  ",
        (kind.code, _STYLES[kind.severity]),
        "  ",
        f"{kind.word(language).title}{mark}",
    )


def _write_counts(counts: Counts, language: Language) -> str:
    return pick(language, "，", ", ").join(
        f"{name_severity(severity, language)} {count}" for severity, count in counts.items() if count
    )
