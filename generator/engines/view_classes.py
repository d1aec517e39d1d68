"""The named task that writes the view classes and their labels anew; run by `make views`."""

from collections.abc import Mapping
from pathlib import Path

from generator.model.audience import Clearance
from generator.views import class_source, label_source


def write_view_sources() -> Mapping[str, str]:
    """Return the modules that follow from the field declarations, by file name."""
    classes = {f"{clearance.value}.py": class_source.write_class_source(clearance) for clearance in Clearance}
    return classes | {"label_table.py": label_source.write_label_source()}


def write_view_classes(folder: Path) -> None:
    """Write the modules into `folder`."""
    for name, source in write_view_sources().items():
        (folder / name).write_text(source, encoding="utf-8")


if __name__ == "__main__":
    write_view_classes(Path(class_source.__file__).parent)
