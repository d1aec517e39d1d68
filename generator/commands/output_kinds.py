"""The kinds of problem found while an audience's view is turned into sites, books and data."""

from generator.commands.declaring import declare_kind
from generator.values.problem import Severity

BROKEN_LINK = declare_kind(
    "O001",
    Severity.ERROR,
    (
        "链接断开",
        "{audience}站点的页面 {page} 中，“{address}”指向的内容不存在（{fault}）。",
        "请检查此页所引用的条目和图片；若是模板所写，请改正模板。",
    ),
    (
        "Broken link",
        "On the page {page} of {audience}, “{address}” leads nowhere ({fault}).",
        "Look at the entries and pictures of this page, or at the template.",
    ),
)
TEMPLATE_FAULT = declare_kind(
    "O002",
    Severity.ERROR,
    ("模板有错", "{audience}：模板不能使用：{fault}。", "请对照随程序发布的同名模板改正。"),
    (
        "Template fault",
        "{audience}: the template cannot be used: {fault}.",
        "Compare it with the shipped template of that name.",
    ),
)
MISSING_GLYPH = declare_kind(
    "O003",
    Severity.ERROR,
    (
        "缺字",
        "{audience}的书中，字符“{character}”（{point}）没有字形，出现在 {page} 的“{where}”。",
        "请改用有字形的字，或在 site_config.yml 的 print.fonts 中加上含有此字的字体。",
    ),
    (
        "Missing glyph",
        "In the book of {audience} the character “{character}” ({point}) has no glyph; it stands on {page}, “{where}”.",
        "Use another character, or name a font that has it in print.fonts of site_config.yml.",
    ),
)
DRAWING_FELL_BACK = declare_kind(
    "O004",
    Severity.WARNING,
    (
        "流程图未能绘制",
        "{audience}：{page} 的“{caption}”没有画成（{fault}），只显示文字和环节表。",
        "请把流程拆成几个，每个不超过100个环节、150条流向。",
    ),
    (
        "Drawing fell back",
        "{audience}: “{caption}” on {page} was not drawn ({fault}); words and the step table stand instead.",
        "Split the workflow: at most 100 steps and 150 flows.",
    ),
)
PRINT_FAILED = declare_kind(
    "O005",
    Severity.ERROR,
    (
        "书未能排印",
        "{audience}的书没有排成：{fault}。",
        "请按所述改正；若是时间或内存不够，请分部门排印（--department）。",
    ),
    (
        "Book not printed",
        "The book of {audience} was not printed: {fault}.",
        "Mend what is said; where time or memory ran out, print by department.",
    ),
)
RENDERER_DIED = declare_kind(
    "O006",
    Severity.ERROR,
    (
        "生成进程中断",
        "{audience}的生成进程没有做完：{fault}{tail}。",
        "请查看上面的输出；原有的输出没有改动。",
    ),
    (
        "Renderer died",
        "The rendering of {audience} did not finish: {fault}{tail}.",
        "Look at the output above; what was built before is untouched.",
    ),
)
DRAFT_NOT_PUBLIC = declare_kind(
    "O007",
    Severity.NOTICE,
    ("草稿不公开", "登记册有错误，没有生成受众“{audience}”的输出。", "改正全部错误后再生成公开内容。"),
    (
        "Drafts are not public",
        "The registers have errors, so nothing was made for “{audience}”.",
        "Mend all errors, then build what is public.",
    ),
)

UNVERIFIED_PUBLISHED = declare_kind(
    "O008",
    Severity.ERROR,
    (
        "尚未核实的内容不能公开",
        "{entry} 的“{field}”尚未核实，不能向社会公开。",
        "请对照公布的文本核实，核实后删去 verified: false；只有演示可以带着“待核实”公开。",
    ),
    (
        "Unverified content is not published",
        "{entry}: “{field}” is not verified and cannot be published.",
        "Verify it, then remove verified: false; only a demonstration may publish it as unverified.",
    ),
)

OUTPUT_KINDS = (
    BROKEN_LINK,
    TEMPLATE_FAULT,
    MISSING_GLYPH,
    DRAWING_FELL_BACK,
    PRINT_FAILED,
    RENDERER_DIED,
    DRAFT_NOT_PUBLIC,
    UNVERIFIED_PUBLISHED,
)
