"""The kinds of problem found in a single entry: a field missing, unknown, or written in a way it may not be."""

from generator.values.problem import ProblemKind, Severity, Wording


def _declare(code: str, zh: tuple[str, str, str], en: tuple[str, str, str]) -> ProblemKind:
    return ProblemKind(code, Severity.ERROR, Wording(*zh), Wording(*en))


UNKNOWN_FIELD = _declare(
    "F001",
    ("不认识的字段", "{entry} 写了不认识的字段“{field}”。", "请改正或删去；可写的字段有：{known}。"),
    (
        "Unknown field",
        "{entry} has an unknown field “{field}”.",
        "Correct or remove it; known fields: {known}.",
    ),
)
MISSING_FIELD = _declare(
    "F002",
    ("缺少字段", "{entry} 没有写“{field}”。", "请补上此字段。"),
    ("Missing field", "{entry} lacks “{field}”.", "Add the field."),
)
WORD_NOT_CHOSEN = _declare(
    "F003",
    ("值不在可选范围", "{entry} 的“{field}”写作“{value}”。", "可以写：{known}。"),
    ("Value not among the choices", "{entry}: “{field}” is “{value}”.", "Choose one of: {known}."),
)
DATE_MALFORMED = _declare(
    "F004",
    ("日期写法不对", "{entry} 的“{field}”写作“{value}”，不是日期。", "日期写作 2026-01-31。"),
    ("Malformed date", "{entry}: “{field}” is “{value}”, not a date.", "Write dates as 2026-01-31."),
)
NUMBER_MALFORMED = _declare(
    "F005",
    (
        "数字写法不对",
        "{entry} 的“{field}”写作“{value}”，不是允许范围内的数字。",
        "请写范围内的阿拉伯数字，不带单位。",
    ),
    (
        "Malformed number",
        "{entry}: “{field}” is “{value}”, no number in range.",
        "Write digits within the range, without a unit.",
    ),
)
FLAG_MALFORMED = _declare(
    "F006",
    ("是否写法不对", "{entry} 的“{field}”写作“{value}”。", "只能写 true（是）或 false（否）。"),
    ("Neither true nor false", "{entry}: “{field}” is “{value}”.", "Write true or false."),
)
IDENTIFIER_MALFORMED = _declare(
    "F007",
    (
        "编号写法不对",
        "{entry} 的“{field}”写作“{value}”。",
        "编号用小写英文字母开头，只含小写字母、数字和单个连字符，如 xk-01。",
    ),
    (
        "Malformed identifier",
        "{entry}: “{field}” is “{value}”.",
        "Identifiers begin with a lower-case letter and hold lower-case letters, digits and single hyphens, as xk-01.",
    ),
)
ARTICLE_MALFORMED = _declare(
    "F008",
    (
        "条款写法不对",
        "{entry} 的“{field}”写作“{value}”。",
        "条款写作 第二十一条、第21条第2款 或 第八十七条第一款第三项。",
    ),
    (
        "Malformed article",
        "{entry}: “{field}” is “{value}”.",
        "Write articles as 第二十一条 or 第21条第2款第1项.",
    ),
)
TEXT_EMPTY = _declare(
    "F009",
    ("内容为空", "{entry} 的“{field}”是空的。", "请写上内容；没有内容就删去整个字段。"),
    ("Empty", "{entry}: “{field}” is empty.", "Fill it in, or remove the field."),
)
TEXT_TOO_LONG = _declare(
    "F010",
    ("文字过长", "{entry} 的“{field}”超过 {limit} 个字。", "请缩短，或分成几条。"),
    ("Too long", "{entry}: “{field}” is longer than {limit} characters.", "Shorten it, or split it up."),
)
CHARACTER_REFUSED = _declare(
    "F011",
    (
        "含有不可用的字符",
        "{entry} 的“{field}”含有字符 {character}。",
        "它是不可见字符、控制字符或未编码的自造字，请删去或换成正式字符。",
    ),
    (
        "Character refused",
        "{entry}: “{field}” holds the character {character}.",
        "It is invisible, a control sign or of private use: remove it, or use the encoded character.",
    ),
)
LIST_WANTED = _declare(
    "F012",
    ("应为列表", "{entry} 的“{field}”应当是列表。", "每项另起一行，以“- ”开头。"),
    (
        "List wanted",
        "{entry}: “{field}” should be a list.",
        "Give each item a line of its own beginning with “- ”.",
    ),
)
MAPPING_WANTED = _declare(
    "F013",
    ("应为分项填写", "{entry} 的“{field}”应当分项填写。", "请在其下缩进，写“键: 值”。"),
    (
        "Mapping wanted",
        "{entry}: “{field}” should have fields of its own.",
        "Indent “key: value” lines under it.",
    ),
)
TEXT_WANTED = _declare(
    "F014",
    ("应为一段文字", "{entry} 的“{field}”应当是一段文字。", "请直接写值；含冒号或 # 的文字加引号。"),
    (
        "Text wanted",
        "{entry}: “{field}” should be a piece of text.",
        "Write the value alone; quote text that holds a colon or #.",
    ),
)
GROUND_MISSING = _declare(
    "F015",
    (
        "没有写不公开的依据",
        "{entry} 有内容不对公众公开，却没有写“{field}”。",
        "请写明 ground，可选：{known}。",
    ),
    (
        "Ground missing",
        "{entry} withholds something without saying “{field}”.",
        "Write its ground, one of: {known}.",
    ),
)
GROUND_NEEDLESS = _declare(
    "F016",
    (
        "公开内容不写不公开的依据",
        "{entry} 有内容是公开的，却写了“{field}”。",
        "请删去 ground，或改 audience；可选依据：{known}。",
    ),
    (
        "Ground needless",
        "{entry} publishes something and yet says “{field}”.",
        "Remove ground or change audience; grounds are: {known}.",
    ),
)
CARRIER_NOT_ONE = _declare(
    "F017",
    (
        "风险点应有且只有一个载体",
        "{entry} 写了 {count} 个载体。",
        "请在 organization、department、post、power、step、person_class、post_group 中只写一个。",
    ),
    (
        "Exactly one carrier",
        "{entry} has {count} carriers.",
        "Write exactly one of organization, department, post, power, step, person_class, post_group.",
    ),
)
DEMONSTRATION_UNWORDED = _declare(
    "F018",
    ("演示没有说明", "{entry} 标为演示，却没有写 demonstration_words。", "请写一句说明，它会印在每一页上。"),
    (
        "Demonstration unworded",
        "{entry} is a demonstration without demonstration_words.",
        "Write the sentence that every page shows.",
    ),
)
PROSE_HTML = _declare(
    "F019",
    (
        "章节中不能写 HTML",
        "第 {line} 行写了 HTML 标记“{value}”。",
        "请用 Markdown 写法；要显示尖括号请用反引号括起。",
    ),
    (
        "No HTML in prose",
        "Line {line} holds the HTML tag “{value}”.",
        "Use Markdown; put angle brackets between backquotes.",
    ),
)
PROSE_ADDRESS = _declare(
    "F020",
    (
        "章节中的链接写法不对",
        "链接“{value}”不能使用。",
        "链接条目写 ref:编号，图片写 picture:编号；外部网址请写成文字。",
    ),
    (
        "Link not usable",
        "The link “{value}” cannot be used.",
        "Write ref:identifier or picture:identifier; write outside addresses as words.",
    ),
)
PICTURE_UNREADABLE = _declare(
    "F021",
    ("图片无法读取", "图片“{file}”不存在、过大或不是 PNG、JPEG 图片。", "请检查文件名和格式。"),
    (
        "Picture unreadable",
        "The picture “{file}” is missing, too large, or neither PNG nor JPEG.",
        "Look at its name and format.",
    ),
)

ADDRESS_REFUSED = _declare(
    "F022",
    (
        "网址不能使用",
        "{entry} 的“{field}”写作“{value}”。",
        "网址写作 https://www.example.com/，只能用 https，不带空格和中文；没有网址就删去 href。",
    ),
    (
        "Address refused",
        "{entry}: “{field}” is “{value}”.",
        "Write https://www.example.com/: https alone, no spaces; leave href out where there is none.",
    ),
)

BASIS_NOT_ONE = _declare(
    "F023",
    (
        "依据应是法律或者制度之一",
        "{entry} 有一条依据没有写 law 或者 bylaw，或者两个都写了。",
        "引用法律法规写 law，引用本单位制度写 bylaw，只写一个。",
    ),
    (
        "A law or a bylaw",
        "{entry} has a basis with neither law nor bylaw, or with both.",
        "Write law for a law, bylaw for a bylaw of the unit: exactly one.",
    ),
)

MONTH_MALFORMED = _declare(
    "F024",
    ("月份写法不对", "{entry} 的“{field}”写作“{value}”，不是月份。", "月份写作 2026-01，月份数写两位。"),
    (
        "Malformed month",
        "{entry}: “{field}” is “{value}”, which is not a month.",
        "Write months as 2026-01, the month with two digits.",
    ),
)

FIELD_KINDS = tuple(value for value in list(vars().values()) if isinstance(value, ProblemKind))
