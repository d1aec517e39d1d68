"""Where the program begins and how it ends: exit codes, and words instead of traces."""

import errno
import sys
from collections.abc import Sequence
from io import StringIO
from typing import NoReturn

import click
from click.exceptions import NoArgsIsHelpError

from generator import __version__
from generator.cli.language import find_language, pick
from generator.cli.table import CommandTable
from generator.cli.usage_words import word_usage_error
from generator.cli.visible import make_visible
from generator.commands.usage import WrongUsageError
from generator.values.problem import Language, Problem

PROBLEMS_FOUND = 1
WRONG_USAGE = 2
INTERRUPTED = 130

_DISK_FAULTS = {
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("没有权限", "permission denied"),
    errno.EROFS: ("磁盘是只读的", "the disk is read-only"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EDQUOT: ("磁盘配额已满", "the quota is used up"),
    errno.ENOTDIR: ("不是文件夹", "not a folder"),
    errno.EISDIR: ("是文件夹，不是文件", "a folder, not a file"),
    errno.EEXIST: ("已经存在", "exists already"),
    errno.ENAMETOOLONG: ("名称太长", "the name is too long"),
}
"""What the disk may refuse through no fault of the program; anything else shows a trace."""


@click.group(
    cls=CommandTable,
    name="handbook",
    help="廉政风险防控手册：由一套登记册生成公开网站、内部网站和印刷的书。\n"
    "Builds an integrity risk handbook from one set of registers.",
)
@click.version_option(__version__, prog_name="handbook", message="%(prog)s %(version)s", help="显示版本。")
def handbook() -> None:
    """Choose one of the commands."""


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and leave with its exit code.

    0 all is well, 1 problems were found, 2 wrong usage, 130 interrupted.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(given))


def run(arguments: list[str]) -> int:
    """Run the command line and return its exit code."""
    language = find_language(arguments)
    try:
        answer = handbook.main(arguments, prog_name="handbook", standalone_mode=False)
        sys.stdout.flush()
    except NoArgsIsHelpError as shown:
        click.echo(shown.ctx.get_help())
        return WRONG_USAGE
    except click.UsageError as error:
        click.echo(word_usage_error(error, language), err=True)
        return WRONG_USAGE
    except WrongUsageError as error:
        click.echo(_word_refusal(error.problem, language), err=True)
        return WRONG_USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo(pick(language, "已中断。", "Interrupted."), err=True)
        return INTERRUPTED
    except OSError as fault:
        return _answer_disk_fault(fault, language)
    return answer if isinstance(answer, int) else 0


def _word_refusal(problem: Problem, language: Language) -> str:
    words = (
        problem.kind.word(language).title,
        f"  {problem.tell_message(language)}",
        f"  {problem.tell_remedy(language)}",
    )
    return "\n".join(make_visible(line) for line in words)


def _answer_disk_fault(fault: OSError, language: Language) -> int:
    """Say what the disk refused; a reader who went away is no fault, and what is unknown is a trace."""
    if isinstance(fault, BrokenPipeError):
        sys.stdout = StringIO()  # the true one would complain once more when it is closed
        return PROBLEMS_FOUND
    if fault.errno not in _DISK_FAULTS:
        raise fault
    reason = pick(language, *_DISK_FAULTS[fault.errno])
    place = make_visible(str(fault.filename or ""))
    click.echo(pick(language, f"无法读写 {place}：{reason}。", f"Cannot use {place}: {reason}."), err=True)
    return WRONG_USAGE
