"""The kinds of text, number and date that fields hold, with what makes them refused."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from generator.values.identifier import IDENTIFIER_PATTERN, LONGEST_IDENTIFIER, is_identifier

LONGEST_LINE = 300
LONGEST_TEXT = 20_000

_ISO_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
_MONTH = re.compile(r"^[0-9]{4}-(0[1-9]|1[0-2])$")
_WEB_ADDRESS = re.compile(r"https://[a-z0-9-]+(\.[a-z0-9-]+)+(:[0-9]+)?(/[!-;=?-~]*)?")
# Characters that change how others are read, or that no font shows: bidirectional controls, zero-width
# signs, private use, surrogates, unassigned.
_REFUSED_CATEGORIES = frozenset(["Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"])


def _find_refused(text: str, allowed: str) -> str | None:
    for char in text:
        if char not in allowed and unicodedata.category(char) in _REFUSED_CATEGORIES:
            return char
    return None


def _clean(text: str, allowed: str, longest: int) -> str:
    refused = _find_refused(text, allowed)
    if refused is not None:
        raise PydanticCustomError(
            "character_refused",
            "the character {character} is refused",
            {"character": f"U+{ord(refused):04X}"},
        )
    cleaned = unicodedata.normalize("NFC", text).strip()
    if not cleaned:
        raise PydanticCustomError("text_empty", "the text is empty")
    if len(cleaned) > longest:
        raise PydanticCustomError(
            "text_too_long", "longer than {longest} characters", {"longest": str(longest)}
        )
    return cleaned


def _clean_line(text: str) -> str:
    return _clean(text, "", LONGEST_LINE)


def _clean_code(text: str) -> str:
    return _clean(text, "", LONGEST_LINE)


def _clean_text(text: str) -> str:
    return _clean(text, "\n", LONGEST_TEXT)


def _check_identifier(text: str) -> str:
    if not is_identifier(text):
        raise PydanticCustomError("identifier_malformed", "not an identifier")
    return text


def _check_address(text: str) -> str:
    if not _WEB_ADDRESS.fullmatch(text):
        raise PydanticCustomError("address_refused", "not an address as https://www.example.com/")
    return text


def _check_month(text: str) -> str:
    if not _MONTH.fullmatch(text):
        raise PydanticCustomError("month_malformed", "not a month as 2026-01")
    return text


def _demand_iso_day(value: object) -> object:
    if isinstance(value, str) and not _ISO_DAY.fullmatch(value):
        raise PydanticCustomError("date_malformed", "not a date as 2026-01-31")
    return value


def _demand_flag(value: object) -> object:
    if isinstance(value, str) and value not in {"true", "false"}:
        raise PydanticCustomError("flag_malformed", "neither true nor false")
    return value


LineText = Annotated[str, AfterValidator(_clean_line)]
"""One line of text: NFC, without control or invisible characters, at most 300 characters."""

LongText = Annotated[str, AfterValidator(_clean_text)]
"""Text of one or more lines; each line is a paragraph."""

CodeText = Annotated[str, AfterValidator(_clean_code)]
"""One line that is no words: a code, a document's number, the name of a file or a font; taken as written."""

WebAddress = Annotated[str, AfterValidator(_clean_code), AfterValidator(_check_address)]
"""The address of a page elsewhere, by https alone."""

IdentifierText = Annotated[
    str, AfterValidator(_check_identifier), Field(json_schema_extra={"pattern": IDENTIFIER_PATTERN})
]
"""An identifier of an entry."""

StepText = Annotated[
    str, Field(pattern=r"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$", max_length=2 * LONGEST_IDENTIFIER + 1)
]
"""A step by its workflow and its own identifier, as ``xk-01/s4``."""

Day = Annotated[date, BeforeValidator(_demand_iso_day)]
"""A calendar day, written 2026-01-31."""

Flag = Annotated[bool, BeforeValidator(_demand_flag)]
"""``true`` or ``false``."""

Count = Annotated[int, Field(ge=1, le=9999)]
"""A whole number from 1."""

Share = Annotated[int, Field(ge=0, le=100)]
"""A score or a share in per cent, 0 to 100."""

MonthText = Annotated[str, AfterValidator(_check_month), Field(json_schema_extra={"pattern": _MONTH.pattern})]
"""A month, written 2026-01."""


def holds_words(annotation: Any, metadata: Iterable[object] = ()) -> bool:  # noqa: ANN401 - any annotation may come
    """Tell whether a field of this annotation, such as ``LineText | None``, is of lines or paragraphs of words.

    `metadata` is what pydantic took off the annotation's outside.
    """
    if any(piece in _OF_WORDS for piece in (*metadata, *getattr(annotation, "__metadata__", ()))):
        return True
    return any(holds_words(inner) for inner in get_args(annotation))


_OF_WORDS = (AfterValidator(_clean_line), AfterValidator(_clean_text))
