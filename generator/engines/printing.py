"""What a printing may take, and what comes of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PrintLimits:
    """What one printing may take: processor seconds, pages, and bytes of address space."""

    seconds: int = 300
    pages: int = 3000
    memory: int = 4 * 1024**3


@dataclass(frozen=True, slots=True)
class PrintedBook:
    """A printed book: its PDF, its number of pages, characters without a glyph, and warnings."""

    content: bytes
    page_count: int
    missing: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintFailure:
    """A document that was not printed, and why."""

    reason: str
