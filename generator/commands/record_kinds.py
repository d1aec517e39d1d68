"""The kinds of problem that the records of editions can have, and the notice that a new edition is due."""

from generator.commands.declaring import declare_kind
from generator.values.problem import Severity

RECORD_DAMAGED = declare_kind(
    "H001",
    Severity.ERROR,
    (
        "版次记录不能读取",
        "{file} 不是版次记录，或者写成以后被改动过。",
        "请从备份或版本库恢复此文件；无法恢复的请删除，本版与更早的版次对照，没有更早的记录则不列本版变化。",
    ),
    (
        "Edition record unreadable",
        "{file} is no record of an edition, or was changed after it was written.",
        (
            "Restore it from a backup or from version control; where that cannot be done delete it, and an earlier "
            "record is taken instead."
        ),
    ),
)
RECORD_MISPLACED = declare_kind(
    "H002",
    Severity.ERROR,
    (
        "版次记录放错了位置",
        "{file} 记录的是版次 {edition}、受众 {audience}（{clearance}），与文件的位置或现在的受众声明不符。",
        "请把它移回 editions/<版次编号>/<受众编号>.json；受众的密级范围改过的，请删除此文件，印发下一版时重新记录。",
    ),
    (
        "Edition record misplaced",
        (
            "{file} records edition {edition} for {audience} ({clearance}), which is not what its place or the "
            "audience now says."
        ),
        (
            "Move it back to editions/<edition>/<audience>.json; where the audience's clearance was changed, delete "
            "it and record the next edition anew."
        ),
    ),
)
EDITION_OUTDATED = declare_kind(
    "H003",
    Severity.NOTICE,
    (
        "版次记录以后又有改动",
        "版次“{number}”记录以后，受众“{audience}”所见的条目新增{added}个，修改{changed}个，取消{removed}个。",
        "印发新版时，请在版次登记册增加一条；只是更正本版的，请运行 handbook record --replace。",
    ),
    (
        "Changed since the edition was recorded",
        (
            "Since edition “{number}” was recorded, {added} entries that {audience} sees were added, {changed} "
            "changed, {removed} removed."
        ),
        (
            "Register a new edition when it is issued; where this one was merely corrected, run "
            "handbook record --replace."
        ),
    ),
)

RECORD_KINDS = (RECORD_DAMAGED, RECORD_MISPLACED, EDITION_OUTDATED)
