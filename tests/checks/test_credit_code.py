"""Credit codes are known by length, signs and check digit."""

import pytest

from generator.checks.credit_code import is_credit_code


@pytest.mark.parametrize("code", ["11100000717835929G", "11999999000000000Q"])
def test_codes_with_their_check_digit_are_known(code: str) -> None:
    """A code published by its bearer is one, and so is the made-up one of the samples."""
    assert is_credit_code(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "11100000717835929",
        "11100000717835929GG",
        "11100000717835928G",
        "11100000717835929H",
        "1110000071783592IG",
        "11100000717835929g",
    ],
)
def test_others_are_refused(code: str) -> None:
    """A wrong length, a letter that codes leave out, and a wrong digit are found."""
    assert not is_credit_code(code)


def test_every_single_wrong_digit_is_found() -> None:
    """Changing any one sign of a code makes it no code."""
    code = "11100000717835929G"
    for place, sign in enumerate(code):
        for other in "0123456789ABCDEFGHJKLMNPQRTUWXY":
            assert is_credit_code(code[:place] + other + code[place + 1 :]) is (other == sign)
