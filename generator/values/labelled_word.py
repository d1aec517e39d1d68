"""Words that are fixed in code, each written in one place: the value for editors, the label for readers."""

from enum import StrEnum
from typing import Self


class LabelledWord(StrEnum):
    """A word with its label; members are written ``PLANNED = "planned", "拟制定"``."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Return the word, which is its value as text."""
        word = str.__new__(cls, value)
        word._value_ = value
        word.label = label
        return word
