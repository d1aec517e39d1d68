"""Projects that mean harm or were written in haste: one file of the tiny project invented anew or mutated, by seed."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

import yaml

from generator.model.audience import Clearance
from generator.model.declaration import Declared, Part, find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.model.vocabulary import Vocabulary
from generator.model.workflow import Workflow
from generator.sources.project import read_project
from generator.sources.project_files import CONFIG_FILE, ProjectFiles
from tests.checks.mutating import mutate
from tests.checks.sample_projects import read_tiny
from tests.wall.invented_handbooks import add_steps, add_words
from tests.wall.inventing import Inventor, Pools, write_identifier

MUTATED_SHARE = 0.3
"""How many of all projects are a valid file mutated; in the others a whole entry is invented and spoiled."""

_AUDIENCES = (Clearance.INTERNAL, Clearance.INTERNAL, Clearance.PUBLIC, Clearance.RESTRICTED)

Tree = dict[str, "Tree"] | list["Tree"] | str | int | bool | None

# What somebody might write to do harm, and what hands slip into.
_NESTED: Tree = {"a": {"b": {"c": {}}}}
_MIXED: Tree = ["x", {"y": "z"}]
HOSTILE: tuple[Tree, ...] = (
    *(
        "",
        " ",
        "无",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "9" * 400,
        "1e999",
        "NaN",
        "12:30",
        "2026-02-30",
        "2026-1-1",
    ),
    *(
        "<script>alert(1)</script>",
        "<img src=x onerror=y>",
        "](ref:xk-01)",
        "{{ 7*7 }}",
        "{% raw %}",
        "${HOME}",
    ),
    *(
        "=1+1",
        "@SUM(A1)",
        "javascript:alert(1)",
        "../../etc/passwd",
        "file:///etc/hosts",
        "\\N\\G",
        "<<b>x</b>>",
    ),
    *(
        "甲\u202e乙",
        "甲\u200b乙",
        "\ufeff",
        "\x00",
        "\ud83d",
        "𠮷野",
        "〾⿰氵",
        "ﾊﾝｶｸ",
        "a\nb",
        "a\r\nb",
        "\t",
        "长" * 21_000,
    ),
    *(
        "第零条",
        "第二十一",
        "第21条第2款第1项",
        "第一百条之一条",
        "xk-01/none",
        "XK-01",
        "xk_01",
        "-",
        "x" * 200,
    ),
    *(None, [], {}, _NESTED, _MIXED, 7, -3, 0, True, False),
)


@dataclass(frozen=True, slots=True)
class HostileProject:
    """A project, and which of its files was made by chance."""

    files: ProjectFiles
    file: str
    is_mutated: bool


def list_hostile_projects(count: int) -> Iterator[HostileProject]:
    """Yield hostile projects, the same in each run; every register, the configuration and prose have their turn."""
    maker = _Maker(read_tiny())
    for seed in range(count):
        yield maker.make(seed)


class _Maker:
    def __init__(self, tiny: ProjectFiles) -> None:
        handbook = read_project(tiny).handbook
        assert handbook is not None
        self._tiny = tiny
        self._handbook = handbook
        self._places = (*REGISTERS, "config", "chapter")

    def make(self, seed: int) -> HostileProject:
        chance = random.Random(seed)  # noqa: S311 - the same in each run, and no secret
        place = self._places[seed % len(self._places)]
        name = self._choose_file(place, chance)
        if name is not None and (place == "chapter" or chance.random() < MUTATED_SHARE):
            return self._put(name, mutate(self._tiny.files[name], chance), is_mutated=True)
        if place == "config":
            tree = _spoil(_dump(self._handbook.config), chance)
            return self._put(CONFIG_FILE, _write(tree, chance), is_mutated=False)
        name = "registers/organization.yml" if place == "organization" else f"registers/{place}s/hostile.yml"
        entries: list[Tree] = [
            _spoil(self._invent(place, chance), chance) for _ in range(chance.choice((1, 1, 2)))
        ]
        tree = entries[0] if place == "organization" else cast("Tree", entries)
        return self._put(name, _write(tree, chance), is_mutated=False)

    def _choose_file(self, place: str, chance: random.Random) -> str | None:
        """Return a file of the tiny project to mutate, None of a register that it has not."""
        if place == "chapter":
            return chance.choice([name for name in self._tiny.files if name.endswith(".md")])
        stem = CONFIG_FILE if place == "config" else f"registers/{place.removesuffix('s')}"
        return next((name for name in sorted(self._tiny.files) if name.startswith(stem)), None)

    def _put(self, name: str, content: bytes, *, is_mutated: bool) -> HostileProject:
        files = ProjectFiles({**self._tiny.files, name: content}, self._tiny.links)
        return HostileProject(files, name, is_mutated)

    def _invent(self, register: str, chance: random.Random) -> Tree:
        """Return a valid entry whose references lead to what the tiny project holds."""
        inventor = Inventor(chance, _fill_pools(self._handbook))
        kind = REGISTERS[register]
        readers = find_mark(Handbook, f"{register}s").audience
        audiences = tuple(one for one in _AUDIENCES if one.rank >= readers.rank)
        given = inventor.invent_audience(audiences) | {"id": write_identifier(chance)}
        part = inventor.invent_part(kind, Clearance.PUBLIC, given=given)
        if isinstance(part, Workflow):  # its flows and lanes name each other
            part = _tie_workflow(part)
        return _dump(part)


def _fill_pools(handbook: Handbook) -> Pools:
    pools = Pools()
    for register, entry in handbook.walk_entries():
        pools.add(register, entry.id, entry.audience)
    add_words(pools, handbook.config.vocabulary)
    add_steps(pools, handbook.workflows)
    for name in (*Vocabulary.model_fields, *REGISTERS):
        if name not in pools.words:  # what the tiny project has no words or entries for, leads nowhere
            pools.add(name, "nowhere", Clearance.PUBLIC)
    return pools


def _tie_workflow(flow: Workflow) -> Workflow:
    """Return a workflow whose steps stand in its lanes and whose flows lead from step to step."""
    lanes = [lane.id for lane in flow.lanes]
    steps = [
        step.model_copy(update={"lane": lanes[place % len(lanes)]}) for place, step in enumerate(flow.steps)
    ]
    names = [step.id for step in steps]
    flows = [
        each.model_copy(
            update={"source": names[place % len(names)], "target": names[(place + 1) % len(names)]}
        )
        for place, each in enumerate(flow.flows)
    ]
    return flow.model_copy(update={"steps": tuple(steps), "flows": tuple(flows)})


def _dump(part: Part) -> Tree:
    """Return a part as an editor would write it: what is at its default is left out."""
    found: dict[str, Tree] = {}
    for name, declared in type(part).model_fields.items():
        value = getattr(part, name)
        if isinstance(part, Declared) and name == "ground" and value is None:
            continue
        if value != declared.get_default(call_default_factory=True):
            found[name] = _dump_value(value)
    return cast("Tree", found)


def _dump_value(value: object) -> Tree:
    if isinstance(value, tuple):
        return [_dump_value(item) for item in value]
    if isinstance(value, Part):
        return _dump(value)
    return value if isinstance(value, bool | int) else str(value)


def _spoil(tree: Tree, chance: random.Random) -> Tree:
    """Return a tree with none to three of its values, keys or branches spoiled."""
    for _ in range(chance.choice((0, 0, 0, 1, 1, 2, 3))):
        tree = chance.choice(_DAMAGES)(tree, chance)
    return tree


def _replace_leaf(tree: Tree, chance: random.Random) -> Tree:
    """Return the tree with one value, anywhere in it, replaced by a hostile one."""
    if isinstance(tree, dict) and tree and chance.random() < 0.9:
        key = chance.choice(sorted(tree))
        return {**tree, key: _replace_leaf(tree[key], chance)}
    if isinstance(tree, list) and tree and chance.random() < 0.8:
        place = chance.randrange(len(tree))
        return [*tree[:place], _replace_leaf(tree[place], chance), *tree[place + 1 :]]
    return chance.choice(HOSTILE)


def _drop_key(tree: Tree, chance: random.Random) -> Tree:
    if not isinstance(tree, dict) or not tree:
        return tree
    gone = chance.choice(sorted(tree))
    return {key: value for key, value in tree.items() if key != gone}


def _rename_key(tree: Tree, chance: random.Random) -> Tree:
    if not isinstance(tree, dict) or not tree:
        return tree
    old = chance.choice(sorted(tree))
    new = chance.choice((f"{old}s", old.upper(), old[:-1] or "x", "名称", "<b>", "on", "7", "", "a" * 300))
    return {new if key == old else key: value for key, value in tree.items()}


def _wrap(tree: Tree, chance: random.Random) -> Tree:
    """Return the tree with one of its values put deeper, in a list or under a key."""
    if not isinstance(tree, dict) or not tree:
        return [tree] if chance.random() < 0.5 else tree
    key = chance.choice(sorted(tree))
    value = tree[key]
    for _ in range(chance.choice((1, 1, 2, 40))):
        value = [value] if chance.random() < 0.5 else {"id": value}
    return {**tree, key: value}


_DAMAGES: tuple[Callable[[Tree, random.Random], Tree], ...] = (
    _replace_leaf,
    _replace_leaf,
    _replace_leaf,
    _drop_key,
    _rename_key,
    _wrap,
)


def _turn_to_text(tree: Tree) -> Tree:
    """Return a tree whose values are all text: quoted numbers and truths would get tags."""
    if isinstance(tree, dict):
        return {key: _turn_to_text(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [_turn_to_text(item) for item in tree]
    return "" if tree is None else str(tree).lower() if isinstance(tree, bool) else str(tree)


def _write(tree: Tree, chance: random.Random) -> bytes:
    """Return a tree as YAML in one of the ways in which it may be written."""
    text = yaml.dump(
        _turn_to_text(tree),
        allow_unicode=chance.random() < 0.8,
        default_flow_style=chance.choice((False, False, None, True)),
        default_style=chance.choice((None, None, None, '"', "|")),
        sort_keys=False,
        width=chance.choice((20, 80, 1000)),
    )
    return text.encode("utf-8", "surrogatepass")
