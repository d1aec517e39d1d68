"""Days some months apart."""

from datetime import date

import pytest

from generator.values.months import add_months


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 3, 31), 6, date(2025, 9, 30)),
        (date(9999, 1, 1), 12, None),
    ],
)
def test_months_end_where_they_end(day: date, months: int, expected: date | None) -> None:
    """The day some months later is the last of its month where that is shorter, and none beyond the calendar."""
    assert add_months(day, months) == expected
