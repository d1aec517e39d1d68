"""What the checks would have the keepers look at: by department, the gravest first."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.pages.blocks import Align, Block, Cell, Column, Heading, Paragraph, Row, Table
from generator.pages.desk import Desk
from generator.pages.faults import find_page_of
from generator.pages.page import Page
from generator.pages.page_parts import find_headings, share_out
from generator.pages.relations import group_entries
from generator.pages.sections import fill_page, make_cell, make_section, make_table
from generator.pages.words import Run, Style, Target, Words, link, plain
from generator.values.problem import Severity
from generator.views.internal import InternalFinding

_SEVERITIES = {Severity.ERROR.value: "错误", Severity.WARNING.value: "警告", Severity.NOTICE.value: "提示"}
_OF_NONE = "不属于部门的内容"
_SEVERAL = 2
_ORDER = {name: number for number, name in enumerate(_SEVERITIES)}


def lay_out_findings(desk: Desk) -> tuple[Page, ...]:
    """Return the page of all findings, in parts where it is too long; what is of no department stands last."""
    findings = desk.inner.findings if desk.inner else ()
    by_department = group_entries(findings, lambda finding: (finding.department,))
    names = {each.id: each.name for each in desk.public.departments}
    others = (each for each in by_department if each not in names and each is not None)
    groups = [(names.get(each, each), each, by_department.get(each, ())) for each in (*names, *others)]
    groups.append((_OF_NONE, "unit", by_department.get(None, ())))
    blocks: list[Block] = [Paragraph(plain(_count(findings)))] if findings else []
    for name, anchor, found in groups:
        blocks.extend(_tell_department(desk, name, anchor, found))
    page = Page(
        target=Target("page", "findings"),
        kind="findings",
        title="检查发现",
        place="lists",
        blocks=fill_page(blocks, "登记册经检查，没有发现问题。"),
        description="登记册检查发现的问题和尚未核实的内容，按部门排列。",
        parent=Target("page", "lists"),
    )
    pages = share_out(page)
    return (_sum_up(desk, pages[0], groups, find_headings(pages)), *pages[1:]) if findings else pages


def count_findings(desk: Desk) -> int:
    """Return how many findings there are."""
    return len(desk.inner.findings) if desk.inner else 0


def _sum_up(
    desk: Desk,
    page: Page,
    groups: Sequence[tuple[str, str, Sequence[InternalFinding]]],
    headings: Mapping[tuple[str, str], Target],
) -> Page:
    """Return the page with how many findings of each severity each department has, above the first of them."""
    place = next(number for number, block in enumerate(page.blocks) if isinstance(block, Heading))
    table = _tabulate_counts(desk, groups, headings)
    return replace(page, blocks=(*page.blocks[:place], table, *page.blocks[place:]))


def _tabulate_counts(
    desk: Desk,
    groups: Sequence[tuple[str, str, Sequence[InternalFinding]]],
    headings: Mapping[tuple[str, str], Target],
) -> Table:
    severities = [
        name for name in _SEVERITIES if any(each.severity == name for _, _, found in groups for each in found)
    ]
    counts = {anchor: Counter(each.severity for each in found) for _, anchor, found in groups}
    total = sum(counts.values(), Counter[str]())
    word = desk.public.config.vocabulary.department
    columns = (
        Column(word, 4),
        *(Column(_SEVERITIES[name], 1, Align.END) for name in severities),
        Column("合计", 1, Align.END),
    )
    rows = [
        _count_row(link(name, headings["findings", f"findings-{anchor}"]), counts[anchor], severities)
        for name, anchor, found in groups
        if found
    ]
    rows.append(_count_row(plain("合计"), total, severities))
    return Table("tally", f"各{word}检查发现数量", columns, tuple(rows))


def _count_row(name: Words, counts: Counter[str], severities: Sequence[str]) -> Row:
    numbers = (*(counts[each] for each in severities), counts.total())
    return Row((make_cell(name), *(make_cell(str(number)) for number in numbers)))


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
