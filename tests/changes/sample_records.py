"""Records and views of the sample handbooks for the tests of changes."""

from generator.changes.comparison import compare_view
from generator.changes.record import EditionRecord
from generator.changes.recording import record_view
from generator.model.audience import Clearance
from generator.model.handbook import Handbook
from generator.views.public import PublicChange
from tests.pages.sample_views import cut_view


def record(handbook: Handbook, clearance: Clearance = Clearance.INTERNAL) -> EditionRecord:
    """Return what the audience of a clearance sees of a handbook's edition."""
    found = record_view(cut_view(handbook, clearance))
    assert found is not None
    return found


def compare(
    before: Handbook, now: Handbook, clearance: Clearance = Clearance.INTERNAL
) -> tuple[PublicChange, ...]:
    """Return what changed for the audience of a clearance from one handbook to the other."""
    return compare_view(record(before, clearance), cut_view(now, clearance)).changes
