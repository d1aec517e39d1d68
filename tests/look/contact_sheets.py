"""Contact sheets: many pictures on few, each with its name under it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

GAP = 16
CAPTION = 26
PAPER = "#e6e9ee"
INK = "#1b2028"


@dataclass(frozen=True, slots=True)
class Grid:
    """How a contact sheet is divided, and the size that each picture is fitted into, in pixels."""

    columns: int
    rows: int
    width: int
    height: int


def write_sheets(pictures: Sequence[Path], grid: Grid, folder: Path, name: str) -> list[Path]:
    """Write ``NAME-01.png`` and so on into `folder`, and return them; pictures stand in the order given."""
    size = grid.columns * grid.rows
    written = []
    for number, start in enumerate(range(0, len(pictures), size), 1):
        path = folder / f"{name}-{number:02}.png"
        _lay_sheet(pictures[start : start + size], grid).save(path)
        written.append(path)
    return written


def _lay_sheet(pictures: Sequence[Path], grid: Grid) -> Image.Image:
    rows = -(-len(pictures) // grid.columns)
    width = grid.columns * (grid.width + GAP) + GAP
    height = rows * (grid.height + CAPTION + GAP) + GAP
    sheet = Image.new("RGB", (width, height), PAPER)
    pen = ImageDraw.Draw(sheet)
    font = ImageFont.load_default(15)
    for path, (left, top) in zip(pictures, _list_places(grid), strict=False):
        with Image.open(path) as picture:
            picture.thumbnail((grid.width, grid.height))
            sheet.paste(picture.convert("RGB"), (left + (grid.width - picture.width) // 2, top))
        pen.text((left + 4, top + grid.height + 4), path.stem, INK, font)
    return sheet


def _list_places(grid: Grid) -> Iterator[tuple[int, int]]:
    for row in range(grid.rows):
        for column in range(grid.columns):
            yield GAP + column * (grid.width + GAP), GAP + row * (grid.height + CAPTION + GAP)
