"""A Word file packed anew: its parts in one order, without the time of packing."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_FIRST = "[Content_Types].xml"
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def pack_again(content: bytes) -> bytes:
    """Return the same parts by name, the list of types first: equal parts give equal bytes."""
    stream = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != _FIRST, name)):
            info = ZipInfo(name, _NO_TIME)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            info.create_system = 3
            new.writestr(info, old.read(name))
    return stream.getvalue()
