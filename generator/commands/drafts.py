"""A draft: a handbook that knows what is wrong with it, entry by entry and step by step."""

from generator.model.card import Fault
from generator.model.handbook import Handbook
from generator.model.workflow import Workflow
from generator.sources.atlas import Atlas
from generator.values.place import Place
from generator.values.problem import Language, Problem


def mark_draft(handbook: Handbook, atlas: Atlas, problems: tuple[Problem, ...]) -> Handbook:
    """Return the handbook as a draft that knows its faults; withheld values are not quoted in them."""
    faults = tuple(_note_fault(handbook, atlas, problem) for problem in problems if problem.is_error)
    return handbook.replace(is_draft=True, faults=faults)


def _note_fault(handbook: Handbook, atlas: Atlas, problem: Problem) -> Fault:
    register, _, identifier = (problem.entry or "").partition("/")
    entry = handbook.entries.get((register, identifier))
    return Fault(
        register_name=register,
        identifier=identifier,
        step=_find_step(atlas, entry, problem.place) if isinstance(entry, Workflow) else None,
        code=problem.kind.code,
        place=str(problem.place),
        message=problem.tell_message(Language.ZH),
    )


def _find_step(atlas: Atlas, workflow: Workflow, place: Place) -> str | None:
    """Return the step in whose lines `place` lies, or None where it lies before the steps or after them."""
    starts: list[tuple[Place, str | None]] = [(atlas.locate("workflow", workflow.id, ("flows",)), None)]
    starts += [
        (atlas.locate("workflow", workflow.id, ("steps", number)), step.id)
        for number, step in enumerate(workflow.steps)
    ]
    before = [(start, step) for start, step in starts if start.file == place.file and start <= place]
    return max(before, key=lambda each: each[0])[1] if before else None
