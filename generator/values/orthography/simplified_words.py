"""Characters that are right in simplified text though OpenCC converts them, and the words where they are not.

The characters are those of the national table 通用规范汉字表 (2013) that its dictionaries would ever change: 乾 stands
in 乾隆, 昇 and 於 in names, 瞭 in 瞭望, 藉 in 慰藉, 覆 in 覆盖.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

RIGHT_CHARACTERS = frozenset("么乾俱剋劄吒哩坏夥彷徵扞於昇氾沈甦瞭祕脩苧蒐薳薹藉袷覆谿釐陞麽")

_WORDS = """
乾干: 〇燥 〇净 〇旱 〇脆 〇粮 〇货 〇洗 饼〇 烘〇 晒〇 风〇
於于: 〇是 〇此 〇本 〇该 〇每 关〇 对〇 由〇 属〇 处〇 位〇 至〇 基〇 大〇 小〇 低〇 高〇 多〇 少〇
於于: 限〇 用〇 在〇 善〇 便〇 有利〇 不利〇 等〇 鉴〇 适〇 忠〇 勇〇 归〇 始〇 终〇 出〇 源〇 致〇
於于: 早〇 晚〇 优〇 次〇 助〇 益〇 敢〇 乐〇 急〇 易〇 难〇 免〇 安〇 止〇 介〇 见〇 决〇 当〇 同〇
於于: 别〇 务〇 立〇 布〇 过〇 异〇 亚〇 濒〇
剋克: 〇扣 〇制 〇服 〇星 相〇
劄札: 〇记
哩里: 英〇 海〇
夥伙: 合〇 〇伴 同〇 〇同 入〇 散〇 团〇 结〇 〇食 〇计
彷仿: 〇佛
徵征: 〇收 〇用 〇求 〇集 〇询 〇税 〇兵 〇信 〇文 〇得 〇兆 〇象 〇地 〇缴 〇管 〇订 〇稿 〇迁 〇聘
徵征: 〇拆 〇购 〇召 象〇 特〇 稽〇 开〇 免〇 缓〇 减〇 应〇 表〇 预〇 追〇 补〇
扞捍: 〇卫
昇升: 提〇 上〇 晋〇 〇级 〇降 〇值 回〇 攀〇 跃〇 飙〇
氾泛: 〇滥 广〇 空〇 宽〇
沈沉: 〇淀 〇没 〇降 〇陷 〇痛 〇迷 〇溺 〇湎 〇浸 消〇 深〇
甦苏: 〇醒 〇生 复〇
瞭了: 〇解 明〇 〇然 〇如指掌 〇若指掌
祕秘: 〇密 〇书 〇诀 〇方 奥〇 神〇 揭〇
脩修: 〇改 〇订 〇正 〇理 〇建 〇复 维〇
苧苎: 〇麻
蒐搜: 〇集 〇证 〇寻
藉借: 〇口 〇故 〇此 〇助 〇由 〇以 〇着 〇机 〇端 〇词 凭〇 假〇
覆复: 答〇 回〇 批〇 函〇 申〇 反〇 重〇 〇核 〇查 〇议 〇审
釐厘: 〇定 〇清 〇米 公〇 毫〇 分〇
陞升: 晋〇 提〇 〇任 〇职 〇级 〇迁
麽么: 什〇 甚〇 怎〇 这〇 那〇 多〇 要〇
"""
"""A character and what should stand for it, and the words in which it should, all else simplified."""


def _write_words() -> Iterator[tuple[str, str]]:
    for line in _WORDS.strip().splitlines():
        signs, _, words = line.partition(":")
        for word in words.split():
            yield word.replace("〇", signs[0]), word.replace("〇", signs[1])


TRADITIONAL_WORDS: Mapping[str, str] = MappingProxyType(dict(_write_words()))
"""Words in which a character of `RIGHT_CHARACTERS` stands in its traditional use, with their simplified form."""
