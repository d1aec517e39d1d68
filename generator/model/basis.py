"""What a power, limit or responsibility rests on: a law or a bylaw, and one of its articles."""

from typing import Annotated, Self

from pydantic import AfterValidator, model_validator
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
    """法律依据: one article of a law or of a bylaw of the unit's own, or the whole where no article is named."""

    law: Annotated[
        IdentifierText | None, shown("法律法规", refers_to="law", drops=True, takes_along=True)
    ] = None
    bylaw: Annotated[
        IdentifierText | None, shown("制度", refers_to="bylaw", drops=True, takes_along=True)
    ] = None
    article: Annotated[ArticleText | None, shown("条款")] = None
    summary: Annotated[LineText | None, shown("内容")] = None
    verified: Annotated[Flag, shown("已核实")] = True
    note: Annotated[LineText | None, kept("内部说明", Ground.INTERNAL_AFFAIRS)] = None

    @model_validator(mode="after")
    def _demand_exactly_one(self) -> Self:
        if (self.law is None) == (self.bylaw is None):
            raise PydanticCustomError("basis_not_one", "neither a law nor a bylaw, or both")
        return self

    @property
    def source(self) -> tuple[str, str]:
        """Return register and identifier of what is cited."""
        return ("law", self.law) if self.law is not None else ("bylaw", str(self.bylaw))
