"""The words that are fixed in code: units, states and kinds with the labels that readers see."""

from enum import StrEnum

from generator.values.labelled_word import LabelledWord


class LimitUnit(LabelledWord):
    """The unit of a limit; limits are compared only within one unit."""

    WORKING_DAY = "working-day", "个工作日"
    CALENDAR_DAY = "calendar-day", "日"
    HOUR = "hour", "小时"
    MONTH = "month", "个月"


class LawStatus(LabelledWord):
    """Whether a law is in force."""

    IN_FORCE = "in-force", "现行有效"
    AMENDED = "amended", "已修改（现行有效）"
    REPEALED = "repealed", "已废止"
    NOT_YET = "not-yet", "尚未施行"


class PowerScope(LabelledWord):
    """Whether a power is used towards others or within the unit."""

    EXTERNAL = "external", "对外"
    INTERNAL = "internal", "对内"


class PowerState(LabelledWord):
    """What became of a power when the list was last reviewed."""

    KEPT = "kept", "保留"
    ADJUSTED = "adjusted", "调整"
    DELEGATED = "delegated", "下放"
    SUSPENDED = "suspended", "暂停"
    WITHDRAWN = "withdrawn", "取消"


class RiskDisclosure(StrEnum):
    """How far risks on what is public are told to the public."""

    NONE = "none"
    NAMES_AND_LEVELS = "names-and-levels"
    WITH_MEASURES = "with-measures"


class ChangeKind(LabelledWord):
    """What became of an entry since an earlier edition."""

    ADDED = "added", "新增"
    CHANGED = "changed", "修改"
    REMOVED = "removed", "取消"


class Handling(LabelledWord):
    """办件类型."""

    PROMISED = "promised", "承诺件"
    IMMEDIATE = "immediate", "即办件"


class StepKind(LabelledWord):
    """What a step is, after the symbols of GB/T 1526."""

    START = "start", "开始"
    END = "end", "结束"
    PROCESS = "process", "处理"
    DECISION = "decision", "判断"
    DOCUMENT = "document", "文书"
    SUBPROCESS = "subprocess", "子流程"
    CONNECTOR = "connector", "连接"


class BookPart(StrEnum):
    """A part of the book; which are bound, and in which order, is the unit's choice."""

    IMPRINT = "imprint"
    DRAWING_LIST = "drawing-list"
    COMPILATION_NOTES = "compilation-notes"
    CHAPTERS = "chapters"
    ORGANIZATION = "organization"
    RISK_MAP = "risk-map"
    POWER_LIST = "power-list"
    WORKFLOW_LIST = "workflow-list"
    RISK_LIST = "risk-list"
    MEASURE_LIST = "measure-list"
    LEADER_LIST = "leader-list"
    STATISTICS = "statistics"
    COVERAGE = "coverage"
    DEPARTMENTS = "departments"
    LAWS = "laws"
    BYLAWS = "bylaws"
    MATTERS = "matters"
    PLANS = "plans"
    REVIEWS = "reviews"
    COMMITMENTS = "commitments"
    CONTROLS = "controls"
    PATTERNS = "patterns"
    ASSESSMENTS = "assessments"
    FORMS = "forms"
    CHANGES = "changes"
    POWER_INDEX = "power-index"
    POST_INDEX = "post-index"
    RISK_INDEX = "risk-index"
    KIND_INDEX = "kind-index"
    LAW_INDEX = "law-index"
    REVISION_RECORD = "revision-record"


class BindingChoice(StrEnum):
    """How the handbook is bound: in one book, in a volume for each department with one for the rest, or both."""

    ONE_BOOK = "one-book"
    VOLUMES = "volumes"
    BOOK_AND_VOLUMES = "book-and-volumes"

    @property
    def has_book(self) -> bool:
        """Tell whether everything is bound in one book."""
        return self is not BindingChoice.VOLUMES

    @property
    def has_volumes(self) -> bool:
        """Tell whether each department has a volume of its own."""
        return self is not BindingChoice.ONE_BOOK


def write_limit(value: int, unit: LimitUnit) -> str:
    """Return a limit as it is printed, such as 20个工作日."""
    return f"{value}{unit.label}"
