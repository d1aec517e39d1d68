"""Clearances hold each other in order, and every ground rests on an article."""

import pytest

from generator.model.audience import Clearance, Ground


@pytest.mark.parametrize("clearance", list(Clearance))
def test_each_clearance_sees_itself_and_less(clearance: Clearance) -> None:
    """The public sees what is public, staff that and what is internal, the restricted audience all."""
    seen = [other for other in Clearance if clearance.may_see(other)]
    assert seen == list(Clearance)[: clearance.rank + 1]


def test_grounds_say_where_they_rest() -> None:
    """Each ground has a label of its own that names a rule in brackets."""
    labels = [ground.label for ground in Ground]
    assert len(set(labels)) == len(labels)
    assert all(label.endswith("）") for label in labels)
