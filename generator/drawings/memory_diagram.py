"""A diagram of `diagrams` that stays in memory."""

from types import TracebackType

import diagrams


class MemoryDiagram(diagrams.Diagram):
    """A diagram whose source is taken from `dot.source`: leaving it neither writes nor opens a file."""

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        diagrams.setdiagram(None)  # type: ignore[arg-type]
