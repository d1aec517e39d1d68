"""A drawing too large for a page, cut between its steps into parts that each repeat the heads of the lanes."""

import copy
from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET

from generator.drawings.drawing import Drawing
from generator.outputs.book.extents import Extent, find_extent, join_extents

_SPACE = "http://www.w3.org/2000/svg"
_PATH = f"{{{_SPACE}}}path"
_TITLE = f"{{{_SPACE}}}title"
_TEXT = f"{{{_SPACE}}}text"
_OVERLAP = 1.0
"""Windows on both sides of a cut share this much, so that no line is lost between them (units)."""

_RIM = 4.0
"""Where steps stand side by side at a cut, a window reaches this far beyond its own (units)."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A node of the drawing with all that belongs to it: marks, words of its exits, heads of arrows that enter it."""

    name: str
    extent: Extent


@dataclass(frozen=True, slots=True)
class _Window:
    """What one part shows: the steps that stand in it, and from where to where."""

    steps: frozenset[str]
    span: Extent


def cut_drawing(drawing: Drawing, capacity: float) -> tuple[Drawing, ...]:
    """Return `drawing` in as few parts as can be, none higher than `capacity` (units), the highest as low as can be.

    No step is cut, only lines are. Empty where a step is too high to stand in any part.
    """
    root = ET.fromstring(drawing.svg)  # noqa: S314 - drawn by us, rewritten through an allow-list
    head = max((find_extent(each).bottom for each in _find_class(root, "head")), default=0.0)
    windows = _choose_windows(_list_steps(root), Extent(head, drawing.height), capacity - head)
    return tuple(
        _make_part(drawing, root, head, window, f"（{number}/{len(windows)}）")
        for number, window in enumerate(windows, 1)
    )


def _find_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [element for element in root.iter() if name in element.get("class", "").split()]


def _list_steps(root: ET.Element) -> list[_Step]:
    """Return the steps from top to bottom."""
    found = {node.get("data-step", ""): find_extent(node) for node in _find_class(root, "node")}
    for edge in _find_class(root, "edge"):
        for part in edge:
            owner = _find_owner(edge, part)
            if owner in found:
                found[owner] = join_extents((found[owner], find_extent(part)))
    steps = [_Step(name, extent) for name, extent in found.items()]
    return sorted(steps, key=lambda step: (step.extent.middle, step.name))


def _find_owner(edge: ET.Element, part: ET.Element) -> str:
    """Return the step to which `part` of `edge` belongs: words to the one left, arrows to the one entered."""
    if part.tag == _PATH:
        return ""
    return edge.get("data-source" if part.tag == _TEXT else "data-target", "")


def _choose_windows(steps: Sequence[_Step], whole: Extent, room: float) -> list[_Window]:
    """Return the fewest windows of at most `room`, then the lowest such ones; empty if there are none."""
    best = _fill_windows(steps, whole, room)
    heights = sorted(
        {
            window.span.height
            for start in range(len(steps))
            for end in range(start + 1, len(steps) + 1)
            if (window := _open_window(steps, start, end, whole)).span.height <= room
        }
    )
    for height in heights:
        filled = _fill_windows(steps, whole, height)
        if filled and len(filled) == len(best):
            return filled
    return best


def _fill_windows(steps: Sequence[_Step], whole: Extent, room: float) -> list[_Window]:
    """Return windows of at most `room`, each with as many steps as can be; empty where one step is too high."""
    windows: list[_Window] = []
    start = 0
    while start < len(steps):
        fitting = [
            (end, window)
            for end in range(start + 1, len(steps) + 1)
            if (window := _open_window(steps, start, end, whole)).span.height <= room
        ]
        if not fitting:
            return []
        start, window = fitting[-1]
        windows.append(window)
    return windows


def _open_window(steps: Sequence[_Step], start: int, end: int, whole: Extent) -> _Window:
    """Return the window on the steps from `start` to before `end`."""
    top = whole.top if start == 0 else _find_rims(steps, start)[1]
    bottom = whole.bottom if end == len(steps) else _find_rims(steps, end)[0]
    return _Window(frozenset(step.name for step in steps[start:end]), Extent(top, bottom))


def _find_rims(steps: Sequence[_Step], place: int) -> tuple[float, float]:
    """Return where the window before step `place` ends and the one with it begins."""
    above = max(step.extent.bottom for step in steps[:place])
    below = min(step.extent.top for step in steps[place:])
    if above < below:
        middle = (above + below) / 2
        return middle + _OVERLAP, middle - _OVERLAP
    return above + _RIM, below - _RIM


def _make_part(drawing: Drawing, root: ET.Element, head: float, window: _Window, sign: str) -> Drawing:
    """Return what `window` shows of `drawing`, under the heads of its lanes."""
    span = window.span
    height, width = head + span.height, _write(drawing.width)
    part = ET.Element(root.tag, {**root.attrib, "viewBox": f"0 0 {width} {_write(height)}"})
    inner = {"x": "0", "y": _write(head), "width": width, "height": _write(span.height)}
    shown = ET.Element(root.tag, {**inner, "viewBox": f"0 {_write(span.top)} {width} {_write(span.height)}"})
    for child in copy.deepcopy(root):
        classes = child.get("class", "").split()
        if child.tag == _TITLE:
            child.text = f"{child.text or ''}{sign}"
            part.append(child)
        elif "lanes" in classes:
            for band in _find_class(child, "band"):
                band.set("height", _write(height - float(band.get("y", "0"))))
            part.append(child)
        elif "edges" in classes or "nodes" in classes:
            shown.append(_keep_steps(child, window))
    part.append(shown)
    return replace(drawing, svg=_write_root(part), height=height)


def _keep_steps(group: ET.Element, window: _Window) -> ET.Element:
    """Return `group` without the nodes, words and arrows of other windows' steps, and without lines among those."""
    for member in list(group):
        if "data-step" in member.attrib:
            if member.get("data-step") not in window.steps:
                group.remove(member)
            continue
        for part in list(member):
            owner = _find_owner(member, part)
            keeps = owner in window.steps if owner else _passes(member, part, window)
            if not keeps:
                member.remove(part)
        if not len(member):
            group.remove(member)
    return group


def _passes(edge: ET.Element, line: ET.Element, window: _Window) -> bool:
    """Tell whether `line` is to be seen in `window`: it begins or ends there, or runs through from end to end."""
    extent = find_extent(line)
    if window.steps & {edge.get("data-source", ""), edge.get("data-target", "")}:
        return extent.touches(window.span)
    return extent.top < window.span.top and extent.bottom > window.span.bottom


def _write_root(root: ET.Element) -> str:
    """Return `root` written out, its namespace told once and without a prefix."""
    for element in root.iter():
        element.tag = element.tag.removeprefix(f"{{{_SPACE}}}")
    root.set("xmlns", _SPACE)
    return ET.tostring(root, encoding="unicode")


def _write(number: float) -> str:
    return f"{number:.3f}"
