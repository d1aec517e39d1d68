"""Reads every text out of built files, however it is packed, so that canaries are found wherever they hide."""

import base64
import binascii
import gzip
import html
import re
import subprocess
import sys
import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from urllib.parse import unquote

import pikepdf
from PIL import Image
from pypdf import PdfReader

from tests.wall.canaries import SHAPE

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<!--|-->|<[^<>]*>")
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})|\\U([0-9a-fA-F]{8})")
_DATA_URI = re.compile(r"data:[^,\"'\s]*;base64,([A-Za-z0-9+/=%\s]+)")
_OTHER_ENCODINGS = ("utf-16-le", "utf-16-be", "gb18030")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff")
_DRAWN = frozenset({"/Image", "/OpenType", "/CIDFontType0C"})
"""Streams of a PDF that hold shapes."""
_DEEPEST = 4
_INVISIBLE = "".join(
    char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) == "Cf"
)
_UNSEEN = re.compile(rf"[{_INVISIBLE}]+")


def find_canaries(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return all that looks like a canary in the names and texts of files, each with the first file it is in."""
    found: dict[str, str] = {}
    for path, content in sorted(files.items()):
        texts = (fold(name) for name in (path, unquote(path)))
        names = {match[1] for text in texts for match in SHAPE.finditer(text)}
        for word in sorted(names | _scan(content)):
            found.setdefault(word, path)
    return found


@cache
def read_folded(content: bytes) -> tuple[str, ...]:
    """Return every text of a file as it is compared."""
    return tuple(fold(text) for text in read_texts(content))


@cache
def _scan(content: bytes) -> frozenset[str]:
    # Once for each content: many files are the same for all audiences.
    return frozenset(match[1] for text in read_folded(content) for match in SHAPE.finditer(text))


def fold(text: str) -> str:
    """Return a text as it is compared: compatible forms as one, small letters, no white space, nothing invisible."""
    if text.isascii():
        return "".join(text.lower().split())
    return _UNSEEN.sub("", "".join(unicodedata.normalize("NFKC", text).casefold().split()))


def read_texts(content: bytes, depth: int = 0) -> Iterator[str]:
    """Yield every text that bytes hold: as they stand, unpacked, unescaped, and without mark-up."""
    if depth > _DEEPEST:
        return
    yield from _read_plain(content, depth)
    if content.startswith(b"%PDF"):
        for text in _read_pdf(content, depth):
            yield text
            yield from _unwrap(text)
    elif content.startswith(b"\x1f\x8b"):
        yield from read_texts(gzip.decompress(content), depth + 1)
    elif content.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(BytesIO(content)) as packed:
            for each in packed.infolist():
                yield each.filename
                yield from read_texts(packed.read(each), depth + 1)
    elif content.startswith(_PICTURES):
        yield from _read_picture(content)


def _read_plain(content: bytes, depth: int) -> Iterator[str]:
    text = content.decode("utf-8", errors="replace")
    yield text
    yield from _unwrap(text)
    for found in _DATA_URI.finditer(text):
        try:
            inner = base64.b64decode(unquote(found[1]), validate=False)
        except binascii.Error:
            continue
        yield from read_texts(inner, depth + 1)
    if "\0" in text or "\ufffd" in text:  # it may be in another encoding
        for encoding in _OTHER_ENCODINGS:
            yield content.decode(encoding, errors="ignore")


def _unwrap(text: str) -> Iterator[str]:
    """Yield a text unescaped in each way that hides words, and without its tags, with and without its comments."""
    unescaped = _ESCAPE.sub(lambda found: chr(int(found[1] or found[2] or found[3], 16)), text)
    plain = html.unescape(unquote(unescaped))
    if plain != text:
        yield plain
    yield _TAG.sub("", plain)
    if "<!--" in plain:
        yield _TAG.sub("", _COMMENT.sub("", plain))


def _read_picture(content: bytes) -> Iterator[str]:
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        yield from (f"{key}{value}" for key, value in sorted(picture.info.items()))
        yield from (str(value) for _, value in sorted(picture.getexif().items()))


def _read_pdf(content: bytes, depth: int) -> Iterator[str]:
    done = subprocess.run(["pdftotext", "-raw", "-", "-"], input=content, capture_output=True, check=True)
    yield done.stdout.decode()
    reader = PdfReader(BytesIO(content))
    yield "".join(page.extract_text() for page in reader.pages)
    yield from (f"{key}{value}" for key, value in (reader.metadata or {}).items())
    yield from reader.named_destinations
    with pikepdf.open(BytesIO(content)) as pdf:
        strings: list[str] = []
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                yield from _read_stream(thing, depth)
            strings += _list_strings(thing)
        yield "|".join(strings)


def _read_stream(stream: pikepdf.Stream, depth: int) -> Iterator[str]:
    if str(stream.get("/Subtype", "")) in _DRAWN:
        return
    try:
        yield from read_texts(stream.read_bytes(), depth + 1)
    except pikepdf.PdfError:
        yield from read_texts(stream.read_raw_bytes(), depth + 1)


def _list_strings(thing: object) -> Iterator[str]:
    """Yield strings and names of one object: outline, structure, annotations, destinations, metadata."""
    if isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            yield key
            if not _is_indirect(value):
                yield from _list_strings(value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not _is_indirect(value):
                yield from _list_strings(value)
    elif isinstance(thing, pikepdf.String | pikepdf.Name):
        yield str(thing)


def _is_indirect(value: object) -> bool:
    return isinstance(value, pikepdf.Object) and value.is_indirect
