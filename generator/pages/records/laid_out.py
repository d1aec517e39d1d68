"""All pages of records, and the ways into them: only registers that hold something have any."""

from dataclasses import replace

from generator.pages.desk import Desk
from generator.pages.page import Page
from generator.pages.records.adoption import list_adopting
from generator.pages.records.assessments import lay_out_assessments
from generator.pages.records.circulars import lay_out_circulars
from generator.pages.records.department_records import lay_out_department_records
from generator.pages.records.due import lay_out_due
from generator.pages.records.plans import lay_out_plans
from generator.pages.records.power_history import lay_out_history
from generator.pages.records.record_list import lay_out_record_list
from generator.pages.records.registers import ARCHIVES, BRIEFINGS, COMMITMENTS, CONTROLS, PATTERNS, REVIEWS
from generator.pages.records.reports import REPORTS
from generator.pages.records.rotation import lay_out_changes_to_examine, lay_out_rotation


def lay_out_records(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of all records that staff keep, in reading order."""
    if desk.inner is None:
        return ()
    patterns = replace(PATTERNS, fields=(*PATTERNS.fields, list_adopting(desk)))
    lists = (REVIEWS, COMMITMENTS, BRIEFINGS, patterns, CONTROLS, REPORTS)
    return (
        *lay_out_plans(desk),
        *lay_out_due(desk),
        *(page for listed in lists for page in lay_out_record_list(desk, listed)),
        *lay_out_assessments(desk),
        *lay_out_circulars(desk),
        *lay_out_rotation(desk),
        *lay_out_changes_to_examine(desk),
        *lay_out_history(desk),
        *lay_out_record_list(desk, ARCHIVES),
        *lay_out_department_records(desk),
    )
