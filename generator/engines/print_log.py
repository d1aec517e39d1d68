"""What the printer says while it works: missing glyphs, warnings, and whether it goes on too long."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

_LOGGER = logging.getLogger("weasyprint")
_PROGRESS = logging.getLogger("weasyprint.progress")
_MISSING = ".notdef glyph"
_LAYOUT = "Step 5"


class PrintOverrun(Exception):  # noqa: N818 - told as a problem
    """A book that takes more time or more pages than it may."""


class PrintLog(logging.Handler):
    """Gathers what is logged: `missing` characters and `warnings`, both in order and each said once."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.missing: dict[str, None] = {}
        self.warnings: dict[str, None] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Take note of one record."""
        if str(record.msg).startswith(_MISSING) and isinstance(record.args, tuple) and record.args:
            self.missing[str(record.args[0])] = None
        else:
            self.warnings[record.getMessage()] = None


class _Watch(logging.Handler):
    """Counts pages and processor time at each page laid out."""

    def __init__(self, seconds: float, pages: int) -> None:
        super().__init__(logging.INFO)
        self._end = time.process_time() + seconds
        self._pages = pages

    def emit(self, record: logging.LogRecord) -> None:
        """Stop the printing when it overruns."""
        if time.process_time() > self._end:
            message = "printing takes more processor time than it may"
            raise PrintOverrun(message)
        if str(record.msg).startswith(_LAYOUT) and isinstance(record.args, tuple):
            page = next((value for value in record.args if isinstance(value, int)), 0)
            if page > self._pages:
                message = f"the book has more than {self._pages} pages"
                raise PrintOverrun(message)


@contextmanager
def watch_printing(seconds: float, pages: int) -> Iterator[PrintLog]:
    """Give the log of the printing done within; it raises PrintOverrun past `seconds` or `pages`."""
    log, watch = PrintLog(), _Watch(seconds, pages)
    level, propagates = _PROGRESS.level, _PROGRESS.propagate
    _LOGGER.addHandler(log)
    _PROGRESS.addHandler(watch)
    _PROGRESS.setLevel(logging.INFO)
    _PROGRESS.propagate = False
    try:
        yield log
    finally:
        _PROGRESS.propagate = propagates
        _PROGRESS.setLevel(level)
        _PROGRESS.removeHandler(watch)
        _LOGGER.removeHandler(log)
