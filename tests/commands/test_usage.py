"""What is refused before work begins is told in both languages, with the near miss."""

from string import Formatter

import pytest

from generator.commands.kinds import KINDS_BY_CODE
from generator.commands.usage import UNKNOWN_AUDIENCE, USAGE_KINDS, refuse
from generator.values.problem import Language, ProblemKind


def list_slots(words: str) -> set[str]:
    """Return the names of the slots in a message."""
    return {name for _, name, _, _ in Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("kind", KINDS_BY_CODE.values(), ids=KINDS_BY_CODE)
def test_both_languages_have_the_same_slots(kind: ProblemKind) -> None:
    """Each kind has all words in both languages, with the same slots in message and remedy together."""
    slots = []
    for language in Language:
        words = kind.word(language)
        assert words.title
        assert words.message
        assert words.remedy
        slots.append((list_slots(words.message), list_slots(words.remedy)))
    assert slots[0] == slots[1]


def test_codes_are_given_once() -> None:
    """No two kinds of all that can be told share a code, and refusals have codes of their own."""
    assert [KINDS_BY_CODE[kind.code] for kind in USAGE_KINDS] == list(USAGE_KINDS)
    assert list(KINDS_BY_CODE) == sorted(KINDS_BY_CODE)


def test_a_refusal_names_what_is_known() -> None:
    """A refusal tells the value, what could be written instead, and what was probably meant."""
    problem = refuse(UNKNOWN_AUDIENCE, "publik", ["public", "internal"]).problem
    assert "publik" in problem.tell_message(Language.ZH)
    assert problem.tell_remedy(Language.ZH) == "是否想写 public？可用的受众：internal、public。"
