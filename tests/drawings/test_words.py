"""The flow in words says the same as the picture."""

from generator.drawings.words import tell_flow
from tests.drawings.samples import make_licence, make_minimal


def test_each_step_has_a_sentence() -> None:
    """Every step is told once, with lane, limit, risks and exits."""
    told = tell_flow(make_licence())
    assert len(told) == 12
    assert told[2] == (
        "3. 判断“材料是否齐全、符合法定形式”（政务服务窗口，时限5个工作日）："
        "齐全的，转第6步“受理并出具受理通知书”；需要补正的，转第4步“补正材料一次告知书”；"
        "不属本机关的，转第5步“不予受理决定书”。"
    )
    assert told[3].endswith("退回第1步“提出申请”。")
    assert "风险高（3）、中（4）" in told[6]


def test_last_step_ends() -> None:
    """A step without exits ends its sentence."""
    assert tell_flow(make_minimal()) == (
        "1. 开始“受理”（窗口）：转第2步“办结”。",
        "2. 结束“办结”（窗口，时限当场）。",
    )
