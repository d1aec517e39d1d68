"""A view written as a folder of files is read back as it was; a damaged folder is refused."""

import json
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from generator.model.audience import Clearance
from generator.values.digest import digest_bytes, write_canonical_json
from generator.views.canonical import MANIFEST, ViewDamagedError, read_view, write_view
from generator.views.public import PublicView
from tests.views.sample_views import cut_small

Files = dict[str, bytes]


def write_small(clearance: Clearance) -> Files:
    """Return the files of the sample's view for a clearance."""
    return {each.path: each.content for each in write_view(cut_small(clearance))}


@pytest.mark.parametrize("clearance", list(Clearance))
def test_a_written_view_is_read_back(clearance: Clearance) -> None:
    """Reading what was written gives an equal view, and writing that the same bytes, the manifest last."""
    files = write_small(clearance)
    view = read_view(files)
    assert view == cut_small(clearance)
    assert {each.path: each.content for each in write_view(view)} == files
    assert list(files)[-1] == MANIFEST


def test_each_entry_has_a_file() -> None:
    """Each entry is a canonical JSON file under its register and identifier."""
    files = write_small(Clearance.PUBLIC)
    assert {"posts/clerk.json", "powers/xk-01.json", "config.json"} <= set(files)
    assert "powers/cg-01.json" not in files
    for content in files.values():
        assert content == write_canonical_json(json.loads(content))


def lose_file(files: Files) -> None:
    """Take away an entry."""
    del files["posts/clerk.json"]


def add_file(files: Files) -> None:
    """Add an entry that the manifest does not know."""
    files["posts/other.json"] = files["posts/clerk.json"]


def change_file(files: Files) -> None:
    """Change one word of an entry."""
    files["posts/clerk.json"] = files["posts/clerk.json"].replace("经办".encode(), "别人".encode())


def lose_manifest(files: Files) -> None:
    """Take away the manifest."""
    del files[MANIFEST]


def break_manifest(files: Files) -> None:
    """Cut the manifest short."""
    files[MANIFEST] = files[MANIFEST][:40]


DAMAGES = [lose_file, add_file, change_file, lose_manifest, break_manifest]


@pytest.mark.parametrize("damage", DAMAGES, ids=[each.__name__ for each in DAMAGES])
def test_a_damaged_view_is_refused(damage: Callable[[Files], None]) -> None:
    """A file that is missing, superfluous or changed, and a manifest that is missing or broken, are refused."""
    files = write_small(Clearance.PUBLIC)
    damage(files)
    with pytest.raises(ViewDamagedError):
        read_view(files)


def test_an_unknown_field_is_refused() -> None:
    """A field that the class of the view does not have is refused, even where the manifest agrees with it."""
    files = write_small(Clearance.PUBLIC)
    entry = json.loads(files["posts/clerk.json"]) | {"discipline_note": "混入"}
    files["posts/clerk.json"] = write_canonical_json(entry)
    manifest = json.loads(files[MANIFEST])
    manifest["digests"]["posts/clerk.json"] = digest_bytes(files["posts/clerk.json"])
    files[MANIFEST] = write_canonical_json(manifest)
    with pytest.raises(ValidationError):
        read_view(files)


def test_an_internal_view_is_no_public_one() -> None:
    """Files of the view for staff, declared public, are refused."""
    files = write_small(Clearance.INTERNAL)
    manifest = json.loads(files[MANIFEST]) | {"clearance": "public"}
    files[MANIFEST] = write_canonical_json(manifest)
    with pytest.raises((ViewDamagedError, ValidationError, KeyError)):
        read_view(files)
    assert isinstance(read_view(write_small(Clearance.PUBLIC)), PublicView)
