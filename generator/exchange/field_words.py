"""In words, for editors: who may see a field or entry, and on what ground others may not."""

from generator.model.audience import Clearance, Ground

_SEEN_BY = {
    Clearance.PUBLIC: "公开",
    Clearance.INTERNAL: "内部可见",
    Clearance.RESTRICTED: "仅限纪检监察可见",
}


def word_visibility(audience: Clearance, ground: Ground | None) -> str:
    """Return who may see something and the ground for withholding it, with the article that rests on."""
    words = _SEEN_BY[audience]
    return words if ground is None else f"{words}，不公开的依据：{ground.label}"


def word_visibility_shortly(audience: Clearance, ground: Ground | None) -> str:
    """Return the same without the article, such as 内部可见（过程性信息）."""
    words = _SEEN_BY[audience]
    return words if ground is None else f"{words}（{ground.label.partition('（')[0]}）"
