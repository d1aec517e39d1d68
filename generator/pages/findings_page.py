"""What the checks would have the keepers look at: by department, the gravest first."""

from collections.abc import Sequence

from generator.pages.blocks import Align, Block, Cell, Column, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.faults import find_page_of
from generator.pages.page import Page
from generator.pages.relations import group_entries
from generator.pages.sections import fill_page, make_cell, make_section, make_table
from generator.pages.words import Run, Style, Target, Words, link, plain
from generator.values.problem import Severity
from generator.views.internal import InternalFinding

_SEVERITIES = {Severity.ERROR.value: "错误", Severity.WARNING.value: "警告", Severity.NOTICE.value: "提示"}
_SEVERAL = 2
_ORDER = {name: number for number, name in enumerate(_SEVERITIES)}


def lay_out_findings(desk: Desk) -> Page:
    """Return the page of all findings; what is of no department stands last."""
    findings = desk.inner.findings if desk.inner else ()
    by_department = group_entries(findings, lambda finding: (finding.department,))
    names = {each.id: each.name for each in desk.public.departments}
    blocks: list[Block] = [Paragraph(plain(_count(findings)))] if findings else []
    for department in (*names, *(each for each in by_department if each not in names and each is not None)):
        found = by_department.get(department, ())
        blocks.extend(_tell_department(desk, names.get(department, department), department, found))
    blocks.extend(_tell_department(desk, "不属于部门的内容", "unit", by_department.get(None, ())))
    return Page(
        target=Target("page", "findings"),
        kind="findings",
        title="检查发现",
        place="lists",
        blocks=fill_page(blocks, "登记册经检查，没有发现问题。"),
        description="登记册检查发现的问题和尚未核实的内容，按部门排列。",
        parent=Target("page", "lists"),
    )


def count_findings(desk: Desk) -> int:
    """Return how many findings there are."""
    return len(desk.inner.findings) if desk.inner else 0


def _tell_department(
    desk: Desk, name: str, anchor: str, findings: Sequence[InternalFinding]
) -> tuple[Block, ...]:
    table = _tabulate(desk, f"{name}检查发现", findings)
    return make_section(f"{name}（{len(findings)}条）", f"findings-{anchor}", table)


def _tabulate(desk: Desk, caption: str, findings: Sequence[InternalFinding]) -> Table | None:
    """Return the findings under a line for each kind of problem, a row for each entry, a line for each finding.

    What all findings of a kind say alike, and the remedy where it is one for all, stands in the kind's line alone.
    """
    columns = (Column("序号", 0.5, Align.CENTER), Column("条目", 2.6), Column("说明", 6))
    kinds = group_entries(findings, lambda each: ((_ORDER.get(each.severity, len(_ORDER)), each.code),))
    rows: list[Row] = []
    number = 0
    for kind in sorted(kinds):
        found = kinds[kind]
        shared = _find_shared_end(found)
        is_told = len({each.remedy for each in found}) == 1
        rows.append(Row((_name_kind(found[0], shared, is_told=is_told),), is_group=True))
        for several in group_entries(found, lambda each: ((each.register_name, each.identifier),)).values():
            number += 1
            lines = [_tell(each, shared, is_told=is_told) for each in several]
            rows.append(
                Row((make_cell(str(number)), make_cell(_name_entry(desk, several[0])), make_cell(*lines)))
            )
    return make_table("findings", caption, columns, rows)


def _name_kind(first: InternalFinding, shared: str, *, is_told: bool) -> Cell:
    """Return what is found, how grave it is, its code, and what is said alike of all with what to do."""
    severity = _SEVERITIES.get(first.severity, first.severity)
    head: Words = (Run(f"{severity}　{first.title} "), Run(first.code, style=Style.CODE))
    alike = f"下列各处{shared}" if shared else ""
    told = f"{alike}{first.remedy if is_told else ''}"
    return make_cell(head, (Run(told, style=Style.QUIET),) if told else None)


def _tell(finding: InternalFinding, shared: str, *, is_told: bool) -> Words:
    """Return a finding in one line, without its entry's name and without what stands above, and where it is."""
    said = _strip_entry(finding).removesuffix(shared)
    remedy = "" if is_told else f" {finding.remedy}"
    return (Run(f"{said}{remedy}"), Run("　"), Run(finding.place, style=Style.CODE))


def _strip_entry(finding: InternalFinding) -> str:
    """Return the message without the entry it begins with, which the row names."""
    return finding.message.removeprefix(f"{finding.register_name}/{finding.identifier} 的")


def _find_shared_end(findings: Sequence[InternalFinding]) -> str:
    """Return with what all messages of several findings end behind a quotation, empty for none."""
    messages = [_strip_entry(each) for each in findings]
    if len(messages) < _SEVERAL:
        return ""
    shared = messages[0]
    while not all(message.endswith(shared) for message in messages):
        shared = shared[1:]
    return shared.partition("”")[2]


def _name_entry(desk: Desk, finding: InternalFinding) -> Words:
    """Return the name of the entry concerned, leading to its page where it has one."""
    register, identifier = finding.register_name, finding.identifier
    page = find_page_of(desk, register, identifier)
    if page is None:
        return plain(identifier or register)
    power = desk.powers_by_workflow.get(identifier) if register == "workflow" else None
    name = desk.names.get(("power", power) if power else (register, identifier), identifier)
    return link(f"{name}流程" if power else name, page)


def _count(findings: Sequence[InternalFinding]) -> str:
    counts = {word: sum(each.severity == name for each in findings) for name, word in _SEVERITIES.items()}
    told = "，".join(f"{word}{count}条" for word, count in counts.items() if count)
    return f"共{len(findings)}条：{told}。改正登记册后重新生成，本页随之更新。"
