"""The same flow in words: one sentence for each step, with its post, its limit, its risks and its exits."""

from collections.abc import Mapping

from generator.drawings.chart import Chart, Edge, Node, Shape

_KINDS = {
    Shape.START: "开始",
    Shape.END: "结束",
    Shape.PROCESS: "环节",
    Shape.DECISION: "判断",
    Shape.DOCUMENT: "文书",
    Shape.SUBPROCESS: "子流程",
    Shape.CONNECTOR: "连接",
}


def tell_flow(chart: Chart) -> tuple[str, ...]:
    """One Chinese sentence for each node, in the order of the chart, numbered from 1."""
    numbers = {node.identifier: number for number, node in enumerate(chart.nodes, start=1)}
    nodes = {node.identifier: node for node in chart.nodes}
    lanes = {lane.identifier: lane.name for lane in chart.lanes}
    exits: dict[str, list[Edge]] = {node.identifier: [] for node in chart.nodes}
    for edge in chart.edges:
        exits.setdefault(edge.source, []).append(edge)
    return tuple(
        f"{numbers[node.identifier]}. {tell_node(node, lanes)}"
        f"{_tell_exits(exits[node.identifier], numbers, nodes)}"
        for node in chart.nodes
    )


def tell_node(node: Node, lanes: Mapping[str, str]) -> str:
    """Kind, name, lane, limit and risks of a node, as a reader hears them; `lanes` are the names of the lanes."""
    facts = [lanes.get(node.lane, "")]
    if node.title:
        facts.append(node.title)
    elif node.limit:
        facts.append(f"时限{node.limit}")
    if node.marks:
        risks = "、".join(f"{mark.level}（{mark.number}）" for mark in node.marks)
        facts.append(f"风险{risks}")
    inner = "，".join(fact for fact in facts if fact)
    return f"{_KINDS[node.shape]}“{node.name}”" + (f"（{inner}）" if inner else "")


def _tell_exits(edges: list[Edge], numbers: Mapping[str, int], nodes: Mapping[str, Node]) -> str:
    """Where a node leads to: another step, or a connector to another sheet."""
    told = []
    for edge in edges:
        verb, target = "退回" if edge.is_return else "转", nodes.get(edge.target)
        goal = f"{verb}第{numbers.get(edge.target, 0)}步“{target.name if target else ''}”"
        if target and target.title:
            goal = f"退回，{target.title}" if edge.is_return else target.title
        told.append(f"{edge.words}的，{goal}" if edge.words else goal)
    return "：" + "；".join(told) + "。" if told else "。"
