"""What a power, limit or responsibility rests on: a law and one of its articles."""

from typing import Annotated

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from generator.model.audience import Ground
from generator.model.declaration import Part, kept, shown
from generator.model.texts import Flag, IdentifierText, LineText
from generator.values.article import read_article


def _check_article(text: str) -> str:
    if read_article(text) is None:
        raise PydanticCustomError("article_malformed", "not an article")
    return text


ArticleText = Annotated[str, AfterValidator(_check_article)]
"""An article as 第二十一条 or 第21条第2款第1项."""


class Basis(Part):
    """法律依据: one article of one law, or the whole law where no article is named."""

    law: Annotated[IdentifierText, shown("法律法规", refers_to="law", drops=True)]
    article: Annotated[ArticleText | None, shown("条款")] = None
    summary: Annotated[LineText | None, shown("内容")] = None
    verified: Annotated[Flag, shown("已核实")] = True
    note: Annotated[LineText | None, kept("内部说明", Ground.INTERNAL_AFFAIRS)] = None
