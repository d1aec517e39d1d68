"""Commitments: made to whom the rules say, by every key post, and made known in a scope."""

from collections.abc import Iterator

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.exposure import quote_value
from generator.checks.inspection import Inspection
from generator.model.commitment import Commitment
from generator.model.management import DEPARTMENT_HEAD, PRINCIPAL_LEADER
from generator.model.post import Post
from generator.values.problem import Problem

RECEIVER_UNRULY = declare_warning(
    "Q031",
    (
        "承诺的接收人不对",
        "{entry} 由 {receiver} 接收；按承诺对象的规定应由 {expected} 接收。",
        "请改正 receiver，或核对 site_config.yml 的 commitments.rules。",
    ),
    (
        "Commitment to somebody else",
        "{entry} is received by {receiver}; the rules say {expected}.",
        "Correct receiver, or look at commitments.rules in site_config.yml.",
    ),
)
COMMITMENT_MISSING = declare_notice(
    "Q032",
    (
        "重点岗位没有承诺",
        "{entry} 是重点岗位，没有登记廉洁承诺。",
        "请签订承诺后登记在 registers/commitments.yml；不是重点岗位的，请把 is_key 写作 false。",
    ),
    (
        "Key post without a commitment",
        "{entry} is a key post, and no commitment of it is registered.",
        "Register it in registers/commitments.yml once it is made, or make is_key false.",
    ),
)
SCOPE_MISSING = declare_warning(
    "Q033",
    (
        "承诺已经公示，没有写范围",
        "{entry} 写有公示日期，却没有写公示范围。",
        "请在 scope 写明在什么范围内公示；承诺一般只在一定范围内公示。",
    ),
    (
        "Made known without a scope",
        "{entry} says when it was made known, but not in which scope.",
        "Write the scope; commitments are as a rule made known in a certain scope only.",
    ),
)

KINDS = (RECEIVER_UNRULY, COMMITMENT_MISSING, SCOPE_MISSING)


def find_unruly_receivers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each commitment that is received by another post than the rule of its class of person says."""
    rules = {rule.person_class: rule.receiver for rule in inspection.handbook.config.commitments.rules}
    for commitment in inspection.list_entries(Commitment):
        post = inspection.find_entry("post", commitment.post)
        role = rules.get(post.person_class) if isinstance(post, Post) else None
        if not isinstance(post, Post) or role is None:
            continue
        expected = _find_receiver(inspection, post, role)
        # Nobody commits to himself: where the rule leads there, the unit has to decide.
        if expected not in {None, post.id, commitment.receiver}:
            receiver = quote_value(commitment, ("receiver",), f"post/{commitment.receiver}")
            told = quote_value(commitment, ("receiver",), f"post/{expected}")
            yield inspection.tell(
                RECEIVER_UNRULY, commitment, ("receiver",), receiver=receiver, expected=told
            )


def _find_receiver(inspection: Inspection, post: Post, role: str) -> str | None:
    """Return the post that stands in a relation to `post`; None where its department is not known."""
    if role == PRINCIPAL_LEADER or post.department is None:
        return inspection.handbook.config.principal_leader
    department = inspection.handbook.find_department(post.department)
    if department is None:
        return None
    return department.head if role == DEPARTMENT_HEAD else department.leader_in_charge


def find_missing_commitments(inspection: Inspection) -> Iterator[Problem]:
    """Yield each key post without a commitment, once the unit registers any.

    Where rules say whose are received by whom, only their classes are asked; the principal leader's nobody receives.
    """
    made = {commitment.post for commitment in inspection.list_entries(Commitment)}
    if not made or "commitment" in inspection.refused:
        return
    classes = {rule.person_class for rule in inspection.handbook.config.commitments.rules}
    for post in inspection.list_entries(Post):
        is_first = post.id == inspection.handbook.config.principal_leader
        is_meant = post.is_key and not is_first and (not classes or post.person_class in classes)
        if is_meant and post.id not in made:
            yield inspection.tell(COMMITMENT_MISSING, post, ("id",))


def find_scopeless_commitments(inspection: Inspection) -> Iterator[Problem]:
    """Yield each commitment that was made known nobody knows where."""
    for commitment in inspection.list_entries(Commitment):
        if commitment.published is not None and commitment.scope is None:
            yield inspection.tell(SCOPE_MISSING, commitment, ("published",))


RULES = (find_unruly_receivers, find_missing_commitments, find_scopeless_commitments)
