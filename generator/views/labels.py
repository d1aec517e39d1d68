"""The label of each field of a view's class, as the model declares it."""

from generator.views.label_table import LABELS


def find_label(kind: type, field: str) -> str:
    """Return what readers call `field` of the view class `kind`.

    Raises KeyError where the class has no such field.
    """
    return LABELS[kind.__name__, field]
