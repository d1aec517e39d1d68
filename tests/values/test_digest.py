"""Digests and canonical JSON are equal for equal content and for nothing else."""

from generator.values.digest import digest_bytes, digest_parts, write_canonical_json


def test_canonical_json_ignores_the_order_of_keys() -> None:
    """Equal values give equal bytes, Chinese is written as such, and a line ends the file."""
    one, other = write_canonical_json({"b": 1, "a": "许可"}), write_canonical_json({"a": "许可", "b": 1})
    assert one == other
    assert "许可" in one.decode()
    assert one.endswith(b"}\n")


def test_parts_do_not_slide() -> None:
    """Parts are digested by name and length, in any order, so that no two sets give one digest."""
    parts = [("a", b"xy"), ("b", b"z")]
    assert digest_parts(parts) == digest_parts(reversed(parts))
    assert digest_parts(parts) != digest_parts([("a", b"x"), ("b", b"yz")])
    assert digest_parts([("ab", b"c")]) != digest_parts([("a", b"bc")])


def test_digest_is_sha256() -> None:
    """The digest of nothing is the known one."""
    assert digest_bytes(b"").startswith("e3b0c44298fc1c14")
