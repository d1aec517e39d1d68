"""The unit's choices for records and forms: who reviews, to whom is promised, what forms are called."""

from typing import Annotated

from generator.model.audience import Ground
from generator.model.declaration import Part, kept
from generator.model.record_terms import FormKind
from generator.model.texts import Count, Flag, IdentifierText, LineText


class ReviewRule(Part):
    """评审权限: at which stage, and so by whom, the risks of a class of person are reviewed last."""

    person_class: Annotated[IdentifierText, kept("人员类别", Ground.PROCESS, chosen_from="person_classes")]
    stage: Annotated[IdentifierText, kept("评审阶段", Ground.PROCESS, chosen_from="review_stages")]


class ReviewChoice(Part):
    """评审: who reviews whom, from how many staff not all need to come, and whether the book waits for approval.

    A department of fewer than `full_attendance_below` staff attends in full. With `approval_stage` only powers
    that passed a review of that stage are bound where `binds_only_approved`.
    """

    full_attendance_below: Annotated[Count | None, kept("不足此人数须全员参加", Ground.PROCESS)] = None
    rules: Annotated[tuple[ReviewRule, ...], kept("评审权限", Ground.PROCESS)] = ()
    approval_stage: Annotated[
        IdentifierText | None, kept("批准阶段", Ground.PROCESS, chosen_from="review_stages")
    ] = None
    binds_only_approved: Annotated[Flag, kept("只编入已批准的职权", Ground.PROCESS)] = False


class CommitmentRule(Part):
    """承诺对象: to whom a class of person makes its commitment, by relation."""

    person_class: Annotated[IdentifierText, kept("人员类别", Ground.PROCESS, chosen_from="person_classes")]
    receiver: Annotated[IdentifierText, kept("接收人", Ground.PROCESS, chosen_from="leader_roles")]


class CommitmentChoice(Part):
    """承诺: to whom each class of person makes its commitment, and what every letter begins and ends with."""

    rules: Annotated[tuple[CommitmentRule, ...], kept("承诺对象", Ground.PROCESS)] = ()
    opening: Annotated[LineText | None, kept("启语", Ground.PROCESS)] = None
    closing: Annotated[LineText | None, kept("结语", Ground.PROCESS)] = None
    copies: Annotated[Count, kept("份数", Ground.PROCESS)] = 3


class FormChoice(Part):
    """表格: a form of a kind with the unit's own title and number, for some classes of person or departments alone.

    `opinions` are the labels of the cells in which opinions are written and signed.
    """

    id: Annotated[IdentifierText, kept("编号", Ground.PROCESS)]
    kind: Annotated[FormKind, kept("表格种类", Ground.PROCESS)]
    title: Annotated[LineText, kept("表格名称", Ground.PROCESS)]
    number: Annotated[LineText | None, kept("附件号", Ground.PROCESS)] = None
    person_classes: Annotated[
        tuple[IdentifierText, ...], kept("人员类别", Ground.PROCESS, chosen_from="person_classes")
    ] = ()
    department_kinds: Annotated[
        tuple[IdentifierText, ...], kept("部门类别", Ground.PROCESS, chosen_from="department_kinds")
    ] = ()
    opinions: Annotated[tuple[LineText, ...], kept("意见栏", Ground.PROCESS)] = ()
