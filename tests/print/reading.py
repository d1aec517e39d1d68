"""Reads a PDF for the tests of print: where words stand, how large they are, its labels, places and tags."""

import math
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(frozen=True, slots=True)
class Word:
    """A word on a page with its box in points, counted from the upper left corner."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree in document order: its kind, its depth, and its dictionary."""

    kind: str
    depth: int
    entry: pikepdf.Object


def open_pdf(content: bytes) -> pikepdf.Pdf:
    """Return `content` as a PDF."""
    return pikepdf.open(BytesIO(content))


def read_words(content: bytes) -> list[list[Word]]:
    """Return the words of each page as pdftotext sees them."""
    done = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=content, capture_output=True, check=True)
    space = "{http://www.w3.org/1999/xhtml}"
    pages = ET.fromstring(done.stdout).iter(f"{space}page")  # noqa: S314 - of our own making
    return [[_read_word(word) for word in page.iter(f"{space}word")] for page in pages]


def read_text(content: bytes) -> str:
    """Return all words in the order in which they were drawn, without any white space."""
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    return "".join(done.stdout.decode().split())


def read_sizes(page: pikepdf.Page) -> list[float]:
    """Return the size in points of each stretch of text on `page`, measured from its matrices."""
    current, size = IDENTITY, 0.0
    text = IDENTITY
    stack: list[tuple[Matrix, float]] = []
    sizes: list[float] = []
    for operands, operator in (
        (each.operands, str(each.operator)) for each in pikepdf.parse_content_stream(page)
    ):
        match operator:
            case "q":
                stack.append((current, size))
            case "Q":
                current, size = stack.pop()
            case "cm":
                current = _multiply(_read_matrix(operands), current)
            case "BT":
                text = IDENTITY
            case "Tm":
                text = _read_matrix(operands)
            case "Tf":
                size = float(operands[1])
            case "Tj" | "TJ":
                _, _, across, up, _, _ = _multiply(text, current)
                sizes.append(size * math.hypot(across, up))
            case _:
                pass
    return sizes


def read_labels(pdf: pikepdf.Pdf) -> list[str]:
    """Return the label of each page."""
    return [str(page.label) for page in pdf.pages]


def read_places(pdf: pikepdf.Pdf) -> dict[str, int]:
    """Return the named places with the index of their page."""
    names = list(pdf.Root.Names.Dests.Names.as_list())
    numbers = {str(page.obj.objgen): index for index, page in enumerate(pdf.pages)}
    return {
        str(name): numbers[str(place[0].objgen)] for name, place in zip(names[::2], names[1::2], strict=True)
    }


def read_outline(pdf: pikepdf.Pdf) -> list[tuple[int, str]]:
    """Return the lines of the outline with their level."""
    with pdf.open_outline() as outline:
        return list(_walk_outline(outline.root, 1))


def read_tags(pdf: pikepdf.Pdf) -> list[Element]:
    """Return the elements of the structure tree in document order."""
    return list(_walk_tags(pdf.Root.StructTreeRoot.K, 0))


def list_links(page: pikepdf.Page) -> list[pikepdf.Object]:
    """Return the annotations of `page`."""
    return list(page.obj.get("/Annots", pikepdf.Array()).as_list())


def _read_word(word: ET.Element) -> Word:
    box = (float(word.get(side, "nan")) for side in ("xMin", "yMin", "xMax", "yMax"))
    return Word(word.text or "", *box)


def _read_matrix(operands: Iterable[pikepdf.Object]) -> Matrix:
    a, b, c, d, e, f = (float(operand) for operand in operands)
    return a, b, c, d, e, f


def _multiply(first: Matrix, second: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def _walk_outline(items: list[pikepdf.OutlineItem], level: int) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _walk_outline(item.children, level + 1)


def _walk_tags(node: pikepdf.Object, depth: int) -> Iterator[Element]:
    if isinstance(node, pikepdf.Array):
        for child in node.as_list():
            yield from _walk_tags(child, depth)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield Element(str(node.S), depth, node)
        if "/K" in node:
            yield from _walk_tags(node.K, depth + 1)
