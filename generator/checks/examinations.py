"""Powers, and posts that take part in them, that were never examined for risks."""

from collections.abc import Iterator

from generator.checks.declaring import declare_warning
from generator.checks.exposure import Owner, quote_value
from generator.checks.inspection import Inspection, name_owner
from generator.checks.powers import is_exercised
from generator.checks.traversal import Mention
from generator.model.post import Post
from generator.model.power import Power
from generator.model.workflow import Workflow
from generator.values.problem import Problem

POST_UNEXAMINED = declare_warning(
    "G013",
    (
        "岗位没有排查",
        "{entry} 参与行使职权（见 {where}），却没有排查记录。",
        "请排查这个岗位的廉政风险，在 examination 中写明日期和机构；没有排查出风险的也要写。",
    ),
    (
        "Post never examined",
        "{entry} takes part in a power (see {where}) and has no examination.",
        "Examine it for risks and write date and body into examination, even where none was found.",
    ),
)
POWER_UNEXAMINED = declare_warning(
    "P007",
    (
        "职权没有排查",
        "{entry} 没有排查记录。",
        "请排查这项职权的廉政风险，在 examination 中写明日期和机构；没有排查出风险的也要写。",
    ),
    (
        "Power never examined",
        "{entry} has no examination.",
        "Examine it for risks and write date and body into examination, even where none was found.",
    ),
)

KINDS = (POST_UNEXAMINED, POWER_UNEXAMINED)


def find_unexamined_powers(inspection: Inspection) -> Iterator[Problem]:
    """Yield each power in use that has no examination."""
    for power in inspection.list_entries(Power):
        if power.examination is None and is_exercised(power):
            yield inspection.tell(POWER_UNEXAMINED, power, ("id",))


def find_unexamined_posts(inspection: Inspection) -> Iterator[Problem]:
    """Yield each post of a power in use, or of a step in its workflow, that has no examination."""
    acting: dict[str, Mention] = {}
    for mention in inspection.mentions:
        if mention.mark.refers_to == "post" and _is_acting(inspection, mention.owner):
            acting.setdefault(mention.identifier, mention)
    for post in inspection.list_entries(Post):
        seen = acting.get(post.id)
        if post.examination is None and seen is not None:
            where = quote_value(seen.owner, seen.path, name_owner(seen.owner))
            yield inspection.tell(POST_UNEXAMINED, post, ("id",), where=where)


def _is_acting(inspection: Inspection, owner: Owner) -> bool:
    """Tell whether the posts that an owner names take part in a power: those of powers and workflows do."""
    power = inspection.find_entry("power", owner.power) if isinstance(owner, Workflow) else owner
    return isinstance(power, Power) and is_exercised(power)


RULES = (find_unexamined_powers, find_unexamined_posts)
