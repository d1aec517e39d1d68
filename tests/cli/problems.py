"""Problems and streams for the tests of telling."""

from io import StringIO

from generator.values.place import Place
from generator.values.problem import Problem, ProblemKind, Severity, Withheld, Wording

BROKEN = ProblemKind(
    "X001",
    Severity.ERROR,
    Wording("引用不存在", "{entry} 写作“{value}”。", "请改正。"),
    Wording("Broken reference", "{entry} says “{value}”.", "Correct it."),
)
ODD = ProblemKind(
    "X002",
    Severity.WARNING,
    Wording("写法少见", "{entry} 的写法少见。", "请核对。"),
    Wording("Odd", "{entry} is odd.", "Look at it."),
)
NOTE = ProblemKind("X003", Severity.NOTICE, Wording("提示", "看看。", ""), Wording("Note", "Look.", ""))

WITHHELD = "不可外传"
FORGED = "a\n::error::b\x1b[31m,c:d%"

PROBLEMS = (
    Problem(
        BROKEN,
        Place("registers/a.yml", 18, 11),
        {"entry": "post/a", "value": Withheld(WITHHELD)},
        near_miss=Withheld("near-secret"),
        entry="post/a",
        department="spk",
    ),
    Problem(ODD, Place("registers/a.yml", 20, 1), {"entry": FORGED}, near_miss="post-b", department="spk"),
    Problem(NOTE, Place("registers/b,c:岗\n.yml", 1, 1)),
)


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say yes."""
        return True
