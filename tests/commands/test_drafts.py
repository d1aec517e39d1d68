"""A draft knows in which step of a workflow a problem lies."""

from pathlib import Path

from generator.checks.check import check_reading
from generator.commands.drafts import mark_draft
from generator.commands.project_reading import read_project_folder
from tests.commands.projects import copy_small


def test_a_fault_names_the_step_it_lies_in(tmp_path: Path) -> None:
    """A lane that does not exist is noted with the step that names it."""
    project = copy_small(tmp_path)
    workflow = project / "registers" / "workflows" / "xk-01.yml"
    text = workflow.read_text("utf-8")
    head, steps = text.split("\nsteps:\n")
    written = next(line for line in steps.splitlines() if line.strip().startswith("lane: "))
    broken = steps.replace(written, f"{written}-gone", 1)
    workflow.write_text(f"{head}\nsteps:\n{broken}", encoding="utf-8")
    reading = read_project_folder(project)
    assert reading.handbook is not None
    draft = mark_draft(reading.handbook, reading.atlas, check_reading(reading))
    assert draft.is_draft
    assert {fault.step for fault in draft.faults} == {draft.workflows[1].steps[0].id}
