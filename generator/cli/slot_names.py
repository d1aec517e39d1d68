"""The words of a kind of problem when no problem fills them: each slot is named in brackets."""


class _SlotNames(dict[str, str]):
    """Gives for each slot its name in brackets."""

    def __missing__(self, name: str) -> str:
        return f"〈{name}〉"


def name_slots(words: str) -> str:
    """Return a message with its slots named, such as 〈field〉, instead of filled."""
    return words.format_map(_SlotNames())
