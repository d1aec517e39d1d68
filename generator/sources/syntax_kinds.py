"""The kinds of problem found before anything is known of a file's meaning; they stop even a draft."""

from generator.values.problem import ProblemKind, Severity, Wording


def _declare(code: str, zh: Wording, en: Wording) -> ProblemKind:
    return ProblemKind(code, Severity.ERROR, zh, en, is_syntax=True)


MALFORMED_YAML = _declare(
    "S001",
    Wording(
        "YAML 语法错误", "文件不是正确的 YAML：{reason}。", "请检查此处的缩进、冒号后的空格和引号是否成对。"
    ),
    Wording(
        "Malformed YAML",
        "The file is not well-formed YAML: {reason}.",
        "Look at the indentation, the space after the colon and the quotation marks here.",
    ),
)
TWIN_KEY = _declare(
    "S002",
    Wording("键重复", "同一处写了两个“{key}”。", "请删去其中一个；先写的在 {first}。"),
    Wording(
        "Twin key",
        "“{key}” is written twice in one place.",
        "Remove one of them; the first stands at {first}.",
    ),
)
ALIAS_REFUSED = _declare(
    "S003",
    Wording("不允许使用锚点和别名", "这里使用了 YAML 锚点或别名“{name}”。", "请把内容直接写在这里。"),
    Wording(
        "Anchors and aliases are refused",
        "A YAML anchor or alias “{name}” is used here.",
        "Write the content out here.",
    ),
)
TOO_DEEP = _declare(
    "S004",
    Wording("层次过深", "嵌套超过 {limit} 层。", "登记册没有这么深的内容，请检查缩进。"),
    Wording(
        "Too deep", "Nested deeper than {limit} levels.", "No register is this deep; look at the indentation."
    ),
)
TOO_LARGE = _declare(
    "S005",
    Wording(
        "文件过大",
        "文件有 {size} 字节，超过上限 {limit} 字节。",
        "请把条目分到多个文件，每个大条目一个文件。",
    ),
    Wording(
        "Too large",
        "The file has {size} bytes, more than {limit}.",
        "Split it: one file for each large entry.",
    ),
)
TAG_REFUSED = _declare(
    "S006",
    Wording("不允许使用类型标签", "这里使用了 YAML 类型标签“{tag}”。", "请删去标签，直接写值。"),
    Wording(
        "Tags are refused", "A YAML tag “{tag}” is used here.", "Remove the tag and write the value alone."
    ),
)
NOT_UTF8 = _declare(
    "S007",
    Wording("不是 UTF-8 编码", "文件从第 {offset} 字节起不是 UTF-8。", "请用编辑器另存为 UTF-8 编码。"),
    Wording("Not UTF-8", "The file is not UTF-8 from byte {offset} on.", "Save it as UTF-8."),
)
WRONG_SHAPE = _declare(
    "S008",
    Wording("文件结构不对", "这里应当是一个条目（键: 值），或条目的列表。", "请对照同一登记册的其他文件。"),
    Wording(
        "Wrong shape",
        "Here should stand one entry (key: value), or a list of entries.",
        "Compare with another file of the same register.",
    ),
)
KEY_NOT_TEXT = _declare(
    "S009",
    Wording("键不是文字", "这里的键不是一个词。", "键只能是一个英文词，后跟冒号。"),
    Wording(
        "Key is not a word",
        "The key here is not a single word.",
        "A key is one English word with a colon after it.",
    ),
)
UNKNOWN_FILE = _declare(
    "S010",
    Wording("不认识的文件", "“{file}”不属于任何登记册。", "登记册文件名只能是：{known}。请改名或移出。"),
    Wording(
        "Unknown file",
        "“{file}” belongs to no register.",
        "Register files are named: {known}. Rename it or move it away.",
    ),
)
MISSING_FILE = _declare(
    "S011",
    Wording("缺少文件", "项目中没有“{file}”。", "请补上此文件；可用 handbook new 生成一个完整的样例。"),
    Wording(
        "Missing file", "The project has no “{file}”.", "Add it; handbook new writes a complete example."
    ),
)
LINK_REFUSED = _declare(
    "S012",
    Wording("不允许符号链接", "“{file}”是符号链接或不是普通文件。", "请换成文件本身。"),
    Wording(
        "Links are refused", "“{file}” is a symbolic link or no regular file.", "Put the file itself here."
    ),
)
FRONT_MATTER = _declare(
    "S013",
    Wording(
        "缺少文首声明", "章节开头没有以 --- 起止的声明。", "请在文首写明 title 和 audience，前后各一行 ---。"
    ),
    Wording(
        "Front matter missing",
        "The chapter does not begin with a declaration between --- lines.",
        "Write title and audience at the head, with a line --- before and after.",
    ),
)

MANY_DOCUMENTS = _declare(
    "S014",
    Wording("一个文件里有几个文档", "从这里起是另一个 YAML 文档。", "请删去 --- 行，或分成几个文件。"),
    Wording(
        "Several documents", "Another YAML document begins here.", "Remove the --- line, or split the file."
    ),
)

SYNTAX_KINDS = (
    MALFORMED_YAML,
    TWIN_KEY,
    ALIAS_REFUSED,
    TOO_DEEP,
    TOO_LARGE,
    TAG_REFUSED,
    NOT_UTF8,
    WRONG_SHAPE,
    KEY_NOT_TEXT,
    UNKNOWN_FILE,
    MISSING_FILE,
    LINK_REFUSED,
    FRONT_MATTER,
    MANY_DOCUMENTS,
)
