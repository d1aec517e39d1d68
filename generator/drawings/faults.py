"""What can be wrong with a chart or with what the pen made of it."""


class DrawingError(ValueError):
    """A fault that costs one drawing: `subject` is what it is about, `reason` what is wrong with it."""

    def __init__(self, subject: str, reason: str) -> None:
        super().__init__(f"{subject}: {reason}")
