"""Who may see what: clearances, the grounds in law for withholding, and the audiences a project names."""

from enum import StrEnum


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


class Ground(StrEnum):
    """Why something is withheld from the public."""

    STATE_SECRET = "state-secret"
    TRADE_SECRET = "trade-secret"
    PRIVACY = "privacy"
    INTERNAL_AFFAIRS = "internal-affairs"
    PROCESS = "process"
    CASE_FILE = "case-file"
    DISCIPLINE = "discipline"
    OWN_RULES = "own-rules"

    @property
    def label(self) -> str:
        """Return the ground as editors read it, with the article it rests on."""
        return _GROUND_LABELS[self]


_GROUND_LABELS = {
    Ground.STATE_SECRET: "国家秘密（政府信息公开条例第十四条）",
    Ground.TRADE_SECRET: "商业秘密（政府信息公开条例第十五条）",
    Ground.PRIVACY: "个人隐私（政府信息公开条例第十五条）",
    Ground.INTERNAL_AFFAIRS: "内部事务信息（政府信息公开条例第十六条第一款）",
    Ground.PROCESS: "过程性信息（政府信息公开条例第十六条第二款）",
    Ground.CASE_FILE: "行政执法案卷信息（政府信息公开条例第十六条第二款）",
    Ground.DISCIPLINE: "监督执纪工作信息（监督执纪工作规则的保密要求）",
    Ground.OWN_RULES: "本单位信息公开制度（政府信息公开条例不适用的单位）",
}
