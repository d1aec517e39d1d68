"""Times the search for measures that departments copied from each other, on invented ones.

Run it as ``.venv/bin/python benchmarks/measures.py``. Seconds are processor seconds, the least of three rounds.
"""

import random
import time
from collections.abc import Sequence

from generator.checks.likeness import Passage, find_alike
from generator.checks.measure_text import normalize_measure
from generator.checks.phrases import gather_phrases

ROUNDS = 3
DEPARTMENTS = 60
ACTS = """
核对 抽查 复核 公示 登记 签字 封存 比对 盘点 回访
通报 归档 抽取 记录 留存 退回 补正 汇总 会审 轮换
"""
THINGS = """
原件 台账 影像 申请表 评分表 样品 清单 合同 凭证 名单
卷宗 批件 报价 日志 收据 钥匙 印章 图纸 底稿 标书
"""
MANNERS = """
逐项 当场 两人 随机 按月 事后 交叉 全程 书面 隔日
分批 现场 独立 对照 限时 会同 先行 逐份 双向 单独
"""
POSTS = tuple(f"第{number}科科长" for number in range(DEPARTMENTS))
REPEATED = "逐项核对原件与登记簿并当场签字，留存影像备查，发现涂改的退回补正并登记台账"

Row = tuple[str, str]
"""A department and a measure of it as written."""


def invent_measures(count: int) -> list[Row]:
    """Return measures of about thirty characters with words at random, each with a post and a number in it."""
    chance = random.Random(count)  # noqa: S311 - the same in each run, and no secret
    return [(f"d{chance.randrange(DEPARTMENTS)}", _invent(chance)) for _ in range(count)]


def _invent(chance: random.Random) -> str:
    clauses = (
        "".join(chance.choice(words.split()) for words in (MANNERS, ACTS, THINGS, ACTS)) for _ in range(4)
    )
    return f"{chance.choice(POSTS)}{'，'.join(clauses)}{chance.randint(2, 30)}份。"


def repeat_measure(count: int, *, varies: bool) -> list[Row]:
    """Return one measure again and again, each time of the next department; if it `varies`, with another end."""
    ends = [chr(0x4E00 + number) if varies else "" for number in range(count)]
    return [(f"d{number % DEPARTMENTS}", REPEATED + end) for number, end in enumerate(ends)]


def time_search(rows: Sequence[Row]) -> tuple[float, int]:
    """Return the least processor seconds of normalising and searching, and how many measures are copied."""
    posts = gather_phrases(POSTS)
    seconds, found = [], 0
    for _ in range(ROUNDS):
        started = time.process_time()
        found = len(find_alike([Passage(name, normalize_measure(text, posts)) for name, text in rows]))
        seconds.append(time.process_time() - started)
    return min(seconds), found


def main() -> None:
    """Print one line for each set of measures."""
    sets = {
        "250 random": invent_measures(250),
        "2,500 random": invent_measures(2_500),
        "10,000 random": invent_measures(10_000),
        "10,000 equal": repeat_measure(10_000, varies=False),
        "10,000 almost equal": repeat_measure(10_000, varies=True),
    }
    for name, rows in sets.items():
        seconds, found = time_search(rows)
        print(f"{name:<20} {seconds:7.3f} s   {found} copied")


if __name__ == "__main__":
    main()
