"""``handbook explain``: what is known of an entry, a step or a kind of problem."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from rich.text import Text

from generator.cli.command import HandbookCommand
from generator.cli.language import name_severity, pick
from generator.cli.options import take_language, take_project
from generator.cli.slot_names import name_slots
from generator.cli.telling import open_console
from generator.cli.visible import make_visible
from generator.cli.wide_text import measure_width
from generator.commands.entry_links import Link
from generator.commands.explain import EntryExplanation, explain_code, explain_subject
from generator.values.problem import WITHHELD_SIGN, Language, ProblemKind, Slot, Withheld


@click.command(
    "explain",
    cls=HandbookCommand,
    help="说明一个条目、环节或问题代码：在哪里、有哪些字段、谁能看见、与哪些条目有关。\n"
    "不公开的值只在终端上显示。",
    english="Explain an entry, a step or a problem's code; withheld values are shown on a terminal only.",
    examples=(
        "handbook explain xk-01",
        "handbook explain power/xk-01",
        "handbook explain xk-01/s4",
        "handbook explain R001",
    ),
)
@click.argument("subject", metavar="ID", help="条目或环节的编号，或者问题代码。")
@take_project
@take_language
def command(subject: str, project: Path, language: Language) -> int:
    """Explain and return the exit code."""
    console = open_console(sys.stdout)
    kind = explain_code(subject)
    if kind is not None:
        for line in _write_kind(kind, language):
            console.print(line)
        return 0
    for number, explanation in enumerate(explain_subject(project, subject)):
        if number:
            console.print()
        for line in _write_entry(explanation, language, shows_withheld=sys.stdout.isatty()):
            console.print(line)
    return 0


def _write_kind(kind: ProblemKind, language: Language) -> Iterator[Text]:
    """Yield what a code means and what to do, in both languages, the preferred one first."""
    order = sorted(Language, key=lambda each: each is not language)
    for number, spoken in enumerate(order):
        if number:
            yield Text()
        words = kind.word(spoken)
        head = f"{words.title}（{name_severity(kind.severity, spoken)}）"
        if spoken is Language.EN:
            head = f"{words.title} ({name_severity(kind.severity, spoken)})"
        yield Text.assemble((kind.code, "bold"), "  ", head)
        yield Text(f"  {name_slots(words.message)}")
        yield Text(f"  {name_slots(words.remedy)}")


def _write_entry(
    explanation: EntryExplanation, language: Language, *, shows_withheld: bool
) -> Iterator[Text]:
    def show(value: Slot | None) -> str:
        if isinstance(value, Withheld):
            return make_visible(value.text) if shows_withheld else WITHHELD_SIGN
        return make_visible(value or "")

    yield Text.assemble((explanation.subject, "bold"), f"  {explanation.label}  {show(explanation.name)}")
    yield Text(f"  {make_visible(str(explanation.place))}")
    yield Text(f"  {explanation.visibility}")
    if explanation.name is None:
        yield Text(
            pick(
                language,
                "  此条目有错误，没有读入；请运行 handbook check。",
                "  It has problems and was not read: run handbook check.",
            ),
            style="yellow",
        )
    yield Text(pick(language, "字段", "Fields"), style="bold")
    rows = [(each.path, each.label, show(each.value), each.visibility) for each in explanation.fields]
    yield from _write_table(rows)
    yield from _write_links(pick(language, "引用", "Refers to"), explanation.refers_to, show)
    yield from _write_links(pick(language, "被引用", "Referred to by"), explanation.referred_by, show)


def _write_links(title: str, links: Sequence[Link], show: Callable[[Slot | None], str]) -> Iterator[Text]:
    if links:
        yield Text(title, style="bold")
        places = ["" if link.place is None else make_visible(str(link.place)) for link in links]
        rows = [
            (link.subject, show(link.name), link.field, place)
            for link, place in zip(links, places, strict=True)
        ]
        yield from _write_table(rows)


def _write_table(rows: Sequence[tuple[str, ...]]) -> Iterator[Text]:
    """Yield rows with their columns aligned, indented by two."""
    widths = [max(map(measure_width, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (width - measure_width(cell)) for cell, width in zip(row, widths, strict=True)]
        yield Text(f"  {'  '.join(cells)}".rstrip())
