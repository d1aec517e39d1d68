"""Digests of bytes and of JSON values, equal for equal content on any machine."""

import hashlib
import json
from collections.abc import Iterable


def digest_bytes(content: bytes) -> str:
    """Return the SHA-256 of `content` as 64 hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def write_canonical_json(value: object) -> bytes:
    """Return `value` (dicts, lists, strings, numbers) as JSON with sorted keys, UTF-8, one final newline."""
    return (json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def read_json(content: bytes | None) -> dict[str, object]:
    """Return the JSON object in `content`, or an empty one where there is none or it cannot be read."""
    try:
        value = json.loads(content or b"{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def digest_parts(parts: Iterable[tuple[str, bytes]]) -> str:
    """Return one digest of named parts; names and lengths are part of it, so nothing can slide over a border."""
    total = hashlib.sha256()
    for name, content in sorted(parts):
        total.update(f"{len(name)}:{name}:{len(content)}:".encode())
        total.update(content)
    return total.hexdigest()
