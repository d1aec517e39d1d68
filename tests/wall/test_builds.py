"""Whole builds of projects full of canaries: nothing withheld gets out, and equal public parts give equal bytes."""

import os
import shutil
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from generator.engines.disk import read_project_files
from generator.model.audience import Clearance
from generator.model.config import AudienceChoice, SiteConfig
from generator.model.declaration import find_mark
from generator.model.handbook import REGISTERS, Handbook
from generator.outputs.open_data import write_open_data
from generator.sources.project import read_project
from generator.values.digest import digest_bytes
from generator.views.canonical import write_view
from generator.views.cut import cut_handbook
from tests.wall.building import Order, Tree, build, find_differences, finish_build, read_tree, start_build
from tests.wall.canaries import Aviary
from tests.wall.canary_project import is_sown, write_canary_project
from tests.wall.scanning import find_canaries, read_folded
from tests.wall.withheld_paths import find_withheld_values, list_withheld_fields

LEAST_ENTRIES = 10

ENDINGS = frozenset(
    {".css", ".csv", ".html", ".ico", ".js", ".json", ".pdf", ".png", ".svg", ".txt", ".xml", ""}
)
"""Kinds of files that a build may make; no source maps, no registers."""

NOT_ON_PAGES = ("config/",)
"""What steers pages but may stand on none."""

STRANGE = {"LANG": "tr_TR.UTF-8", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "SOURCE_DATE_EPOCH": "86400"}
"""An environment that must not matter, beside the seed of hashes."""


@dataclass(frozen=True)
class Built:
    """A project that was built: its canaries, where it stands, and the files made for each audience."""

    aviary: Aviary
    project: Path
    output: Path
    trees: dict[str, Tree]

    @cached_property
    def found(self) -> dict[tuple[str, str], dict[str, str]]:
        """What looks like a canary in each audience's parts (or beside them), with the first file it is in."""
        return {
            (name, part): find_canaries({path: tree[path] for path in tree if path.split("/")[0] == part})
            for name, tree in self.trees.items()
            for part in {path.split("/")[0] for path in tree}
        }

    def find(self, audience: str) -> dict[str, str]:
        """Return what looks like a canary in the whole output of an audience."""
        return {
            text: place
            for (name, _), found in self.found.items()
            if name == audience
            for text, place in found.items()
        }


def write_project(folder: Path, season: int) -> tuple[Aviary, Path]:
    """Return the canaries and the folder of a project written into `folder`."""
    aviary, project = Aviary(season), folder / "project"
    project.mkdir()
    write_canary_project(project, aviary)
    return aviary, project


def read_handbook(project: Path) -> Handbook:
    """Return the handbook of a project."""
    handbook = read_project(read_project_files(project)).handbook
    assert handbook is not None
    return handbook


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory, *, is_full: bool) -> Built:
    """Return a project built for all three audiences; books cost most, the withheld ones are bound with --full only."""
    folder = tmp_path_factory.mktemp("whole")
    aviary, project = write_project(folder, 0)
    output = folder / "build"
    others = ("site", "book", "data") if is_full else ("site", "data")
    for order in (
        Order(project, output, ("public",)),
        Order(project, output, ("internal", "restricted"), others),
    ):
        result = build(order)
        assert result.is_built, [problem.kind.code for problem in result.problems if problem.is_error]
    trees = {each.value: read_tree(output / each.value) for each in Clearance}
    return Built(aviary, project, output, trees)


def build_elsewhere(folder: Path, project: Path, audiences: tuple[str, ...]) -> Path:
    """Return where everything for the audiences was built by a process with strange surroundings, without a cache."""
    order = Order(project, folder / "一个 目录" / "out", audiences, uses_cache=False)
    was = os.umask(0o077)
    try:
        process = start_build(order, STRANGE | {"PYTHONHASHSEED": "7"}, folder)
    finally:
        os.umask(was)
    code, words = finish_build(process)
    assert code == 0, words
    return order.output


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the project of another season, in which all that is withheld differs, built for the public elsewhere."""
    folder = tmp_path_factory.mktemp("other")
    aviary, project = write_project(folder, 1)
    for path in project.rglob("*"):
        os.utime(path, (86400, 86400))
    output = build_elsewhere(folder, project, ("public",))
    return Built(aviary, project, output, {"public": read_tree(output / "public")})


def take_texts(built: Built, clearances: tuple[Clearance | None, ...]) -> dict[str, str]:
    """Return the canaries that become visible at one of these clearances, each with its path."""
    return {each.text: each.path for each in built.aviary.planted if each.clearance in clearances}


def find_choice(handbook: Handbook, clearance: Clearance) -> AudienceChoice:
    """Return the audience of a clearance."""
    return next(each for each in handbook.config.audiences if each.clearance is clearance)


def scan_view(built: Built, audience: Clearance) -> set[str]:
    """Return the canaries in the view of an audience, from which all else is made."""
    handbook = read_handbook(built.project)
    choice = find_choice(handbook, audience)
    return set(
        find_canaries({each.path: each.content for each in write_view(cut_handbook(handbook, choice))})
    )


def test_every_withheld_word_is_a_canary(whole: Built) -> None:
    """Wherever the declarations withhold a text, the project has one, and it is a canary."""
    handbook = read_handbook(whole.project)
    planted = take_texts(whole, tuple(Clearance))
    values: dict[str, list[object]] = {}
    fields = {
        path: field
        for kind in (SiteConfig, *REGISTERS.values())
        for path, field in list_withheld_fields(kind, Clearance.PUBLIC).items()
    }
    for part in (handbook.config, *(entry for _, entry in handbook.walk_entries())):
        for path, found in find_withheld_values(part, Clearance.PUBLIC).items():
            values.setdefault(path, []).extend(found)
    texts = {path for path, field in fields.items() if is_sown(*field)}
    # A project has exactly one unit, and its own name is no secret.
    texts = {path for path in texts if not path.startswith("Organization!")}
    # What only staff have has no entry that is public.
    inside = {kind.__name__ for name, kind in REGISTERS.items() if find_mark(Handbook, f"{name}s").ground}
    texts = {path for path in texts if path.partition(".")[0] not in inside}
    assert sorted(path for path in texts if not values.get(path)) == []
    loose = {path: [each for each in values[path] if each not in planted] for path in texts}
    public_card = {"公众", "小样局清单", "发现错漏请拨打0000-0000000。"}
    assert {path: left for path, left in loose.items() if set(map(str, left)) - public_card} == {}


def test_nothing_withheld_is_in_the_public_output(whole: Built) -> None:
    """No canary is in any file of the public site, book or open data, nor in the name of one."""
    planted = take_texts(whole, (Clearance.INTERNAL, Clearance.RESTRICTED, None))
    found = whole.find("public")
    assert {planted[text]: place for text, place in found.items() if text in planted} == {}


def test_nothing_restricted_is_in_the_internal_output(whole: Built) -> None:
    """No restricted canary is in any file for staff, and what pictures said beside their pixels is nowhere."""
    planted = take_texts(whole, (Clearance.RESTRICTED, None))
    found = whole.find("internal")
    assert {planted[text]: place for text, place in found.items() if text in planted} == {}
    found = whole.find("restricted")
    assert take_texts(whole, (None,)).keys() & found.keys() == set()


def test_staff_find_their_canaries(whole: Built) -> None:
    """Each internal canary is in the internal output, or stands in its view where no page shows it."""
    planted = take_texts(whole, (Clearance.INTERNAL,))
    found = whole.find("internal")
    unseen = {path for text, path in planted.items() if text not in found}
    assert {path for path in unseen if not path.startswith(NOT_ON_PAGES)} == set()
    assert {
        path
        for text, path in planted.items()
        if text not in found and text not in scan_view(whole, Clearance.INTERNAL)
    } == set()


def test_the_discipline_office_finds_its_canaries(whole: Built) -> None:
    """Each restricted canary is in the restricted output, or stands in its view where no page shows it."""
    planted = take_texts(whole, (Clearance.RESTRICTED,))
    found = whole.find("restricted")
    unseen = {path for text, path in planted.items() if text not in found}
    assert {path for path in unseen if not path.startswith(NOT_ON_PAGES)} == set()


@pytest.mark.parametrize("part", ["site", "data", pytest.param("book", marks=pytest.mark.full)])
def test_each_part_has_canaries_for_staff(whole: Built, part: str) -> None:
    """Site, book and open data for staff each hold many canaries: the search would find a leak in any."""
    found = whole.found["internal", part].keys() & take_texts(whole, (Clearance.INTERNAL,)).keys()
    assert len(found) > 100


def test_the_search_reads_the_public_book(whole: Built) -> None:
    """What the public book says on its pages, in its outline and tags is read: a canary there would be found."""
    folded = read_folded(whole.trees["public"]["book/handbook.pdf"])
    for words in ("审查申请并作出决定", "小样局清单", "公开文字"):
        assert any(words in text for text in folded), words


def test_withheld_values_change_no_public_file(whole: Built, other: Built) -> None:
    """Two projects that differ in all that is withheld give byte-identical public output.

    The one is built in another folder, locale and time zone, with other rights, hashes and file times.
    """
    assert find_differences(whole.trees["public"], other.trees["public"]) == []


def test_the_two_projects_differ_in_what_is_withheld(whole: Built, other: Built) -> None:
    """In at least ten entries that stand in both projects every withheld field differs, and entries come and go."""
    one, two = read_handbook(whole.project), read_handbook(other.project)
    count = 0
    for key in one.entries.keys() & two.entries.keys():
        values, others = (find_withheld_values(each.entries[key], Clearance.PUBLIC) for each in (one, two))
        paths = {path for path in {*values, *others} if not path.endswith("!.id")}
        count += all(values.get(path) != others.get(path) for path in paths)
    assert count >= LEAST_ENTRIES
    assert one.entries.keys() - two.entries.keys()
    assert two.entries.keys() - one.entries.keys()
    views = [
        tuple(write_open_data(cut_handbook(each, find_choice(each, Clearance.INTERNAL))))
        for each in (one, two)
    ]
    assert views[0] != views[1]


@pytest.mark.full
def test_surroundings_change_no_file(whole: Built, tmp_path: Path) -> None:
    """The same project in another folder, locale, time zone, with other rights and hashes, gives the same files."""
    project = shutil.copytree(whole.project, tmp_path / "抄本")
    output = build_elsewhere(tmp_path, project, ("internal", "public"))
    for name in ("internal", "public"):
        assert find_differences(read_tree(output / name), whole.trees[name]) == []


def test_a_cached_build_changes_no_file(whole: Built, tmp_path: Path) -> None:
    """Built again from the cache every file is the same; that the book came from there is seen by a mark put on it."""
    output = shutil.copytree(whole.output, tmp_path / "build")
    kept = output / ".cache" / "public" / "books" / "handbook.pdf"
    assert kept.read_bytes() == whole.trees["public"]["book/handbook.pdf"]
    marked = kept.read_bytes() + b"%marked\n"
    key = kept.with_name("handbook.pdf.key")
    kept.write_bytes(marked)
    key.write_text(f"{key.read_text().split()[0]} {digest_bytes(marked)}")
    assert build(Order(whole.project, output, ("public",))).is_built
    made = read_tree(output / "public")
    changed = find_differences(made, whole.trees["public"])
    assert {"book/handbook.pdf", "site/downloads/handbook.pdf", "manifest.json"} <= set(changed)
    # The site tells the size of what it offers.
    assert {Path(path).suffix for path in changed} <= {".pdf", ".json", ".html"}
    assert made["book/handbook.pdf"] == marked


def test_the_restricted_output_is_for_its_owner_alone(whole: Built) -> None:
    """Only its owner may enter the restricted output, every folder of it and every cache; others may read the rest."""
    restricted = whole.output / "restricted"
    folders = [path for path in restricted.rglob("*") if path.is_dir()]
    assert folders
    for path in (restricted, *folders, whole.output / ".cache" / "restricted"):
        assert path.stat().st_mode & 0o077 == 0, path
    assert (whole.output / "public").stat().st_mode & 0o777 == 0o755


def test_only_known_kinds_of_file_are_made(whole: Built) -> None:
    """An output holds no file of another kind than these, none hidden, and nothing of where it was built."""
    for tree in whole.trees.values():
        assert {Path(path).suffix for path in tree} <= ENDINGS
        assert [path for path in tree if any(part.startswith(".") for part in path.split("/"))] == []
        place = str(whole.output.parent).encode()
        assert [path for path, content in tree.items() if place in content] == []


@pytest.mark.full
@pytest.mark.parametrize("season", [2, 3])
def test_more_seasons_change_no_public_file(whole: Built, tmp_path: Path, season: int) -> None:
    """Two further projects that differ in all that is withheld give the same public output."""
    _, project = write_project(tmp_path, season)
    output = build_elsewhere(tmp_path, project, ("public", "internal"))
    assert find_differences(read_tree(output / "public"), whole.trees["public"]) == []
    assert find_differences(read_tree(output / "internal"), whole.trees["internal"]) != []
