"""site_config.yml: one organisation's choices, each key declaring who may see it."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.assessment import AssessmentChoice
from generator.model.audience import Clearance, Ground
from generator.model.declaration import Part, kept, shown
from generator.model.disclosure import DisclosureChoice
from generator.model.site_frame import SiteFrame
from generator.model.terms import BindingChoice, BookPart
from generator.model.texts import CodeText, Flag, IdentifierText, LineText
from generator.model.vocabulary import IncompatibleDuties, ManagementRule, RatingScheme, Vocabulary
from generator.model.warning import WarningChoice
from generator.model.work_choice import CommitmentChoice, FormChoice, ReviewChoice


class AudienceChoice(Part):
    """受众: a clearance and a scope, under a name of the unit's own; what it is for, and its marking."""

    id: Annotated[IdentifierText, kept("编号", Ground.INTERNAL_AFFAIRS)]
    name: Annotated[LineText, kept("名称", Ground.INTERNAL_AFFAIRS)]
    clearance: Annotated[Clearance, kept("密级范围", Ground.INTERNAL_AFFAIRS)]
    scope: Annotated[
        Literal["all"] | tuple[IdentifierText, ...],
        kept("部门范围", Ground.INTERNAL_AFFAIRS, refers_to="department"),
    ]
    title: Annotated[LineText, kept("站点与书名", Ground.INTERNAL_AFFAIRS)]
    subtitle: Annotated[LineText | None, kept("副题", Ground.INTERNAL_AFFAIRS)] = None
    marking: Annotated[LineText | None, kept("标注", Ground.INTERNAL_AFFAIRS)] = None
    feedback: Annotated[tuple[LineText, ...], kept("报错方式", Ground.INTERNAL_AFFAIRS)] = ()


Millimetres = Annotated[float, Field(gt=0, le=500)]
Points = Annotated[float, Field(ge=7.5, le=72)]


class FontSlots(Part):
    """字体: families by name for each slot, tried in order; the base fonts stand behind each."""

    body: Annotated[tuple[CodeText, ...], shown("正文")] = ()
    title: Annotated[tuple[CodeText, ...], shown("大标题")] = ()
    heading: Annotated[tuple[CodeText, ...], shown("标题与表头")] = ()
    kai: Annotated[tuple[CodeText, ...], shown("楷体")] = ()


class PrintChoice(Part):
    """印刷: the sheet, its margins, sizes and fonts (the defaults are those of GB/T 9704), and what is bound.

    `items` prints for the public each item and the whole list as documents of their own.
    """

    page_width: Annotated[Millimetres, shown("纸宽（毫米）")] = 210
    page_height: Annotated[Millimetres, shown("纸高（毫米）")] = 297
    margin_top: Annotated[Millimetres, shown("天头（毫米）")] = 37
    margin_inner: Annotated[Millimetres, shown("订口（毫米）")] = 28
    text_width: Annotated[Millimetres, shown("版心宽（毫米）")] = 156
    text_height: Annotated[Millimetres, shown("版心高（毫米）")] = 225
    body_size: Annotated[Points, shown("正文字号（磅）")] = 15.75
    body_leading: Annotated[Points, shown("正文行距（磅）")] = 28.95
    table_size: Annotated[Points, shown("表格字号（磅）")] = 10.5
    page_multiple: Annotated[int, shown("页数取整"), Field(ge=1, le=32)] = 1
    binding: Annotated[BindingChoice, shown("装订方式")] = BindingChoice.ONE_BOOK
    items: Annotated[Flag, shown("单印公开事项和清单")] = False
    fonts: Annotated[FontSlots, shown("字体")] = FontSlots()


class SiteConfig(Part):
    """The whole configuration of a project."""

    is_demonstration: Annotated[Flag, shown("演示")]
    demonstration_words: Annotated[LineText | None, shown("演示说明")] = None
    footer: Annotated[tuple[LineText, ...], shown("页脚")]
    site: Annotated[SiteFrame, shown("网站")] = SiteFrame()
    disclosure: Annotated[DisclosureChoice, shown("公开")] = DisclosureChoice()
    vocabulary: Annotated[Vocabulary, shown("词汇")]
    rating_scheme: Annotated[RatingScheme | None, kept("评定规则", Ground.PROCESS)] = None
    management: Annotated[tuple[ManagementRule, ...], kept("分级管理", Ground.INTERNAL_AFFAIRS)]
    incompatible_duties: Annotated[tuple[IncompatibleDuties, ...], kept("不相容职责", Ground.PROCESS)] = ()
    warnings: Annotated[WarningChoice, kept("预警统计", Ground.PROCESS)] = WarningChoice()
    reviews: Annotated[ReviewChoice, kept("评审", Ground.PROCESS)] = ReviewChoice()
    commitments: Annotated[CommitmentChoice, kept("承诺", Ground.PROCESS)] = CommitmentChoice()
    assessment: Annotated[AssessmentChoice | None, kept("考核办法", Ground.PROCESS)] = None
    names_persons: Annotated[Flag, kept("登记姓名", Ground.PRIVACY)] = False
    forms: Annotated[tuple[FormChoice, ...], kept("表格", Ground.PROCESS)] = ()
    principal_leader: Annotated[
        IdentifierText, kept("主要领导岗位", Ground.INTERNAL_AFFAIRS, refers_to="post")
    ]
    audiences: Annotated[tuple[AudienceChoice, ...], kept("受众", Ground.INTERNAL_AFFAIRS)]
    parts: Annotated[tuple[BookPart, ...], shown("书的组成")]
    print: Annotated[PrintChoice, shown("印刷")] = PrintChoice()
    note: Annotated[LineText | None, kept("内部备注", Ground.INTERNAL_AFFAIRS)] = None

    @model_validator(mode="after")
    def _demand_demonstration_words(self) -> Self:
        if self.is_demonstration and self.demonstration_words is None:
            raise PydanticCustomError("demonstration_unworded", "a demonstration says so in words")
        return self

    def find_audience(self, identifier: str) -> AudienceChoice | None:
        """Return the audience of that identifier, or None."""
        return next((choice for choice in self.audiences if choice.id == identifier), None)
