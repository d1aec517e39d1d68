"""The scanner finds a canary in everything that can carry one, and nothing where there is none."""

import base64
import gzip
import json
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.wall.canaries import Aviary
from tests.wall.scanning import find_canaries

Carrier = Callable[[str], dict[str, bytes]]


def list_canaries() -> Iterator[str]:
    """Yield one canary of each shape."""
    aviary = Aviary(0)
    for _ in range(3):
        yield aviary.plant_words("somewhere", None)
    yield aviary.plant_identifier("somewhere", None)


def html(words: str) -> dict[str, bytes]:
    """Return a page."""
    return {"a.html": words.encode()}


def split(word: str, by: str) -> str:
    """Return a word with something between its first signs."""
    return f"{word[:2]}{by}{word[2:5]}{by}{word[5:]}"


def write_pdf(change: Callable[[pikepdf.Pdf], None]) -> dict[str, bytes]:
    """Return a PDF of one empty page, changed."""
    pdf = pikepdf.new()
    pdf.add_blank_page()
    change(pdf)
    written = BytesIO()
    pdf.save(written, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return {"a.pdf": written.getvalue()}


def put_in_metadata(word: str) -> dict[str, bytes]:
    """Return a PDF with the word in its document information."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Keywords"] = pikepdf.String(word)

    return write_pdf(change)


def put_in_xmp(word: str) -> dict[str, bytes]:
    """Return a PDF with the word in its XMP."""

    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
            metadata["dc:description"] = word

    return write_pdf(change)


def put_in_outline(word: str) -> dict[str, bytes]:
    """Return a PDF with the word in its outline."""

    def change(pdf: pikepdf.Pdf) -> None:
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem(word, 0))

    return write_pdf(change)


def put_in_attachment(word: str) -> dict[str, bytes]:
    """Return a PDF with the word in a packed file attached to it."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["a.gz"] = pikepdf.AttachedFileSpec(
            pdf,
            gzip.compress(word.encode()),
            description="",
            filename="a.gz",
            mime_type="application/gzip",
            creation_date="",
            mod_date="",
        )

    return write_pdf(change)


def put_in_structure(word: str) -> dict[str, bytes]:
    """Return a PDF with the word as the alternative text of a figure."""

    def change(pdf: pikepdf.Pdf) -> None:
        figure = pikepdf.Dictionary(S=pikepdf.Name.Figure, Alt=pikepdf.String(word))
        pdf.Root.StructTreeRoot = pdf.make_indirect(pikepdf.Dictionary(K=pikepdf.Array([figure])))

    return write_pdf(change)


def put_in_destination(word: str) -> dict[str, bytes]:
    """Return a PDF with the word as the name of a destination."""

    def change(pdf: pikepdf.Pdf) -> None:
        place = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])
        names = pikepdf.Array([pikepdf.String(word), place])
        pdf.Root.Names = pikepdf.Dictionary(Dests=pikepdf.Dictionary(Names=names))

    return write_pdf(change)


def put_in_link(word: str) -> dict[str, bytes]:
    """Return a PDF with the word in the address of a link."""

    def change(pdf: pikepdf.Pdf) -> None:
        action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(f"https://a.invalid/{word}"))
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=action)
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(link)])

    return write_pdf(change)


def put_in_picture(word: str, *, is_packed: bool) -> dict[str, bytes]:
    """Return a picture with the word in a text chunk."""
    notes = PngInfo()
    notes.add_itxt("Comment", word, zip=is_packed)
    written = BytesIO()
    Image.new("RGB", (2, 2)).save(written, format="PNG", pnginfo=notes)
    return {"a.png": written.getvalue()}


def put_in_exif(word: str) -> dict[str, bytes]:
    """Return a photograph with the word in its description."""
    picture = Image.new("RGB", (2, 2))
    exif = picture.getexif()
    exif[0x010E] = word.encode()
    written = BytesIO()
    picture.save(written, format="JPEG", exif=exif)
    return {"a.jpg": written.getvalue()}


def put_in_archive(word: str) -> dict[str, bytes]:
    """Return a workbook's kind of archive with the word in a sheet."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", f"<t>{split(word, '</t><t>')}</t>")
    return {"a.xlsx": written.getvalue()}


CARRIERS: dict[str, Carrier] = {
    "text": lambda word: {"a.txt": word.encode()},
    "name": lambda word: {f"{word}.html": b""},
    "name in percents": lambda word: {"".join(f"%{byte:02X}" for byte in word.encode()): b""},
    "capitals": lambda word: {"a.txt": word.upper().encode()},
    "wide forms": lambda word: {
        "a.txt": "".join(chr(ord(char) + 0xFEE0) if char.isascii() else char for char in word).encode()
    },
    "attribute": lambda word: html(f'<p title="{word}"></p>'),
    "comment": lambda word: html(f"<!-- {word} -->"),
    "entities": lambda word: html("".join(f"&#x{ord(char):x};" for char in word)),
    "tags within": lambda word: html(split(word, "<wbr>")),
    "a comment within": lambda word: html(split(word, "<!-- x -->")),
    "invisible signs": lambda word: html(split(word, "\u200b")),
    "line breaks": lambda word: {"a.csv": split(word, "\r\n  ").encode()},
    "drawing": lambda word: {
        "a.svg": f"<text><tspan>{split(word, '</tspan><tspan>')}</tspan></text>".encode()
    },
    "JSON": lambda word: {"a.json": json.dumps({"a": word}).encode()},
    "escapes in a script": lambda word: {"a.js": "".join(f"\\u{ord(char):04X}" for char in word).encode()},
    "data address": lambda word: html(
        f'<img src="data:text/plain;base64,{base64.b64encode(word.encode()).decode()}">'
    ),
    "UTF-16": lambda word: {"a.bin": word.encode("utf-16-le")},
    "UTF-16, the other way": lambda word: {"a.bin": word.encode("utf-16-be")},
    "GB 18030": lambda word: {"a.bin": word.encode("gb18030")},
    "gzip": lambda word: {"a.gz": gzip.compress(word.encode())},
    "archive": put_in_archive,
    "picture": lambda word: put_in_picture(word, is_packed=False),
    "picture, packed": lambda word: put_in_picture(word, is_packed=True),
    "EXIF": put_in_exif,
    "PDF information": put_in_metadata,
    "PDF metadata": put_in_xmp,
    "PDF outline": put_in_outline,
    "PDF attachment": put_in_attachment,
    "PDF structure": put_in_structure,
    "PDF destination": put_in_destination,
    "PDF link": put_in_link,
}


@pytest.mark.parametrize("name", CARRIERS)
def test_canaries_are_found(name: str) -> None:
    """A canary of each shape is found in this carrier."""
    for word in list_canaries():
        assert word in find_canaries(CARRIERS[name](word)), word


def test_nothing_else_is_found() -> None:
    """Where no canary is, none is found."""
    assert find_canaries({"a.html": "<p>甲乙丙丁，2025年6月30日，kqzq</p>".encode()}) == {}


def test_no_canary_is_part_of_another() -> None:
    """Of many canaries all differ and none lies within another."""
    aviary = Aviary(0)
    words = [aviary.plant_words(f"a/{number}", None) for number in range(300)]
    words += [aviary.plant_identifier(f"a/{number}", None) for number in range(300)]
    assert len(set(words)) == len(words)
    whole = "|".join(words)
    assert all(whole.count(word) == 1 for word in words)
