"""Posts, laws and bylaws that are registered and then named by nothing."""

from collections.abc import Iterator

from generator.checks.declaring import declare_notice, declare_warning
from generator.checks.inspection import Inspection
from generator.model.bylaw import Bylaw
from generator.model.law import Law
from generator.model.post import Post
from generator.model.record_terms import BylawStatus
from generator.values.problem import Problem

POST_UNUSED = declare_warning(
    "G014",
    (
        "岗位没有用到",
        "没有部门、领导机构、职权、环节、风险、措施、下级岗位或 site_config.yml 写到 {entry}。",
        "请把它写到它参与的职权、环节或措施中；已经撤销的岗位请删去。",
    ),
    (
        "Post not used",
        "No department, leading body, power, step, risk, measure, lower post or site_config.yml names {entry}.",
        "Name it where it takes part, or remove a post that is no more.",
    ),
)
LAW_UNUSED = declare_warning(
    "L003",
    (
        "法律法规没有用到",
        "没有依据引用 {entry}，也没有章节链接到它。",
        "请在以它为依据的职权、环节或风险中引用它，或从登记册中删去。",
    ),
    (
        "Law not used",
        "No basis cites {entry}, and no chapter links to it.",
        "Cite it where something rests on it, or take it out of the register.",
    ),
)
BYLAW_UNUSED = declare_notice(
    "J007",
    (
        "制度没有用到",
        "{entry} 是现行制度，却没有写它规范哪些职权，也没有依据或章节引用它。",
        "请在 powers 中写明它规范的职权，或在措施、依据中引用它；不再使用的请废止。",
    ),
    (
        "Bylaw not used",
        "{entry} is in force, but names no power, and no basis or chapter cites it.",
        "Name the powers that it governs, cite it where something rests on it, or repeal it.",
    ),
)

KINDS = (POST_UNUSED, LAW_UNUSED, BYLAW_UNUSED)

# Where one of their entries could not be read, nobody can tell what it would have named.
_NAMING_POSTS = frozenset(["organization", "department", "post", "power", "workflow", "risk"])
_NAMING_LAWS = frozenset(["power", "workflow", "risk", "chapter"])
_NAMING_BYLAWS = frozenset(["power", "workflow", "risk", "matter", "chapter"])


def find_unused_posts(inspection: Inspection) -> Iterator[Problem]:
    """Yield each post that no entry but itself names, and the configuration neither."""
    if inspection.refused.isdisjoint(_NAMING_POSTS):
        named = _list_named(inspection, "post")
        for post in inspection.list_entries(Post):
            if post.id not in named:
                yield inspection.tell(POST_UNUSED, post, ("id",))


def find_unused_laws(inspection: Inspection) -> Iterator[Problem]:
    """Yield each law that is cited nowhere, and linked from no chapter."""
    if inspection.refused.isdisjoint(_NAMING_LAWS):
        named = _list_named(inspection, "law") | _list_linked(inspection, "law")
        for law in inspection.list_entries(Law):
            if law.id not in named:
                yield inspection.tell(LAW_UNUSED, law, ("id",))


def find_unused_bylaws(inspection: Inspection) -> Iterator[Problem]:
    """Yield each bylaw in force that governs no power and is cited nowhere; being replaced is not being cited."""
    if not inspection.refused.isdisjoint(_NAMING_BYLAWS):
        return
    named = _list_linked(inspection, "bylaw") | {
        mention.identifier
        for mention in inspection.mentions
        if mention.mark.refers_to == "bylaw" and not isinstance(mention.owner, Bylaw)
    }
    for bylaw in inspection.list_entries(Bylaw):
        is_used = bylaw.status is not BylawStatus.IN_FORCE or bylaw.powers or bylaw.id in named
        if not is_used:
            yield inspection.tell(BYLAW_UNUSED, bylaw, ("id",))


def _list_named(inspection: Inspection, register: str) -> set[str]:
    """Return the entries of a register that some other entry or the configuration refers to."""
    return {
        mention.identifier
        for mention in inspection.mentions
        if mention.mark.refers_to == register
        and mention.owner is not inspection.find_entry(register, mention.identifier)
    }


def _list_linked(inspection: Inspection, register: str) -> set[str]:
    """Return the entries of a register to which the prose links."""
    targets = (segment.target for chapter in inspection.handbook.chapters for segment in chapter.segments)
    links = (inspection.handbook.resolve_link(target) for target in targets if target is not None)
    return {link[1] for link in links if link is not None and link[0] == register}


RULES = (find_unused_posts, find_unused_laws, find_unused_bylaws)
