"""What a view knows of its own audience, of its own state, and of what the checks found."""

from typing import Annotated

from generator.model.audience import Clearance, Ground
from generator.model.declaration import Part, kept, shown
from generator.model.texts import IdentifierText, LineText


class AudienceCard(Part):
    """受众: for whom this view was cut."""

    id: Annotated[IdentifierText, shown("编号")]
    name: Annotated[LineText, shown("名称")]
    clearance: Annotated[Clearance, shown("密级范围")]
    title: Annotated[LineText, shown("站点与书名")]
    subtitle: Annotated[LineText | None, shown("副题")] = None
    marking: Annotated[LineText | None, shown("标注")] = None
    feedback: Annotated[tuple[LineText, ...], shown("报错方式")] = ()


class Fault(Part):
    """草稿中的问题: what a draft shows where something is wrong."""

    register_name: Annotated[str, kept("登记册", Ground.PROCESS)]
    identifier: Annotated[str, kept("编号", Ground.PROCESS)]
    step: Annotated[str | None, kept("环节", Ground.PROCESS)] = None
    code: Annotated[str, kept("代码", Ground.PROCESS)]
    place: Annotated[str, kept("位置", Ground.PROCESS)]
    message: Annotated[str, kept("问题", Ground.PROCESS)]


class Finding(Part):
    """检查发现: something the checks would have an editor look at, told to those who may see all of it."""

    register_name: Annotated[str, kept("登记册", Ground.PROCESS)]
    identifier: Annotated[str, kept("编号", Ground.PROCESS)]
    department: Annotated[str | None, kept("部门", Ground.PROCESS)] = None
    code: Annotated[str, kept("代码", Ground.PROCESS)]
    severity: Annotated[str, kept("程度", Ground.PROCESS)]
    title: Annotated[str, kept("问题", Ground.PROCESS)]
    place: Annotated[str, kept("位置", Ground.PROCESS)]
    message: Annotated[str, kept("说明", Ground.PROCESS)]
    remedy: Annotated[str, kept("处理办法", Ground.PROCESS)]
