"""Why a file is no YAML, in words for its editor: what the parser says, said in Chinese too."""

from collections.abc import Mapping

from generator.values.problem import Phrase

_REASONS: Mapping[str, str] = {
    "mapping values are not allowed in this context": "此处不能再写“键: 值”，常见原因是文字里有冒号，或者缩进不齐",
    "did not find expected key": "此处应当是一个键，常见原因是缩进不齐，或者引号没有成对",
    "could not find expected ':'": "键的后面缺少冒号",
    "did not find expected '-' indicator": "列表的这一项没有以“- ”开头，或者缩进不齐",
    "did not find expected ',' or ']'": "方括号里缺少逗号或右方括号",
    "did not find expected ',' or '}'": "花括号里缺少逗号或右花括号",
    "did not find expected node content": "此处缺少内容",
    "did not find expected <document start>": "此处不应再有内容，常见原因是缩进不齐",
    "found character that cannot start any token": "不能以此字符开头；缩进不用制表符，@、` 开头的文字加引号",
    "found a tab character that violates indentation": "缩进用了制表符，应当用空格",
    "found a tab character where an indentation space is expected": "缩进用了制表符，应当用空格",
    "found unexpected end of stream": "文件在引号或括号没有关上时就结束了",
    "found unknown escape character": "双引号里的反斜杠后面是不认识的字符；请改用单引号，或者写两个反斜杠",
    "found undefined tag handle": "感叹号开头的文字会被当作类型标签，请加引号",
    "block sequence entries are not allowed in this context": "此处不能写列表项，请另起一行",
    "did not find expected alphabetic or numeric character": "& 或 * 开头的文字会被当作锚点或别名，请加引号",
    "control characters are not allowed": "文件里有控制字符",
}


def word_reason(said: str) -> Phrase:
    """Return what the parser said, in Chinese where it is known and as said where it is not."""
    reason = said.rstrip(".")
    return Phrase(_REASONS.get(reason, reason), reason)
