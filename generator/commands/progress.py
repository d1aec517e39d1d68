"""How a long command says what it is doing."""

from typing import Protocol


class Progress(Protocol):
    """Told by a command as it goes; a teller may show it or keep silent."""

    def stage(self, name: str) -> None:
        """Begin the stage `name`, in Chinese, such as 公众版：网站; the one before it is over."""

    def step(self, count: int, total: int) -> None:
        """Say that `count` of `total` parts of the stage are done."""

    def done(self) -> None:
        """Say that the last stage is over."""
