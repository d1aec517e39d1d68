"""The words that are fixed in code for records: states, forms and colours with the labels that readers see."""

from collections.abc import Iterable
from enum import StrEnum
from math import prod

from generator.values.labelled_word import LabelledWord


class BylawStatus(LabelledWord):
    """What a bylaw is worth now."""

    IN_FORCE = "in-force", "现行"
    UNDER_REVISION = "under-revision", "修订中"
    PLANNED = "planned", "拟制定"
    REPEALED = "repealed", "已废止"


class TaskState(LabelledWord):
    """How far a task of a plan has come."""

    WAITING = "waiting", "未开始"
    UNDER_WAY = "under-way", "进行中"
    DONE = "done", "已完成"
    DROPPED = "dropped", "已取消"


class DisclosureMode(LabelledWord):
    """公开方式."""

    PROACTIVE = "proactive", "主动公开"
    ON_REQUEST = "on-request", "依申请公开"


class MatterState(LabelledWord):
    """How far a disclosed plan has been carried out."""

    PLANNED = "planned", "已列入计划"
    UNDER_WAY = "under-way", "正在实施"
    COMPLETED = "completed", "已完成"


class ArchiveForm(LabelledWord):
    """档案载体."""

    PAPER = "paper", "纸质"
    ELECTRONIC = "electronic", "电子"
    BOTH = "both", "纸质和电子"


class SignalColour(LabelledWord):
    """The colour of a warning signal; its word always stands beside it."""

    GREEN = "green", "绿色"
    BLUE = "blue", "蓝色"
    YELLOW = "yellow", "黄色"
    ORANGE = "orange", "橙色"
    RED = "red", "红色"
    GREY = "grey", "灰色"


class TaskTarget(StrEnum):
    """Where a monthly task leads: a part of the post's page, or a form that is filled in."""

    DUTIES = "duties"
    RISKS = "risks"
    WORKFLOWS = "workflows"
    BYLAWS = "bylaws"
    SELF_CHECK = "self-check"
    SUMMARY = "summary"


class Combination(LabelledWord):
    """How the scores of the factors make one number."""

    PRODUCT = "product", "各因素得分相乘"
    SUM = "sum", "各因素得分相加"
    HIGHEST = "highest", "取各因素最高分"

    def combine(self, scores: Iterable[int]) -> int:
        """Return the one number that `scores`, at least one, come to."""
        match self:
            case Combination.PRODUCT:
                return prod(scores)
            case Combination.SUM:
                return sum(scores)
            case Combination.HIGHEST:
                return max(scores)


class WarningDimension(LabelledWord):
    """By what warnings are counted."""

    SOURCE = "source", "信息来源"
    SIGNAL = "signal", "预警信号"
    DISPOSAL = "disposal", "处置措施"
    YEAR = "year", "年度"


class FormKind(LabelledWord):
    """A kind of form; how it is called and numbered is the unit's choice."""

    POWER_CATALOGUE = "power-catalogue", "职权目录"
    DUTY_LIST = "duty-list", "权力和责任清单"
    MEASURE_LIST = "measure-list", "风险与措施清单"
    POST_REGISTRATION = "post-registration", "岗位风险防控登记表"
    DEPARTMENT_REGISTRATION = "department-registration", "部门风险防控登记表"
    UNIT_REGISTRATION = "unit-registration", "单位风险防控登记表"
    COMMITMENT = "commitment", "廉洁承诺书"
    RESPONSIBILITY_LETTER = "responsibility-letter", "党风廉政建设责任书"
    WARNING_NOTICE = "warning-notice", "预警通知书"
    RECTIFICATION_NOTICE = "rectification-notice", "整改通知书"
    CIRCULAR = "circular", "内部通报"
    DISPOSAL_RECORD = "disposal-record", "预警处置记录"
    BRIEFING = "briefing", "风险交底表"
    REVIEW = "review", "评审记录"
    SELF_CHECK = "self-check", "自查表"
    ASSESSMENT = "assessment", "检查考核表"
    MONTHLY_TASKS = "monthly-tasks", "月度任务表"
