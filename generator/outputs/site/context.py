"""What the site's templates are given: every key with its meaning, and nothing beside."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields

from generator.pages.blocks import Block, Figure, Heading, Table
from generator.pages.page import Masthead, Page
from generator.pages.words import Target


@dataclass(frozen=True, slots=True)
class ChartPanel:
    """A chart of counts and the table that says the same."""

    figure: Figure
    table: Table


@dataclass(frozen=True, slots=True)
class Stretch:
    """Blocks that follow each other; with a `figure` they stand next to it on a wide screen.

    Where there are `charts` there is nothing else: they stand side by side, each with the table behind it.
    """

    blocks: tuple[Block, ...]
    figure: Figure | None = None
    charts: tuple[ChartPanel, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A page in the breadcrumb or beside this one: its title, and its relative address (None: no link)."""

    title: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Chapter:
    """A heading of level 2 with those of level 3 under it, for the list of what stands on the page."""

    heading: Heading
    parts: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class DownloadLink:
    """A file offered on the page: what it is, its form (PDF, CSV, JSON), its size in words, its address."""

    label: str
    form: str
    size: str
    href: str


@dataclass(frozen=True, slots=True)
class PageContext:
    """The keys of every template in ``site/``; `help` says what each is for."""

    masthead: Masthead = field(
        metadata={"help": "标题、单位、版次、标志和页脚，见 generator/pages/page.py 的 Masthead"}
    )
    page: Page = field(metadata={"help": "本页：标题、类别、说明等，见 generator/pages/page.py 的 Page"})
    stretches: tuple[Stretch, ...] = field(metadata={"help": "正文的各段；带图的一段在宽屏上图文并列"})
    contents: tuple[Chapter, ...] = field(metadata={"help": "本页的二级标题及其下的三级标题"})
    path: tuple[Step, ...] = field(metadata={"help": "当前位置：自首页起的各级页面，最后一项是本页"})
    previous: Step | None = field(metadata={"help": "全书顺序中的上一页，没有则为空；风险点页在风险点之间"})
    following: Step | None = field(metadata={"help": "全书顺序中的下一页，没有则为空；风险点页在风险点之间"})
    address: str = field(metadata={"help": "本页在网站中的路径"})
    place_title: str = field(metadata={"help": "本页所在栏目的名称"})
    downloads: tuple[DownloadLink, ...] = field(metadata={"help": "本页提供下载的文件；只生成网站时没有"})
    mark: str = field(
        metadata={"help": "党政机关标识的图片，从根目录起的路径；主题中没有 site/mark.* 时为空"}
    )
    root: str = field(metadata={"help": "从本页到网站根目录的相对路径，以斜线结尾，本在根目录时为空"})
    is_public: bool = field(metadata={"help": "读者是否为社会公众；不是时网页要求搜索引擎不收录"})
    find_link: Callable[[Target], str | None] = field(
        metadata={"help": "给出目标的相对网址；目标不存在时为空"}
    )

    def list_keys(self) -> dict[str, object]:
        """Return the context as a template takes it."""
        return {key.name: getattr(self, key.name) for key in fields(self)}


def describe_context() -> tuple[tuple[str, str], ...]:
    """Return each key with what it is for, in order."""
    return tuple((key.name, key.metadata["help"]) for key in fields(PageContext))
