"""The named task that writes the view classes anew; run by `make views`."""

from pathlib import Path

from generator.model.audience import Clearance
from generator.views import class_source


def write_view_classes(folder: Path) -> None:
    """Write ``public.py``, ``internal.py`` and ``restricted.py`` into `folder`."""
    for clearance in Clearance:
        source = class_source.write_class_source(clearance)
        (folder / f"{clearance.value}.py").write_text(source, encoding="utf-8")


if __name__ == "__main__":
    write_view_classes(Path(class_source.__file__).parent)
