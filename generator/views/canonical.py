"""A view as a folder of canonical JSON files, one per entry, with a manifest of digests; and back."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast, get_args, get_type_hints

from pydantic import ConfigDict, TypeAdapter

from generator.model.audience import Clearance
from generator.values.artefact import Artefact
from generator.values.digest import digest_bytes, read_json, write_canonical_json
from generator.views.internal import InternalView
from generator.views.parts import AudienceView
from generator.views.public import PublicView
from generator.views.restricted import RestrictedView

MANIFEST = "manifest.json"

_CONFIG = ConfigDict(extra="forbid", ser_json_bytes="base64", val_json_bytes="base64")

_VIEWS: Mapping[Clearance, type[AudienceView]] = {
    Clearance.PUBLIC: PublicView,
    Clearance.INTERNAL: InternalView,
    Clearance.RESTRICTED: RestrictedView,
}


class ViewDamagedError(Exception):
    """A view's folder is not what its manifest says."""


def write_view(view: AudienceView) -> Iterator[Artefact]:
    """Yield the files of a view, the manifest last; equal views give equal bytes."""
    clearance = next(each for each, kind in _VIEWS.items() if type(view) is kind)
    order: dict[str, list[str]] = {}
    digests: dict[str, str] = {}
    for artefact in _write_fields(view, order):
        digests[artefact.path] = digest_bytes(artefact.content)
        yield artefact
    manifest = {"clearance": clearance.value, "digests": digests, "order": order}
    yield Artefact(MANIFEST, write_canonical_json(manifest))


def read_view(files: Mapping[str, bytes]) -> AudienceView:
    """Return the view written in `files`.

    Raises ViewDamagedError where a file is missing, superfluous or changed.
    """
    manifest: dict[str, Any] = read_json(files.get(MANIFEST))
    found = {path: digest_bytes(content) for path, content in files.items() if path != MANIFEST}
    if found != manifest.get("digests"):
        message = "the files of the view are not those of its manifest"
        raise ViewDamagedError(message)
    kind = _VIEWS[Clearance(manifest["clearance"])]
    hints = get_type_hints(kind)
    values: dict[str, object] = {}
    for name in (each.name for each in fields(kind)):
        if name in manifest["order"]:
            item = get_args(hints[name])[0]
            values[name] = tuple(
                _decode(item, files[f"{name}/{key}.json"]) for key in manifest["order"][name]
            )
        else:
            values[name] = _decode(hints[name], files[f"{name}.json"])
    build = cast("Callable[..., AudienceView]", kind)
    return build(**values)


def _write_fields(view: AudienceView, order: dict[str, list[str]]) -> Iterator[Artefact]:
    hints = get_type_hints(type(view))
    for field in fields(view):
        value = getattr(view, field.name)
        if isinstance(value, tuple):
            item = get_args(hints[field.name])[0]
            keys = [_find_key(entry, index) for index, entry in enumerate(value)]
            order[field.name] = keys
            for key, entry in zip(keys, value, strict=True):
                yield Artefact(f"{field.name}/{key}.json", _encode(item, entry))
        else:
            yield Artefact(f"{field.name}.json", _encode(hints[field.name], value))


def _find_key(entry: object, index: int) -> str:
    """Return the entry's identifier, which may stand in the part of a lower clearance, else its number."""
    inner: Any = entry
    while inner is not None:
        if hasattr(inner, "id"):
            return str(inner.id)
        inner = getattr(inner, "internal", None) or getattr(inner, "public", None)
    return f"n{index:05d}"


@cache
def _adapt(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type of any shape
    _seal(kind)
    return TypeAdapter(kind)


def _seal(kind: Any) -> None:  # noqa: ANN401 - a type of any shape
    """Make Pydantic refuse unknown fields in every class within `kind`, and write bytes as base64."""
    for inner in get_args(kind):
        _seal(inner)
    if is_dataclass(kind) and "__pydantic_config__" not in vars(kind):
        setattr(kind, "__pydantic_config__", _CONFIG)  # noqa: B010 - the classes do not declare it
        for hint in get_type_hints(kind).values():
            _seal(hint)


def _encode(kind: Any, value: object) -> bytes:  # noqa: ANN401 - a type of any shape
    return write_canonical_json(_adapt(kind).dump_python(value, mode="json"))


def _decode(kind: Any, content: bytes) -> object:  # noqa: ANN401 - a type of any shape
    return _adapt(kind).validate_json(content)
