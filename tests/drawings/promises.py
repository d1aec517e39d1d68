"""What a finished drawing promises to its reader, each promise tried on the picture read back from the SVG."""

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from tests.drawings.reading import MARK_OF, Box, Line, Picture, Stretch, Words

# Two lines nearer than this count as one; a mark keeps this much from words and lines that are not its own,
# and stands out beyond its node by so much at most; two exits of a decision leave this far apart; exit words
# stand this near their own line.
_NEAR = 4.0
_CLEAR = 1.5
_OVERHANG = 8.5
_APART = 6.0
_BESIDE = 6.0


def find_faults(picture: Picture) -> list[str]:
    """Whatever a drawing must not show; empty when all is well."""
    return [fault for find in _PROMISES for fault in find(picture)]


def is_crossing(one: Stretch, other: Stretch) -> bool:
    """Whether two stretches, one level and one upright, cross within."""
    for level, upright in ((one, other), (other, one)):
        if level[1] == level[3] and upright[0] == upright[2]:
            left, right = sorted((level[0], level[2]))
            top, bottom = sorted((upright[1], upright[3]))
            if left + 0.5 < upright[0] < right - 0.5 and top + 0.5 < level[1] < bottom - 0.5:
                return True
    return False


def _find_crossed(picture: Picture) -> Iterator[str]:
    """No edge crosses a box, a mark, a word or the headings."""
    things = [*picture.nodes.items(), *((f"mark {words.text}", box) for box, words in picture.marks)]
    things += [(f"words {w.text}", w.box) for w in picture.list_words() if w.owner not in picture.nodes]
    things += [("a heading", box) for box, _ in picture.heads]
    for line in picture.lines:
        for segment in line.segments:
            for name, box in things:
                if box.is_crossed(segment):
                    yield f"{_name(line)} crosses {name}"


def _find_shared_stretches(picture: Picture) -> Iterator[str]:
    """No two edges share a stretch unless they end together."""
    for one, other in combinations(picture.lines, 2):
        if one.target != other.target and any(_run_along(a, b) for a in one.segments for b in other.segments):
            yield f"{_name(one)} runs along {_name(other)}"


def _run_along(a: Stretch, b: Stretch) -> bool:
    """Whether two stretches are parallel, near and side by side."""
    for across, along in ((0, 1), (1, 0)):
        if abs(a[across] - a[across + 2]) < 0.01 and abs(b[across] - b[across + 2]) < 0.01:
            low = max(min(a[along], a[along + 2]), min(b[along], b[along + 2]))
            high = min(max(a[along], a[along + 2]), max(b[along], b[along + 2]))
            if abs(a[across] - b[across]) < _NEAR and high - low > 1.0:
                return True
    return False


def _find_touching_words(picture: Picture) -> Iterator[str]:
    """No words overlap each other, nor a box that is not theirs; no boxes and marks overlap."""
    for a, b in combinations(picture.list_words(), 2):
        if a.box.meets(b.box):
            yield f"{a.text} on {b.text}"
    boxes = [*picture.nodes.items(), *((words.text, box) for box, words in picture.marks)]
    exits = [(f"exit {words.text}", words.box) for line in picture.lines for words in line.words]
    pairs = [*combinations(boxes, 2), *((box, words) for words in exits for box in boxes)]
    for (one, box), (two, other) in pairs:
        if box.meets(other) and not (box.is_diamond and not _meets_diamond(box, other)):
            yield f"{two} on {one}"


def _meets_diamond(diamond: Box, other: Box) -> bool:
    x, y = (diamond.left + diamond.right) / 2, (diamond.top + diamond.bottom) / 2
    nearest = (min(max(x, other.left), other.right), min(max(y, other.top), other.bottom))
    return diamond.measure(*nearest) < 1.0


def _find_loose_words(picture: Picture) -> Iterator[str]:
    """No words leave their box, their mark or their heading."""
    owned = [(picture.nodes[name], lines) for name, lines in picture.names.items()]
    owned += [(box, (words,)) for box, words in picture.marks] + list(picture.heads)
    for box, lines in owned:
        yield from (f"{words.text} leaves its place" for words in lines if not box.holds(words.box))


def _find_loose_ends(picture: Picture) -> Iterator[str]:
    """An edge leaves the outline of its source by the bottom or a side and enters from above or a side."""
    for line in picture.lines:
        first, last = line.segments[0], line.segments[-1]
        if not picture.nodes[line.source].has_on_rim(line.start):
            yield f"{_name(line)} begins beside its box"
        if not picture.nodes[line.target].has_on_rim(line.tip):
            yield f"{_name(line)} ends beside its box"
        if first[3] < first[1]:
            yield f"{_name(line)} leaves upwards"
        if last[3] < last[1]:
            yield f"{_name(line)} enters from below"


def _find_shared_ports(picture: Picture) -> Iterator[str]:
    """The exits of one decision leave at different ports."""
    for one, other in combinations(picture.lines, 2):
        if one.source == other.source and one.source in picture.decisions:
            (x, y), (across, down) = one.start, other.start
            if abs(x - across) + abs(y - down) < _APART:
                yield f"{_name(one)} and {_name(other)} leave at one port"


def _find_crowded_marks(picture: Picture) -> Iterator[str]:
    """Marks keep a gap to all words but their own, to all lines and to all arrowheads."""
    for box, own in picture.marks:
        words = (words for words in picture.list_words() if words is not own)
        yield from (f"mark {own.text} too near {w.text}" for w in words if box.distance(w.box) < _CLEAR)
        for line in picture.lines:
            parts = (*map(_bound, line.segments), line.head)
            if min(box.distance(part) for part in parts) < _CLEAR:
                yield f"mark {own.text} too near {_name(line)}"


def _find_lost_marks(picture: Picture) -> Iterator[str]:
    """No mark stands out far beyond its node."""
    for box, own in picture.marks:
        node = picture.nodes[own.owner.removeprefix(MARK_OF)]
        beyond = max(node.left - box.left, box.right - node.right)
        if beyond > _OVERHANG and not node.is_circle:
            yield f"mark {own.text} stands out by {beyond:.1f}"


def _find_stray_exits(picture: Picture) -> Iterator[str]:
    """The words of an exit stand beside its line, and no other line is as near."""
    for line in picture.lines:
        if not line.words:
            continue
        own = min(_measure_gap(words, line) for words in line.words)
        if own > _BESIDE:
            yield f"words of {_name(line)} stand {own:.1f} off it"
        for other in picture.lines:
            if other is not line and min(_measure_gap(words, other) for words in line.words) < own - 0.1:
                yield f"words of {_name(line)} stand nearer to {_name(other)}"


def _find_outside(picture: Picture) -> Iterator[str]:
    """Nothing leaves the viewBox."""
    things = [*picture.nodes.values(), *picture.bands, *(words.box for words in picture.list_words())]
    things += [box for box, _ in (*picture.marks, *picture.heads)]
    for line in picture.lines:
        things += [*map(_bound, line.segments), line.head]
    yield from (f"{box} leaves the page" for box in things if not picture.page.holds(box))


def _bound(segment: Stretch) -> Box:
    """The rectangle that a stretch is."""
    x0, y0, x1, y1 = segment
    return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def _measure_gap(words: Words, line: Line) -> float:
    """How far words stand off a line."""
    return min(words.box.distance(_bound(segment)) for segment in line.segments)


def _name(line: Line) -> str:
    return f"{line.source}->{line.target}"


_PROMISES: Sequence[Callable[[Picture], Iterator[str]]] = (
    _find_crossed,
    _find_shared_stretches,
    _find_touching_words,
    _find_loose_words,
    _find_loose_ends,
    _find_shared_ports,
    _find_crowded_marks,
    _find_lost_marks,
    _find_stray_exits,
    _find_outside,
)
