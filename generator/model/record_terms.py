"""The words that are fixed in code for records: states, forms and colours with the labels that readers see."""

from collections.abc import Iterable
from enum import StrEnum
from math import prod


class BylawStatus(StrEnum):
    """What a bylaw is worth now."""

    IN_FORCE = "in-force"
    UNDER_REVISION = "under-revision"
    PLANNED = "planned"
    REPEALED = "repealed"

    @property
    def label(self) -> str:
        """Return the status as readers see it."""
        return _BYLAW_LABELS[self]


_BYLAW_LABELS = {
    BylawStatus.IN_FORCE: "现行",
    BylawStatus.UNDER_REVISION: "修订中",
    BylawStatus.PLANNED: "拟制定",
    BylawStatus.REPEALED: "已废止",
}


class TaskState(StrEnum):
    """How far a task of a plan has come."""

    WAITING = "waiting"
    UNDER_WAY = "under-way"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def label(self) -> str:
        """Return the state as readers see it."""
        return _TASK_LABELS[self]


_TASK_LABELS = {
    TaskState.WAITING: "未开始",
    TaskState.UNDER_WAY: "进行中",
    TaskState.DONE: "已完成",
    TaskState.DROPPED: "已取消",
}


class DisclosureMode(StrEnum):
    """公开方式."""

    PROACTIVE = "proactive"
    ON_REQUEST = "on-request"

    @property
    def label(self) -> str:
        """Return the mode as readers see it."""
        return "主动公开" if self is DisclosureMode.PROACTIVE else "依申请公开"


class MatterState(StrEnum):
    """How far a disclosed plan has been carried out."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    COMPLETED = "completed"

    @property
    def label(self) -> str:
        """Return the state as readers see it."""
        return _MATTER_LABELS[self]


_MATTER_LABELS = {
    MatterState.PLANNED: "已列入计划",
    MatterState.UNDER_WAY: "正在实施",
    MatterState.COMPLETED: "已完成",
}


class ArchiveForm(StrEnum):
    """档案载体."""

    PAPER = "paper"
    ELECTRONIC = "electronic"
    BOTH = "both"

    @property
    def label(self) -> str:
        """Return the form as readers see it."""
        return _ARCHIVE_LABELS[self]


_ARCHIVE_LABELS = {
    ArchiveForm.PAPER: "纸质",
    ArchiveForm.ELECTRONIC: "电子",
    ArchiveForm.BOTH: "纸质和电子",
}


class SignalColour(StrEnum):
    """The colour of a warning signal; its word always stands beside it."""

    GREEN = "green"
    BLUE = "blue"
    YELLOW = "yellow"
    ORANGE = "orange"
    RED = "red"
    GREY = "grey"

    @property
    def label(self) -> str:
        """Return the colour as readers see it."""
        return _COLOUR_LABELS[self]


_COLOUR_LABELS = {
    SignalColour.GREEN: "绿色",
    SignalColour.BLUE: "蓝色",
    SignalColour.YELLOW: "黄色",
    SignalColour.ORANGE: "橙色",
    SignalColour.RED: "红色",
    SignalColour.GREY: "灰色",
}


class TaskTarget(StrEnum):
    """Where a monthly task leads: a part of the post's page, or a form that is filled in."""

    DUTIES = "duties"
    RISKS = "risks"
    WORKFLOWS = "workflows"
    BYLAWS = "bylaws"
    SELF_CHECK = "self-check"
    SUMMARY = "summary"


class Combination(StrEnum):
    """How the scores of the factors make one number."""

    PRODUCT = "product"
    SUM = "sum"
    HIGHEST = "highest"

    @property
    def label(self) -> str:
        """Return the way of combining as readers see it."""
        return _COMBINATION_LABELS[self]

    def combine(self, scores: Iterable[int]) -> int:
        """Return the one number that `scores`, at least one, come to."""
        match self:
            case Combination.PRODUCT:
                return prod(scores)
            case Combination.SUM:
                return sum(scores)
            case Combination.HIGHEST:
                return max(scores)


_COMBINATION_LABELS = {
    Combination.PRODUCT: "各因素得分相乘",
    Combination.SUM: "各因素得分相加",
    Combination.HIGHEST: "取各因素最高分",
}


class WarningDimension(StrEnum):
    """By what warnings are counted."""

    SOURCE = "source"
    SIGNAL = "signal"
    DISPOSAL = "disposal"
    YEAR = "year"

    @property
    def label(self) -> str:
        """Return the dimension as readers see it."""
        return _DIMENSION_LABELS[self]


_DIMENSION_LABELS = {
    WarningDimension.SOURCE: "信息来源",
    WarningDimension.SIGNAL: "预警信号",
    WarningDimension.DISPOSAL: "处置措施",
    WarningDimension.YEAR: "年度",
}


class FormKind(StrEnum):
    """A kind of form; how it is called and numbered is the unit's choice."""

    POWER_CATALOGUE = "power-catalogue"
    DUTY_LIST = "duty-list"
    MEASURE_LIST = "measure-list"
    POST_REGISTRATION = "post-registration"
    DEPARTMENT_REGISTRATION = "department-registration"
    UNIT_REGISTRATION = "unit-registration"
    COMMITMENT = "commitment"
    RESPONSIBILITY_LETTER = "responsibility-letter"
    WARNING_NOTICE = "warning-notice"
    RECTIFICATION_NOTICE = "rectification-notice"
    CIRCULAR = "circular"
    DISPOSAL_RECORD = "disposal-record"
    BRIEFING = "briefing"
    REVIEW = "review"
    SELF_CHECK = "self-check"
    ASSESSMENT = "assessment"
    MONTHLY_TASKS = "monthly-tasks"

    @property
    def label(self) -> str:
        """Return what the form is called where the unit gives it no title."""
        return _FORM_LABELS[self]


_FORM_LABELS = {
    FormKind.POWER_CATALOGUE: "职权目录",
    FormKind.DUTY_LIST: "权力和责任清单",
    FormKind.MEASURE_LIST: "风险与措施清单",
    FormKind.POST_REGISTRATION: "岗位风险防控登记表",
    FormKind.DEPARTMENT_REGISTRATION: "部门风险防控登记表",
    FormKind.UNIT_REGISTRATION: "单位风险防控登记表",
    FormKind.COMMITMENT: "廉洁承诺书",
    FormKind.RESPONSIBILITY_LETTER: "党风廉政建设责任书",
    FormKind.WARNING_NOTICE: "预警通知书",
    FormKind.RECTIFICATION_NOTICE: "整改通知书",
    FormKind.CIRCULAR: "内部通报",
    FormKind.DISPOSAL_RECORD: "预警处置记录",
    FormKind.BRIEFING: "风险交底表",
    FormKind.REVIEW: "评审记录",
    FormKind.SELF_CHECK: "自查表",
    FormKind.ASSESSMENT: "检查考核表",
    FormKind.MONTHLY_TASKS: "月度任务表",
}
