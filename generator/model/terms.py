"""The words that are fixed in code: units, states and kinds with the labels that readers see."""

from enum import StrEnum


class LimitUnit(StrEnum):
    """The unit of a limit; limits are compared only within one unit."""

    WORKING_DAY = "working-day"
    CALENDAR_DAY = "calendar-day"
    HOUR = "hour"
    MONTH = "month"

    @property
    def label(self) -> str:
        """Return the unit as it is printed after the number."""
        return _UNIT_LABELS[self]


_UNIT_LABELS = {
    LimitUnit.WORKING_DAY: "个工作日",
    LimitUnit.CALENDAR_DAY: "日",
    LimitUnit.HOUR: "小时",
    LimitUnit.MONTH: "个月",
}


class LawStatus(StrEnum):
    """Whether a law is in force."""

    IN_FORCE = "in-force"
    AMENDED = "amended"
    REPEALED = "repealed"
    NOT_YET = "not-yet"

    @property
    def label(self) -> str:
        """Return the status as readers see it."""
        return _STATUS_LABELS[self]


_STATUS_LABELS = {
    LawStatus.IN_FORCE: "现行有效",
    LawStatus.AMENDED: "已修改（现行有效）",
    LawStatus.REPEALED: "已废止",
    LawStatus.NOT_YET: "尚未施行",
}


class PowerScope(StrEnum):
    """Whether a power is used towards others or within the unit."""

    EXTERNAL = "external"
    INTERNAL = "internal"

    @property
    def label(self) -> str:
        """Return the scope as readers see it."""
        return "对外" if self is PowerScope.EXTERNAL else "对内"


class PowerState(StrEnum):
    """What became of a power when the list was last reviewed."""

    KEPT = "kept"
    ADJUSTED = "adjusted"
    DELEGATED = "delegated"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"

    @property
    def label(self) -> str:
        """Return the state as readers see it."""
        return _STATE_LABELS[self]


_STATE_LABELS = {
    PowerState.KEPT: "保留",
    PowerState.ADJUSTED: "调整",
    PowerState.DELEGATED: "下放",
    PowerState.SUSPENDED: "暂停",
    PowerState.WITHDRAWN: "取消",
}


class RiskDisclosure(StrEnum):
    """How far risks on what is public are told to the public."""

    NONE = "none"
    NAMES_AND_LEVELS = "names-and-levels"
    WITH_MEASURES = "with-measures"


class ChangeKind(StrEnum):
    """What became of an entry since an earlier edition."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"

    @property
    def label(self) -> str:
        """Return the change as readers see it."""
        return _CHANGE_LABELS[self]


_CHANGE_LABELS = {ChangeKind.ADDED: "新增", ChangeKind.CHANGED: "修改", ChangeKind.REMOVED: "取消"}


class Handling(StrEnum):
    """办件类型."""

    PROMISED = "promised"
    IMMEDIATE = "immediate"

    @property
    def label(self) -> str:
        """Return the kind of handling as readers see it."""
        return "承诺件" if self is Handling.PROMISED else "即办件"


class StepKind(StrEnum):
    """What a step is, after the symbols of GB/T 1526."""

    START = "start"
    END = "end"
    PROCESS = "process"
    DECISION = "decision"
    DOCUMENT = "document"
    SUBPROCESS = "subprocess"
    CONNECTOR = "connector"

    @property
    def label(self) -> str:
        """Return the kind as readers see it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    StepKind.START: "开始",
    StepKind.END: "结束",
    StepKind.PROCESS: "处理",
    StepKind.DECISION: "判断",
    StepKind.DOCUMENT: "文书",
    StepKind.SUBPROCESS: "子流程",
    StepKind.CONNECTOR: "连接",
}


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
