"""Days that lie some months apart."""

from datetime import date


def add_months(day: date, months: int) -> date | None:
    """Return the day some months later, the last of its month where that is shorter; None beyond the calendar."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > date.max.year:
        return None
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + years, month + 1, min(day.day, last))
        except ValueError:
            continue
    return None
