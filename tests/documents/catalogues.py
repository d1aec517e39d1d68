"""What the program itself can list, as Markdown: problems by family, commands with their help, grounds."""

from collections.abc import Mapping
from types import MappingProxyType

import click

from generator.cli.entrance import handbook
from generator.cli.language import name_severity
from generator.cli.slot_names import name_slots
from generator.cli.table import COMMANDS
from generator.commands.kinds import KINDS_BY_CODE
from generator.model.audience import Ground
from generator.values.problem import Language

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "A": "受众",
        "B": "版式",
        "C": "章节里的链接",
        "D": "职责分工与办理人数",
        "E": "外部流程图",
        "F": "字段的写法",
        "G": "单位、部门、岗位与版次",
        "H": "版次的记录",
        "I": "编号",
        "J": "制度、公告与公开事项",
        "K": "风险点与防控措施",
        "L": "法律法规",
        "M": "分级管理",
        "N": "核实",
        "O": "生成",
        "P": "职权",
        "Q": "计划、评审、承诺、交底与月度任务",
        "R": "引用与词汇",
        "S": "文件与 YAML 的写法",
        "T": "办理时限",
        "U": "命令的用法",
        "V": "等级与评定规则",
        "W": "流程",
        "X": "文字",
        "Y": "预警",
        "Z": "考核与表格",
    }
)
"""What the problems are about whose codes begin with a letter."""


def write_problems() -> str:
    """Return a table of problems for each letter."""
    return "\n".join(_write_family(letter) for letter in sorted({code[0] for code in KINDS_BY_CODE}))


def write_commands() -> str:
    """Return the help of each command."""
    return "\n".join(f"### {name}\n\n```text\n{_write_help(name)}```\n" for name in COMMANDS)


def write_grounds() -> str:
    """Return a table of the grounds for withholding."""
    rows = "".join(f"| `{ground.value}` | {ground.label} |\n" for ground in Ground)
    return f"| 写作 | 依据 |\n| --- | --- |\n{rows}"


def _write_family(letter: str) -> str:
    rows = "".join(
        f"| {code} | {name_severity(kind.severity, Language.ZH)} | {kind.zh.title} "
        f"| {_escape(kind.zh.message)} | {_escape(kind.zh.remedy)} |\n"
        for code, kind in KINDS_BY_CODE.items()
        if code.startswith(letter)
    )
    head = "| 代码 | 程度 | 问题 | 说明 | 怎样改 |\n| --- | --- | --- | --- | --- |\n"
    return f"## {letter}：{FAMILIES[letter]}\n\n{head}{rows}"


def _escape(words: str) -> str:
    return name_slots(words).replace("|", "\\|").replace("<", "&lt;").replace("\n", "")


def _write_help(name: str) -> str:
    context = click.Context(handbook, info_name="handbook")
    command = handbook.get_command(context, name)
    if command is None:
        raise KeyError(name)
    return command.get_help(click.Context(command, info_name=name, parent=context)).rstrip() + "\n"
