"""YAML as editors write it: any indentation, blocks or brackets, quotes at will, comments everywhere."""

import json
from dataclasses import dataclass, field

from hypothesis import strategies as st

KEYS = ("id", "audience", "ground", "name", "department", "duties", "is_key", "headcount", "note", "zz", "yy")
WORDS = (
    "甲",
    "甲, 乙",
    "權利清單",
    "a b",
    "- x",
    "a: b",
    "a #b",
    "#c",
    "true",
    "007",
    "12:30",
    "2025-01-01",
    "~",
    "'",
    '"',
    "\\",
)
ODD = (
    "",
    " a",
    "a ",
    "一\n二",
    "一\n\n二\n",
    "\n",
    "a\tb",
    "\u0085",
    "[",
    "{x}",
    "%",
    "@",
    "- ",
    ":",
    "?",
    "…",
)

Tree = dict[str, "Tree"] | list["Tree"] | str | None

scalars = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(ODD),
    st.none(),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)
trees: st.SearchStrategy[Tree] = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(KEYS), inner, max_size=4)
    ),
    max_leaves=12,
)
roots = st.lists(
    st.dictionaries(st.sampled_from(KEYS), trees, min_size=1, max_size=5), min_size=1, max_size=3
)


@dataclass(slots=True)
class WrittenYaml:
    """A text and the comments in it, each with a number of its own."""

    text: str
    comments: list[str]


@st.composite
def written_yaml(draw: st.DrawFn) -> WrittenYaml:
    """Return a well-formed YAML text of a list of entries."""
    writer = _Writer(draw)
    writer.put_lines(0)
    entries: Tree = [*draw(roots)]
    writer.write(entries, 0)
    writer.put_lines(draw(st.integers(0, 6)))
    return WrittenYaml("\n".join(writer.lines) + "\n", writer.comments)


@dataclass(slots=True)
class _Writer:
    """Writes a tree line by line and draws how."""

    draw: st.DrawFn
    lines: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def toss(self, chance: int = 4) -> bool:
        """Say yes once in `chance` times."""
        return self.draw(st.integers(1, chance)) == chance

    def put_lines(self, column: int) -> None:
        """Write blank lines and comments, or nothing."""
        while self.toss():
            self.lines.append("" if self.toss(2) else " " * column + self.comment())

    def comment(self) -> str:
        """Return a new comment."""
        self.comments.append(f"# <{len(self.comments)}> a: b 'c")
        return self.comments[-1]

    def beside(self) -> str:
        """Return a comment to stand beside something, or nothing."""
        return f" {self.comment()}" if self.toss(5) else ""

    def write(self, tree: Tree, column: int) -> None:
        """Write a collection in block style with its items at `column`."""
        pairs = tree.items() if isinstance(tree, dict) else ((None, value) for value in tree or ())
        for key, value in list(pairs):
            self.put_lines(column)
            head = " " * column + ("-" if key is None else f"{key}:")
            self.write_value(head, value, column, may_be_flush=key is not None)
        if self.toss(6):
            self.lines.append(" " * column + self.comment())

    def write_value(self, head: str, value: Tree, column: int, *, may_be_flush: bool) -> None:
        """Write a value after its key or dash."""
        if isinstance(value, str) and self.is_block(value):
            self.lines.append(f"{head} |{'' if value.endswith(chr(10)) else '-'}{self.beside()}")
            self.lines.extend(
                f"{' ' * (column + 3)}{line}" if line else "" for line in value.rstrip().split("\n")
            )
        elif not value or isinstance(value, str) or self.toss():
            self.lines.append(f"{head} {self.write_flow(value)}".rstrip() + self.beside())
        else:
            self.lines.append(head + self.beside())
            is_flush = may_be_flush and isinstance(value, list) and self.toss()
            self.write(value, column if is_flush else column + self.draw(st.integers(1, 4)))

    def is_block(self, text: str) -> bool:
        """Say whether to write text as a literal block, where that can be done."""
        is_simple = text.replace("\n", "").isprintable() and text.strip() == text.removesuffix("\n")
        return bool(text.strip()) and is_simple and "\n" in text and self.toss(2)

    def write_flow(self, tree: Tree) -> str:
        """Return a value on one line."""
        if tree is None:
            return ""
        if isinstance(tree, list):
            return "[" + ", ".join(self.write_flow(each) or "x" for each in tree) + "]"
        if isinstance(tree, dict):
            return "{" + ", ".join(f"{key}: {self.write_flow(value)}" for key, value in tree.items()) + "}"
        return tree if tree.isalnum() and self.toss(2) else _quote(tree)


def _quote(text: str) -> str:
    """Return text in double quotes, in ASCII, so that any character can be written."""
    whole = json.dumps(text, ensure_ascii=True)
    if any(0xD800 <= ord(char) < 0xE000 or ord(char) > 0xFFFF for char in text):
        return '"' + "".join(f"\\U{ord(char):08X}" for char in text) + '"'
    return whole
