"""章节与图片: prose between the registers, rendered once, and the pictures that belong to it."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Declared, Entry, Part, kept, shown
from generator.model.texts import CodeText, Count, Day, Flag, IdentifierText, LineText


class Segment(Part):
    """A stretch of a chapter, one of four: a heading with its anchor, a link, a picture, or other HTML.

    `html` is cleaned HTML of our own rendering (of a link or heading: of its words); `target` is as written,
    such as ``xk-01`` or ``law/xzxkf#42``.
    """

    html: Annotated[str, shown("正文")] = ""
    heading: Annotated[int | None, shown("标题级别")] = None
    anchor: Annotated[str, shown("锚点")] = ""
    target: Annotated[str | None, shown("链接")] = None
    picture: Annotated[IdentifierText | None, shown("图片")] = None


class PictureDeclaration(Declared):
    """What a chapter's head says of one of its pictures."""

    id: Annotated[IdentifierText, shown("编号")]
    file: Annotated[CodeText, kept("文件", Ground.INTERNAL_AFFAIRS)]
    description: Annotated[LineText, shown("说明")]


class FrontMatter(Declared):
    """文首声明: what a chapter says of itself."""

    title: Annotated[LineText, shown("标题")]
    date: Annotated[Day | None, shown("日期")] = None
    is_education: Annotated[Flag, shown("教育内容")] = False
    pictures: Annotated[tuple[PictureDeclaration, ...], shown("图片")] = ()


class Chapter(Entry):
    """章节: `order` comes from the file's name, `file` is where it stands."""

    title: Annotated[LineText, shown("标题")]
    order: Annotated[Count, shown("次序")]
    date: Annotated[Day | None, shown("日期")] = None
    is_education: Annotated[Flag, shown("教育内容")] = False
    segments: Annotated[tuple[Segment, ...], shown("正文")]


class Picture(Entry):
    """图片: re-encoded, so that nothing but its pixels remains."""

    description: Annotated[LineText, shown("说明")]
    content: Annotated[bytes, shown("内容")]
    width: Annotated[Count, shown("宽（像素）")]
    height: Annotated[Count, shown("高（像素）")]
