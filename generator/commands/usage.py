"""What is refused before any work begins: an order that cannot be carried out as it was given."""

from collections.abc import Iterable

from generator.values.identifier import find_near_miss
from generator.values.place import Place
from generator.values.problem import Problem, ProblemKind, Severity, Wording


def _declare(code: str, zh: tuple[str, str, str], en: tuple[str, str, str]) -> ProblemKind:
    return ProblemKind(code, Severity.ERROR, Wording(*zh), Wording(*en))


NO_PROJECT = _declare(
    "U001",
    (
        "不是手册项目",
        "文件夹“{value}”里没有 site_config.yml，也没有 registers/。",
        "请用 --project 指明项目文件夹，或用 handbook new 新建一个。",
    ),
    (
        "Not a project",
        "The folder “{value}” has neither site_config.yml nor registers/.",
        "Name the project with --project, or make one with handbook new.",
    ),
)
UNKNOWN_AUDIENCE = _declare(
    "U002",
    ("没有这个受众", "site_config.yml 没有声明受众“{value}”。", "可用的受众：{known}。"),
    ("Unknown audience", "site_config.yml declares no audience “{value}”.", "Known audiences: {known}."),
)
UNKNOWN_DEPARTMENT = _declare(
    "U003",
    ("没有这个部门", "部门登记册中没有编号“{value}”。", "可用的部门编号：{known}。"),
    ("Unknown department", "No department has the identifier “{value}”.", "Known departments: {known}."),
)
UNKNOWN_SUBJECT = _declare(
    "U004",
    (
        "没有这个编号",
        "没有编号或问题代码“{value}”。",
        "条目写作 xk-01 或 power/xk-01，环节写作 xk-01/s4，问题代码写作 R001。",
    ),
    (
        "Unknown identifier",
        "Nothing has the identifier or code “{value}”.",
        "Write entries as xk-01 or power/xk-01, steps as xk-01/s4, codes of problems as R001.",
    ),
)
FOLDER_IN_USE = _declare(
    "U005",
    ("文件夹不是空的", "“{value}”已经存在，并且不是空文件夹。", "请换一个新的文件夹名。"),
    ("Folder in use", "“{value}” exists and is not an empty folder.", "Name a new folder."),
)
UNKNOWN_EXAMPLE = _declare(
    "U006",
    ("没有这个样例", "没有名为“{value}”的样例项目。", "可用的样例：{known}。"),
    ("Unknown example", "No example project is called “{value}”.", "Known examples: {known}."),
)
NOT_A_REGISTER = _declare(
    "U007",
    (
        "不是登记册文件",
        "“{value}”不是本项目的登记册文件或 site_config.yml。",
        "请写 registers/ 下的 .yml 文件；不写文件名则整理全部。",
    ),
    (
        "Not a register",
        "“{value}” is neither a register file of this project nor site_config.yml.",
        "Name .yml files below registers/, or none for all of them.",
    ),
)
CONFIG_REFUSED = _declare(
    "U008",
    (
        "配置不能使用",
        "site_config.yml 有问题，“{value}”无法进行。",
        "请先运行 handbook check，改正它指出的问题。",
    ),
    (
        "Configuration refused",
        "site_config.yml has problems; “{value}” cannot go on.",
        "Run handbook check first and correct what it finds.",
    ),
)

PORT_TAKEN = _declare(
    "U009",
    ("端口已被占用", "本机的端口 {value} 已被别的程序占用。", "请用 --port 换一个端口；写 0 则任选一个。"),
    (
        "Port taken",
        "Another program uses port {value} of this machine.",
        "Name another with --port; 0 takes any.",
    ),
)

EDITION_RECORDED = _declare(
    "U010",
    (
        "本版已经记录",
        "“{value}”已经存在，内容与现在不同。",
        "印发新版时，请先在版次登记册增加一条；只是更正本版的，请加 --replace。",
    ),
    (
        "Edition already recorded",
        "“{value}” exists and says something else.",
        "Register the new edition first; where this one was merely corrected, add --replace.",
    ),
)
NO_EDITION = _declare(
    "U011",
    (
        "没有版次可以记录",
        "受众“{value}”看不到任何版次。",
        "请在版次登记册（registers/editions.yml）登记本版，audience 写明哪些受众可见。",
    ),
    (
        "No edition to record",
        "“{value}” sees no edition.",
        "Register the edition in registers/editions.yml, with an audience that covers it.",
    ),
)

UNKNOWN_FORM = _declare(
    "U012",
    ("没有这种表格", "没有名为“{value}”的表格。", "可用的表格：{known}。"),
    ("Unknown form", "No form is called “{value}”.", "Known forms: {known}."),
)
PUBLIC_FORMS = _declare(
    "U013",
    (
        "表格不向社会公众提供",
        "表格由工作人员填写和签字，受众“{value}”没有表格。",
        "请用 --audience 指明内部受众：{known}。",
    ),
    (
        "No forms for the public",
        "Forms are filled in and signed by staff; “{value}” has none.",
        "Name an internal audience with --audience: {known}.",
    ),
)

USAGE_KINDS = (
    NO_PROJECT,
    UNKNOWN_AUDIENCE,
    UNKNOWN_DEPARTMENT,
    UNKNOWN_SUBJECT,
    FOLDER_IN_USE,
    UNKNOWN_EXAMPLE,
    NOT_A_REGISTER,
    CONFIG_REFUSED,
    PORT_TAKEN,
    EDITION_RECORDED,
    NO_EDITION,
    UNKNOWN_FORM,
    PUBLIC_FORMS,
)


class WrongUsageError(Exception):
    """An order that cannot be carried out; `problem` says why, and its place is of no meaning."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.kind.code)
        self.problem = problem


def refuse(kind: ProblemKind, value: str, known: Iterable[str] = ()) -> WrongUsageError:
    """Return the refusal of `value`, with what is known instead and the near miss among it."""
    words = sorted(set(known))
    slots = {"value": value, "known": "、".join(words)}
    return WrongUsageError(Problem(kind, Place("."), slots, find_near_miss(value, words)))
