"""The record of an edition is small, closed, and read back as it was; what was touched is refused."""

import json

import pytest

from generator.changes.record import RecordDamagedError, read_record, write_record
from generator.model.audience import Clearance
from generator.values.digest import digest_bytes, write_canonical_json
from tests.changes.sample_records import record
from tests.pages.sample_views import read_sample

SMALL = read_sample("small")


def seal(fields: dict[str, object]) -> bytes:
    """Return fields as a file whose digest is right."""
    return json.dumps(fields | {"digest": digest_bytes(write_canonical_json(fields))}).encode()


def open_sealed() -> dict[str, object]:
    """Return the fields of the sample's record without its digest."""
    fields: dict[str, object] = json.loads(write_record(record(SMALL)))
    del fields["digest"]
    return fields


@pytest.mark.parametrize("clearance", list(Clearance))
@pytest.mark.parametrize("name", ["small", "bureau"])
def test_a_written_record_is_read_back(name: str, clearance: Clearance) -> None:
    """Reading what was written gives an equal record, and writing that the same bytes."""
    found = record(read_sample(name), clearance)
    content = write_record(found)
    assert read_record(content) == found
    assert write_record(read_record(content)) == content


def test_each_entry_has_a_line() -> None:
    """An entry is one line of the file, so that versions of it are compared by entry."""
    found = record(SMALL)
    lines = [line for line in write_record(found).decode().split("\n") if '"register":' in line]
    assert len(lines) == len(found.entries) > 10


def test_a_sealed_record_is_read() -> None:
    """The refusals below are not those of the way in which they are made."""
    assert read_record(seal(open_sealed())) == record(SMALL)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"{}",
        b"null",
        b"[" * 100_000,
        b"<<<<<<< HEAD",
        seal({}),
        seal(open_sealed() | {"format": 2}),
        seal(open_sealed() | {"clearance": "secret"}),
        seal(open_sealed() | {"entries": [{"register": "power"}]}),
        seal(open_sealed() | {"note": "more"}),
        seal(open_sealed() | {"edition": {"id": "ban", "number": "一", "date": "yesterday"}}),
    ],
    ids=range(13),
)
def test_what_is_no_record_is_refused(content: bytes) -> None:
    """Nothing that is not JSON, not sealed or not of this shape is read, and none of it shows a trace."""
    with pytest.raises(RecordDamagedError):
        read_record(content)


def test_a_changed_record_is_refused() -> None:
    """One digit or one name changed by hand is noticed."""
    content = write_record(record(SMALL))
    for old, new in ((b"xk-01", b"xk-02"), ("经办".encode(), "别人".encode())):
        assert old in content
        with pytest.raises(RecordDamagedError):
            read_record(content.replace(old, new))


def test_a_digest_field_takes_digests_only() -> None:
    """Where a digest belongs no word can stand, though the file were sealed again."""
    fields = open_sealed()
    entries = fields["entries"]
    assert isinstance(entries, list)
    entries[0]["fields"]["note"] = "内部备注"
    with pytest.raises(RecordDamagedError):
        read_record(seal(fields))
