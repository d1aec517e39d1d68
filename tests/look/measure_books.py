"""What every bound document of a build measures: sheets, blank ones, the smallest type, links that lead nowhere.

    make measure

reads all documents under build/*/book/ and ends with 1 where type is smaller than 7.5 pt or
a link leads nowhere.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

from tests.print.reading import list_links, open_pdf, read_outline, read_places, read_sizes, read_words

SMALLEST = 7.5 - 1e-3
ABOVE, BELOW = 37 * 72 / 25.4 - 1, (37 + 225) * 72 / 25.4
"""Where the text area of GB/T 9704 begins and ends, in points from the upper edge."""


@dataclass(frozen=True, slots=True)
class Measures:
    """What a document measures: sizes in points; `half_full` are sheets whose text ends above the middle."""

    sheets: int
    blank: int
    half_full: int
    smallest: float
    links: int
    lost: int
    bookmarks: int

    @property
    def is_sound(self) -> bool:
        """Whether nothing is too small and nothing leads nowhere."""
        return self.smallest >= SMALLEST and not self.lost


def main() -> None:
    """Measure all documents of the build, one line each."""
    documents = sorted(Path("build").glob("*/book/*.pdf"))
    measured = [(path, measure_document(path.read_bytes())) for path in documents]
    for path, found in measured:
        print(  # noqa: T201 - it tells
            f"{path.parts[1]} {path.stem}: {found.sheets} sheets, {found.blank} blank, {found.half_full} half full, "
            f"smallest type {found.smallest:.2f} pt, {found.links} links and {found.bookmarks} bookmarks, "
            f"{found.lost} lost"
        )
    if not measured or not all(found.is_sound for _, found in measured):
        sys.exit(1)


def measure_document(content: bytes) -> Measures:
    """Return what a document measures."""
    words = read_words(content)
    ends = [max((word.bottom for word in page if ABOVE < word.top < BELOW), default=0.0) for page in words]
    with open_pdf(content) as pdf:
        places = read_places(pdf)
        links = [str(link.Dest) for page in pdf.pages for link in list_links(page)]
        return Measures(
            sheets=len(pdf.pages),
            blank=sum(not page for page in words),
            half_full=sum(0 < end < (ABOVE + BELOW) / 2 for end in ends),
            smallest=min(min(read_sizes(page), default=99.0) for page in pdf.pages),
            links=len(links),
            lost=sum(link not in places for link in links),
            bookmarks=len(read_outline(pdf)),
        )


if __name__ == "__main__":
    main()
