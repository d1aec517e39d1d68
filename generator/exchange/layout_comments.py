"""The comments and blank lines of a YAML text, each given to the item it speaks of."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.exchange.layout_nodes import NodeMap, Owner, Start
from generator.exchange.layout_tree import Collection, Document, Scalar


def read_layout(text: str, nodes: NodeMap, root: Collection) -> Document:
    """Return the document of a text whose nodes are known, with all its comments in their places."""
    head: list[str] = []
    placing = _Placing(nodes.starts, root, head)
    run: list[_Line] = []
    for line in _find_lines(text, nodes):
        if line.is_beside:
            placing.put_beside(line)
        else:
            if run and placing.find_last(run[-1].offset) != placing.find_last(line.offset):
                placing.put_run(run)
                run = []
            run.append(line)
    placing.put_run(run)
    return Document(head, root)


@dataclass(frozen=True, slots=True)
class _Line:
    """A comment, or a blank line (empty `words`); `number` and `column` are counted from 0."""

    words: str
    offset: int
    number: int
    column: int
    is_beside: bool


def _find_lines(text: str, nodes: NodeMap) -> Iterator[_Line]:
    """Yield every comment, and every blank line that is no part of a scalar."""
    firsts = [first for first, _ in nodes.spans]
    offset = 0
    for number, line in enumerate(text.split("\n")):
        mark = _find_comment(line, offset, nodes.spans, firsts)
        if mark is not None:
            words = line[mark:].rstrip()
            yield _Line(words, offset + mark, number, mark, is_beside=bool(line[:mark].strip()))
        elif not line.strip() and not _is_within(offset, nodes.spans, firsts):
            yield _Line("", offset, number, 0, is_beside=False)
        offset += len(line) + 1


def _find_comment(line: str, offset: int, spans: list[tuple[int, int]], firsts: list[int]) -> int | None:
    """Return the column where the comment of a line begins; within scalars there are none."""
    mark = line.find("#")
    while mark >= 0 and _is_within(offset + mark, spans, firsts):
        mark = line.find("#", mark + 1)
    return None if mark < 0 else mark


def _is_within(offset: int, spans: list[tuple[int, int]], firsts: list[int]) -> bool:
    place = bisect_right(firsts, offset) - 1
    return place >= 0 and offset < spans[place][1]


@dataclass(frozen=True, slots=True)
class _Placing:
    """Gives lines to items; `starts` are the items in order."""

    starts: list[Start]
    root: Collection
    head: list[str]

    def find_last(self, offset: int) -> int:
        """Return the number of the last item that begins before `offset`, or -1."""
        low, high = 0, len(self.starts)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.starts[middle].offset <= offset else (low, middle)
        return low - 1

    def put_beside(self, line: _Line) -> None:
        """Give a comment to the item on whose words it follows; a second one there goes before the item."""
        place = self.find_last(line.offset)
        while place >= 0 and not self.starts[place].first_line <= line.number <= self.starts[place].last_line:
            place -= 1
        if place < 0:
            self.head.append(line.words)
            return
        item = self.starts[place].item
        if item.beside is None:
            item.beside = line.words
        else:
            item.before.append(line.words)

    def put_run(self, run: list[_Line]) -> None:
        """Give lines that stand between the same two items to what each is indented like."""
        if not run:
            return
        place = self.find_last(run[0].offset)
        if place < 0:
            self.head.extend(line.words for line in run)
            return
        last = self.starts[place]
        following = self.starts[place + 1] if place + 1 < len(self.starts) else None
        closed = [owner for owner in last.owners if following is None or owner not in following.owners]
        blanks: list[str] = []
        for line in run:
            if not line.words:
                blanks.append("")
                continue
            closed, lines = self._choose(line, last, following, closed)
            lines.extend([*blanks, line.words])
            blanks = []
        if following is not None:
            following.item.before.extend(blanks)

    def _choose(
        self, line: _Line, last: Start, following: Start | None, closed: list[Owner]
    ) -> tuple[list[Owner], list[str]]:
        """Return the lines a comment joins, and the collections that those after it may still end."""
        if line.offset < last.value_end and (
            isinstance(last.item.value, Scalar) or not last.item.value.items
        ):
            return closed, last.item.before
        least = -1 if following is None else following.column
        while closed:
            owner = closed[-1]
            is_inside = (
                line.offset < owner.flow_end
                if owner.flow_end is not None
                else line.column >= owner.column and line.column > least
            )
            if is_inside:
                return closed, owner.collection.after
            closed = closed[:-1]
        return closed, self.root.after if following is None else following.item.before
