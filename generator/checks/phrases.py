"""Phrases that are taken out of texts, the longest at each place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Phrases:
    """Phrases by their characters, one a level, so that any number of them costs no more than a few."""

    following: dict[str, "Phrases"] = field(default_factory=dict)
    is_whole: bool = False

    def add(self, phrase: str) -> None:
        """Take in one phrase."""
        here = self
        for sign in phrase:
            here = here.following.setdefault(sign, Phrases())
        here.is_whole = True

    def measure_at(self, text: str, start: int) -> int:
        """Return the length of the longest phrase that begins at `start`, 0 where none does."""
        here: Phrases | None = self
        longest = 0
        for index in range(start, len(text)):
            here = here.following.get(text[index]) if here else None
            if here is None:
                break
            if here.is_whole:
                longest = index + 1 - start
        return longest

    def leave_out(self, text: str) -> str:
        """Return `text` without its phrases, gone through from the left."""
        return "".join(self._list_rest(text))

    def _list_rest(self, text: str) -> Iterator[str]:
        index = 0
        while index < len(text):
            length = self.measure_at(text, index)
            if not length:
                yield text[index]
            index += length or 1


def gather_phrases(words: Iterable[str]) -> Phrases:
    """Return `words` as phrases."""
    phrases = Phrases()
    for word in words:
        phrases.add(word)
    return phrases
