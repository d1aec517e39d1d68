"""Times the checks of a project of N powers and of one four times as large, and tells how they grow.

Run it as ``.venv/bin/python benchmarks/checks.py [POWERS] [ROUNDS]``. The project is the starter, copied under
other identifiers until it has N powers: first as it is, then with all posts but the first ones missing, so that
telling is timed too; then one workflow of N steps, sound and with flows that lead nowhere. Seconds are processor
seconds, the least of all rounds. Cost in proportion to N gives a ratio of 4, n log n a little more.
"""

import gc
import math
import re
import sys
import time
from collections.abc import Callable, Mapping
from itertools import pairwise

from generator.checks.check import check_reading
from generator.checks.inspection import inspect_handbook
from generator.checks.rules import ALL_RULES
from generator.engines.disk import read_project_files
from generator.engines.resources import find_examples
from generator.sources.project import Reading, read_project
from generator.sources.project_files import ProjectFiles

FACTOR = 4
SLOWEST = 5
ONCE = re.compile(r"registers/(?:organization|editions)\.yml")
POSTS = "registers/posts.yml"
CODE = re.compile(r"^(  )?code: (.+)$", re.MULTILINE)

Files = dict[str, bytes]


def copy_starter(powers: int, *, loses_posts: bool) -> ProjectFiles:
    """Return the starter, copied under other identifiers until it has a number of powers."""
    starter = read_project_files(find_examples() / "starter")
    handbook = read_project(starter).handbook
    if handbook is None:
        sys.exit("the starter has no valid site_config.yml")
    names = sorted({entry.id for _, entry in handbook.walk_entries()}, key=len, reverse=True)
    known = re.compile(rf"(?<![\w-])(?:{'|'.join(names)})(?![\w-])")
    files: Files = dict(starter.files)
    for number in range(1, powers // len(handbook.powers)):
        for file, content in starter.files.items():
            stem, dot, ending = file.partition(".")
            if dot and ending in {"yml", "md"} and "/" in file and not ONCE.fullmatch(file):
                text = CODE.sub(rf"\1code: \2-{number}", content.decode())
                files[_name_copy(stem, ending, number)] = known.sub(rf"\g<0>-{number}", text).encode()
        if loses_posts:
            del files[_name_copy(*POSTS.split("."), number)]
    return ProjectFiles(files)


def _name_copy(stem: str, ending: str, number: int) -> str:
    folder = stem if stem.count("/") == 1 and ending == "yml" else stem.rpartition("/")[0]
    return (
        f"{stem}-{number}.md" if ending == "md" else f"{folder}/copy-{stem.rpartition('/')[2]}-{number}.yml"
    )


def write_long_workflow(steps: int, *, is_lost: bool) -> ProjectFiles:
    """Return the starter with one more workflow, a single way of many steps; where lost, all its flows lead nowhere."""
    starter = read_project_files(find_examples() / "starter")
    names = [f"p{number}" for number in range(steps)]
    kinds = {names[0]: "start", names[-1]: "end"}
    head = (
        "{id: long, audience: public, name: long, power: qt-01, lanes: [{id: l, audience: public, name: l}]"
    )
    step = "{{id: {}, audience: public, name: n, kind: {}, lane: l, posts: [zonghe-jingban]}}"
    flow = "{{audience: public, source: {}, target: {}}}"
    written = ",\n".join(step.format(name, kinds.get(name, "process")) for name in names)
    drawn = ",\n".join(flow.format(one, f"x{other}" if is_lost else other) for one, other in pairwise(names))
    text = f"{head}, steps: [\n{written}], flows: [\n{drawn}]}}\n"
    return ProjectFiles({**starter.files, "registers/workflows/long.yml": text.encode()})


def time_least(work: Callable[[], object], rounds: int) -> float:
    """Return the least processor time that some work takes."""
    taken = []
    for _ in range(rounds):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return min(taken)


def time_parts(reading: Reading, rounds: int) -> Mapping[str, float]:
    """Return the processor time of the indexes that all rules share, and of each rule alone."""
    if reading.handbook is None:
        sys.exit("the project has no valid site_config.yml")
    handbook, atlas = reading.handbook, reading.atlas
    inspection = inspect_handbook(handbook, atlas)
    indexes = time_least(lambda: inspect_handbook(handbook, atlas), rounds)
    return {"inspection.inspect_handbook": indexes} | {
        f"{rule.__module__.rpartition('.')[2]}.{rule.__name__}": time_least(
            lambda rule=rule: list(rule(inspection)), rounds
        )
        for rule in ALL_RULES
    }


def compare(title: str, make: Callable[[int], ProjectFiles], count: int, rounds: int) -> None:
    """Print the seconds of the checks at both sizes, and those of its slowest parts."""
    readings = [read_project(make(size)) for size in (count, FACTOR * count)]
    gc.freeze()  # what was read is large: else the collector walks through it in the midst of the checks
    seconds = [time_least(lambda one=one: check_reading(one), rounds) for one in readings]
    told = [len(check_reading(one)) for one in readings]
    allowed = FACTOR * math.log(FACTOR * count) / math.log(count)
    print(f"{title}: {told[0]} and {told[1]} problems; n log n would give {allowed:.2f}")
    _print_line("all checks", *seconds)
    small, large = (time_parts(one, rounds) for one in readings)
    for name in sorted(large, key=large.__getitem__, reverse=True)[:SLOWEST]:
        _print_line(name, small[name], large[name])


def _print_line(name: str, small: float, large: float) -> None:
    print(f"  {name:<50} {small:8.3f} s {large:8.3f} s   ratio {large / small:5.2f}")


def main() -> None:
    """Print how the checks grow."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    compare(f"{count} powers", lambda size: copy_starter(size, loses_posts=False), count, rounds)
    compare(f"{count} powers, posts lost", lambda size: copy_starter(size, loses_posts=True), count, rounds)
    compare(f"{count} steps", lambda size: write_long_workflow(size, is_lost=False), count, rounds)
    compare(f"{count} steps, flows lost", lambda size: write_long_workflow(size, is_lost=True), count, rounds)


if __name__ == "__main__":
    main()
