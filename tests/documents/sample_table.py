"""The sample projects as a table: what each unit is and the words that it uses."""

from generator.engines.disk import read_project_files
from generator.sources.project import read_project
from tests.house.project import ROOT


def write_samples() -> str:
    """Return the table of the shipped samples, by folder."""
    rows = ["| 样例 | 单位 | 部门的叫法 | 风险类别 | 等级 |", "| --- | --- | --- | --- | --- |"]
    for folder in sorted(path for path in (ROOT / "examples").iterdir() if path.is_dir()):
        handbook = read_project(read_project_files(folder)).handbook
        assert handbook is not None, folder
        words = handbook.config.vocabulary
        kinds = "、".join(kind.name for kind in words.risk_kinds)
        levels = "、".join(level.name for level in sorted(words.risk_levels, key=lambda each: each.rank))
        (unit,) = handbook.organizations
        rows.append(f"| `{folder.name}` | {unit.name} | {words.department} | {kinds} | {levels} |")
    return "\n".join(rows)
