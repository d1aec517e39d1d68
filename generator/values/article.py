"""Articles of laws as they are cited: 第N条(第N款)(第N项), in Chinese or Arabic numerals."""

import re
from dataclasses import dataclass

from generator.values.numeral import read_numeral, write_numeral

_ARTICLE = re.compile(
    r"^第(?P<article>[^条]+)条(?:之(?P<sub>[^第]+))?(?:第(?P<paragraph>[^款]+)款)?(?:第(?P<item>[^项]+)项)?$"
)


@dataclass(frozen=True, slots=True)
class Article:
    """An article as numbers: 第N条之M第P款第Q项; 0 where a part is not named."""

    number: int
    sub: int = 0
    paragraph: int = 0
    item: int = 0

    @property
    def anchor(self) -> str:
        """Return the article (without paragraph and item) as an anchor, such as ``article-21``."""
        return f"article-{self.number}" + (f"-{self.sub}" if self.sub else "")

    @property
    def heading(self) -> str:
        """Return the article without paragraph and item as it is printed, such as 第二十一条."""
        return f"第{write_numeral(self.number)}条" + (f"之{write_numeral(self.sub)}" if self.sub else "")


def read_article(text: str) -> Article | None:
    """Return the article written as 第N条(第N款)(第N项) in Chinese or Arabic numerals, else None."""
    match = _ARTICLE.fullmatch(text)
    if match is None:
        return None
    values = [read_numeral(part.strip("（）()")) if part else 0 for part in match.groups()]
    numbers = [value for value in values if value is not None]
    if len(numbers) < len(values) or not numbers[0]:
        return None
    return Article(*numbers)
