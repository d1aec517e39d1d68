"""The named task that writes the template of Word forms anew; run by `make template`."""

from pathlib import Path

from generator.engines.resources import find_theme
from generator.outputs.word.document import TEMPLATE
from generator.outputs.word.reference import write_reference


def write_form_template(theme: Path) -> None:
    """Write the template into the folder of the theme."""
    path = theme / TEMPLATE
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(write_reference())


if __name__ == "__main__":
    write_form_template(find_theme())
