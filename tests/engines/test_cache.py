"""A cache gives back what was kept under a digest, and nothing that was damaged since."""

from pathlib import Path

from generator.engines.cache import Cache, digest_tree, open_cache
from generator.values.artefact import Artefact

FILES = (Artefact("a/b.txt", b"one"), Artefact("c.txt", b"two"))


def test_what_was_kept_is_given_back(tmp_path: Path) -> None:
    """A tree and a file are given back under the key they were kept under, and under no other."""
    cache = open_cache(tmp_path / "cache")
    assert cache.read_tree("shells", "k1") is None
    assert cache.read_file("book", "k1") is None
    cache.keep_tree("shells", "k1", FILES)
    cache.keep_file("book", "k1", b"pdf")
    assert cache.read_tree("shells", "k1") == FILES
    assert cache.read_file("book", "k1") == b"pdf"
    assert cache.read_tree("shells", "k2") is None
    assert cache.read_file("book", "k2") is None


def test_the_last_one_is_kept(tmp_path: Path) -> None:
    """A newer tree or file stands instead of the one before, of which nothing is left."""
    cache = open_cache(tmp_path / "cache")
    for key, files, content in (("k1", FILES, b"one"), ("k2", FILES[:1], b"two")):
        cache.keep_tree("shells", key, files)
        cache.keep_file("book", key, content)
    assert cache.read_tree("shells", "k1") is None
    assert cache.read_tree("shells", "k2") == FILES[:1]
    assert cache.read_file("book", "k2") == b"two"
    assert not (tmp_path / "cache" / "shells" / "c.txt").exists()


def test_what_was_damaged_counts_as_absent(tmp_path: Path) -> None:
    """A changed, added or lost file, or one behind a link, is not given back."""
    folder = tmp_path / "cache"
    cache = open_cache(folder)

    def keep() -> None:
        cache.keep_tree("shells", "k", FILES)
        cache.keep_file("book", "k", b"pdf")

    keep()
    (folder / "shells" / "c.txt").write_bytes(b"other")
    (folder / "book").write_bytes(b"other")
    assert cache.read_tree("shells", "k") is None
    assert cache.read_file("book", "k") is None
    keep()
    (folder / "shells" / "added.txt").write_bytes(b"")
    assert cache.read_tree("shells", "k") is None
    keep()
    (folder / "shells" / "c.txt").unlink()
    assert cache.read_tree("shells", "k") is None
    keep()
    (tmp_path / "elsewhere").write_bytes(b"pdf")
    (folder / "book").unlink()
    (folder / "book").symlink_to(tmp_path / "elsewhere")
    assert cache.read_file("book", "k") is None


def test_a_cache_without_a_folder_keeps_nothing() -> None:
    """Where there is no cache nothing is kept, and nothing fails."""
    cache = Cache(None)
    cache.keep_tree("shells", "k", FILES)
    cache.keep_file("book", "k", b"pdf")
    assert cache.read_tree("shells", "k") is None
    assert cache.read_file("book", "k") is None


def test_a_cache_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Nobody but the owner may enter a cache."""
    open_cache(tmp_path / "cache")
    assert (tmp_path / "cache").stat().st_mode & 0o777 == 0o700


def test_a_digest_tells_trees_apart() -> None:
    """Other names, other bytes, and bytes moved from one file to the next give another digest; order does not."""
    moved = (Artefact("a/b.txt", b"onet"), Artefact("c.txt", b"wo"))
    renamed = (Artefact("a/c.txt", b"one"), Artefact("c.txt", b"two"))
    digests = {digest_tree(files) for files in (FILES, moved, renamed, FILES[:1])}
    assert len(digests) == 4
    assert digest_tree(reversed(FILES)) == digest_tree(FILES)
