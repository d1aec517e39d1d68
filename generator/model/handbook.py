"""The whole handbook: configuration and registers, looked up by identifier."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated

from pydantic import ConfigDict

from generator.model.archive import Archive
from generator.model.assessment import Assessment
from generator.model.audience import Ground
from generator.model.briefing import Briefing
from generator.model.bylaw import Bylaw
from generator.model.card import AudienceCard, Fault, Finding
from generator.model.chapter import Chapter, Picture
from generator.model.circular import Circular
from generator.model.commitment import Commitment
from generator.model.comparison import Comparison
from generator.model.config import SiteConfig
from generator.model.control import Control
from generator.model.declaration import Entry, Part, kept, sealed, shown
from generator.model.department import Department
from generator.model.disclosure import DisclosedRisk, WithdrawnPower
from generator.model.edition import Edition
from generator.model.interference import Interference
from generator.model.law import Law
from generator.model.matter import Matter
from generator.model.monthly_report import MonthlyReport
from generator.model.notice import Notice
from generator.model.organization import Organization
from generator.model.pattern import Pattern
from generator.model.person import Person
from generator.model.plan import Plan
from generator.model.post import Post
from generator.model.power import Power
from generator.model.review import Review
from generator.model.risk import Risk
from generator.model.warning import WarningRecord, WarningTally
from generator.model.workflow import Step, Workflow

REGISTERS: Mapping[str, type[Entry]] = MappingProxyType(
    {
        "organization": Organization,
        "department": Department,
        "post": Post,
        "law": Law,
        "bylaw": Bylaw,
        "power": Power,
        "workflow": Workflow,
        "risk": Risk,
        "edition": Edition,
        "pattern": Pattern,
        "control": Control,
        "notice": Notice,
        "matter": Matter,
        "plan": Plan,
        "review": Review,
        "commitment": Commitment,
        "briefing": Briefing,
        "assessment": Assessment,
        "report": MonthlyReport,
        "circular": Circular,
        "archive": Archive,
        "person": Person,
        "warning": WarningRecord,
        "interference": Interference,
    }
)
"""The registers by name, in the order in which they are read and written."""


class Handbook(Part):
    """Everything a project says, valid entry by entry; whether it fits together is for the checks."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(cached_property,))

    config: Annotated[SiteConfig, shown("配置")]
    organizations: Annotated[tuple[Organization, ...], shown("单位")]
    departments: Annotated[tuple[Department, ...], shown("部门")]
    posts: Annotated[tuple[Post, ...], shown("岗位")]
    laws: Annotated[tuple[Law, ...], shown("法律法规")]
    powers: Annotated[tuple[Power, ...], shown("职权")]
    workflows: Annotated[tuple[Workflow, ...], shown("流程")]
    risks: Annotated[tuple[Risk, ...], shown("风险点")]
    editions: Annotated[tuple[Edition, ...], shown("版次")]
    bylaws: Annotated[tuple[Bylaw, ...], shown("制度")] = ()
    patterns: Annotated[tuple[Pattern, ...], kept("风险点库", Ground.PROCESS)] = ()
    controls: Annotated[tuple[Control, ...], kept("流程防控", Ground.PROCESS)] = ()
    notices: Annotated[tuple[Notice, ...], shown("公告")] = ()
    matters: Annotated[tuple[Matter, ...], shown("公开事项")] = ()
    plans: Annotated[tuple[Plan, ...], kept("工作计划", Ground.PROCESS)] = ()
    reviews: Annotated[tuple[Review, ...], kept("评审记录", Ground.PROCESS)] = ()
    commitments: Annotated[tuple[Commitment, ...], kept("廉洁承诺", Ground.PROCESS)] = ()
    briefings: Annotated[tuple[Briefing, ...], kept("交底", Ground.PROCESS)] = ()
    assessments: Annotated[tuple[Assessment, ...], kept("考核", Ground.PROCESS)] = ()
    reports: Annotated[tuple[MonthlyReport, ...], kept("月度任务", Ground.PROCESS)] = ()
    circulars: Annotated[tuple[Circular, ...], kept("预警通报", Ground.PROCESS)] = ()
    archives: Annotated[tuple[Archive, ...], kept("档案台账", Ground.INTERNAL_AFFAIRS)] = ()
    persons: Annotated[tuple[Person, ...], kept("人员", Ground.PRIVACY)] = ()
    warnings: Annotated[tuple[WarningRecord, ...], sealed("预警", Ground.DISCIPLINE)] = ()
    interferences: Annotated[tuple[Interference, ...], sealed("插手干预记录", Ground.DISCIPLINE)] = ()
    tallies: Annotated[tuple[WarningTally, ...], kept("预警统计", Ground.PROCESS)] = ()
    chapters: Annotated[tuple[Chapter, ...], shown("章节")] = ()
    pictures: Annotated[tuple[Picture, ...], shown("图片")] = ()
    card: Annotated[AudienceCard | None, shown("受众")] = None
    withdrawn: Annotated[tuple[WithdrawnPower, ...], shown("已取消事项")] = ()
    disclosed: Annotated[tuple[DisclosedRisk, ...], shown("公开的风险点")] = ()
    comparison: Annotated[Comparison | None, shown("本版变化")] = None
    is_draft: Annotated[bool, kept("草稿", Ground.PROCESS)] = False
    faults: Annotated[tuple[Fault, ...], kept("草稿中的问题", Ground.PROCESS)] = ()
    findings: Annotated[tuple[Finding, ...], kept("检查发现", Ground.PROCESS)] = ()

    @cached_property
    def entries(self) -> Mapping[tuple[str, str], Entry]:
        """All entries by register and identifier, in reading order; the first of two twins stands."""
        found: dict[tuple[str, str], Entry] = {}
        for register, entry in self.walk_entries():
            found.setdefault((register, entry.id), entry)
        return MappingProxyType(found)

    @cached_property
    def steps(self) -> Mapping[str, tuple[Workflow, Step]]:
        """All steps by ``workflow/step``."""
        return MappingProxyType(
            {f"{flow.id}/{step.id}": (flow, step) for flow in self.workflows for step in flow.steps}
        )

    def replace(self, **changes: object) -> "Handbook":
        """Return a copy with `changes`, its indexes computed anew (a plain copy would keep the old ones)."""
        fields = {name: getattr(self, name) for name in type(self).model_fields}
        return Handbook.model_construct(**(fields | changes))

    def walk_entries(self) -> Iterator[tuple[str, Entry]]:
        """Yield (register, entry) in order of the registers; chapters and pictures last."""
        for register in (*REGISTERS, "chapter", "picture"):
            for entry in getattr(self, f"{register}s"):
                yield register, entry

    @cached_property
    def registers_by_identifier(self) -> Mapping[str, tuple[str, ...]]:
        """For each identifier the registers in which it stands."""
        found: dict[str, tuple[str, ...]] = {}
        for register, identifier in self.entries:
            found[identifier] = (*found.get(identifier, ()), register)
        return MappingProxyType(found)

    def resolve_link(self, target: str) -> tuple[str, str, str] | None:
        """Return (register, identifier, article) of a link in prose, or None where it leads nowhere for sure.

        A link is written ``xk-01``, ``post/post-01`` or ``law/xzxkf#42``; without a register the identifier
        has to stand in one register only, workflows left out, as they share their powers' page.
        """
        name, _, article = target.partition("#")
        register, slash, identifier = name.partition("/")
        if slash:
            return (register, identifier, article) if (register, identifier) in self.entries else None
        registers = [each for each in self.registers_by_identifier.get(name, ()) if each != "workflow"]
        return (registers[0], name, article) if len(registers) == 1 else None

    def find_department(self, identifier: str | None) -> Department | None:
        """Return the department of that identifier, or None."""
        entry = self.entries.get(("department", identifier)) if identifier else None
        return entry if isinstance(entry, Department) else None

    def find_department_of(self, entry: Entry) -> str | None:
        """Return the department an entry belongs to, or None where it belongs to the whole unit."""
        match entry:
            case Department():
                return entry.id
            case Workflow():
                return self._trace_department("power", entry.power)
            case Risk():
                return self._find_carrier_department(entry)
            case Commitment() | MonthlyReport() | Person():
                return self._trace_department("post", entry.post)
            case _:
                department: str | None = getattr(entry, "department", None)
                return department

    def _find_carrier_department(self, risk: Risk) -> str | None:
        if risk.carrier.step is not None:
            found = self.steps.get(risk.carrier.step)
            return self._trace_department("workflow", found[0].id) if found else None
        return self._trace_department(risk.carrier.register, risk.carrier.identifier)

    def _trace_department(self, register: str, identifier: str) -> str | None:
        entry = self.entries.get((register, identifier))
        return self.find_department_of(entry) if entry else None
