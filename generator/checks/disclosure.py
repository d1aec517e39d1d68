"""Public things that would lead to withheld ones."""

from collections.abc import Iterator

from generator.checks.declaring import declare_error
from generator.checks.inspection import Inspection
from generator.checks.references import find_audience
from generator.checks.traversal import Mention
from generator.model.audience import Clearance
from generator.values.problem import Problem

WITHHELD_TARGET = declare_error(
    "R003",
    (
        "引用了不公开的条目",
        "{entry} 的“{field}”对 {reader} 可见，所指的 {target} 只对 {audience} 可见。",
        "请放宽 {target} 的 audience，或收紧 {entry} 的 audience，或不写这个引用。",
    ),
    (
        "Refers to a withheld entry",
        "{entry}: “{field}” is seen by {reader}, but {target} by {audience} only.",
        "Widen the audience of {target}, narrow that of {entry}, or leave the reference out.",
    ),
)
WITHHELD_WORD = declare_error(
    "R004",
    (
        "使用了不公开的类别",
        "{entry} 的“{field}”对 {reader} 可见，所选的 {target} 只对 {audience} 可见。",
        "请改选公开的类别，或收紧 {entry} 的 audience，或在 site_config.yml 中公开此类别。",
    ),
    (
        "Uses a withheld word",
        "{entry}: “{field}” is seen by {reader}, but {target} by {audience} only.",
        "Choose a public word, narrow the audience of {entry}, or publish the word in site_config.yml.",
    ),
)

KINDS = (WITHHELD_TARGET, WITHHELD_WORD)


def find_withheld_targets(inspection: Inspection) -> Iterator[Problem]:
    """Yield each reference, not droppable, to what fewer may see than the reference itself."""
    for mention in inspection.mentions:
        register = mention.mark.refers_to
        if register is None or mention.mark.is_droppable:
            continue
        audience = find_audience(inspection, register, mention.identifier)
        if audience is not None and audience.rank > mention.clearance.rank:
            yield inspection.tell(
                WITHHELD_TARGET,
                mention.owner,
                mention.path,
                target=f"{register}/{mention.identifier}",
                reader=mention.clearance,
                audience=audience,
            )


def find_withheld_words(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power kind, the one vocabulary whose words say who may see them, that tells too much."""
    audiences = {kind.id: kind.audience for kind in inspection.handbook.config.vocabulary.power_kinds}
    for mention in inspection.mentions:
        if mention.mark.chosen_from == "power_kinds":
            yield from _compare_word(inspection, mention, audiences.get(mention.identifier))


def _compare_word(inspection: Inspection, mention: Mention, audience: Clearance | None) -> Iterator[Problem]:
    if audience is not None and audience.rank > mention.clearance.rank:
        yield inspection.tell(
            WITHHELD_WORD,
            mention.owner,
            mention.path,
            target=mention.identifier,
            reader=mention.clearance,
            audience=audience,
        )


RULES = (find_withheld_targets, find_withheld_words)
