"""What many forms say of their unit: its name, the line to fill in above the grid."""

from generator.pages.desk import Desk

FILLED_ON = "填表日期"


def find_unit(desk: Desk) -> str:
    """Return the name of the unit, empty where none is registered."""
    return desk.public.organizations[0].name if desk.public.organizations else ""


def name_filling(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Return the line above most forms: the unit, and the day to be filled in."""
    return (("单位", find_unit(desk)), (FILLED_ON, "　　年　　月　　日"))
