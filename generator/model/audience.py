"""Who may see what: clearances, the grounds in law for withholding, and the audiences a project names."""

from enum import StrEnum

from generator.values.labelled_word import LabelledWord


class Clearance(StrEnum):
    """How much an audience may see; each clearance holds the ones before it."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"

    @property
    def rank(self) -> int:
        """Return 0 for public, 1 for internal, 2 for restricted."""
        return _RANKS[self]

    def may_see(self, audience: "Clearance") -> bool:
        """Tell whether an audience of this clearance may see what is declared for `audience`."""
        return audience.rank <= self.rank


_RANKS = {clearance: rank for rank, clearance in enumerate(Clearance)}


class Ground(LabelledWord):
    """Why something is withheld from the public; the label names the article that it rests on."""

    STATE_SECRET = "state-secret", "国家秘密（政府信息公开条例第十四条）"
    TRADE_SECRET = "trade-secret", "商业秘密（政府信息公开条例第十五条）"
    PRIVACY = "privacy", "个人隐私（政府信息公开条例第十五条）"
    INTERNAL_AFFAIRS = "internal-affairs", "内部事务信息（政府信息公开条例第十六条第一款）"
    PROCESS = "process", "过程性信息（政府信息公开条例第十六条第二款）"
    CASE_FILE = "case-file", "行政执法案卷信息（政府信息公开条例第十六条第二款）"
    DISCIPLINE = "discipline", "监督执纪工作信息（监督执纪工作规则的保密要求）"
    OWN_RULES = "own-rules", "本单位信息公开制度（政府信息公开条例不适用的单位）"
