"""The index in shards: which pages hold which one or two characters, and the text to verify longer words."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.outputs.search.folding import fold_text, list_odd_folds
from generator.outputs.search.text import list_segments
from generator.pages.page import Pages
from generator.pages.words import Target
from generator.values.artefact import Artefact

SEARCH_FOLDER = "search/"
"""Where the index lies in the site."""

KIND_WORDS = {
    "bylaw": "制度",
    "chapter": "说明",
    "department": "部门",
    "filled-form": "表格",
    "form": "表格",
    "home": "首页",
    "law": "法律依据",
    "matter": "公开事项",
    "notice": "公告",
    "post": "岗位",
    "power": "职权",
    "risk": "风险点",
    "unit": "单位",
    "withdrawn": "职权",
}
"""What the pages of entries are; all others are lists."""

_OTHER_KIND = "清单"

FACET_LABELS = {"content": "内容", "department": "部门", "kind": "类别", "level": "风险等级"}
"""What a filter is called; a facet without a label keeps its name."""

_UNSEARCHED = frozenset({"lost", "search"})
# JSON allows these in strings, older scripts take them for ends of line.
_LINE_SEPARATORS = "\u2028\u2029"
_GRAM_SHARD = 48_000
_TEXT_SHARD = 96_000


@dataclass(frozen=True, slots=True)
class _Document:
    """One page as the index knows it; `head` are title and terms, whose hits come first."""

    address: str
    place: str
    kind: str
    head: tuple[str, ...]
    segments: tuple[str, ...]
    facets: tuple[tuple[str, str], ...]


def write_search_index(pages: Pages, addresses: Mapping[Target, str]) -> Iterator[Artefact]:
    """Yield the shards and the manifest; `addresses` give each page's path by its target.

    Each file is a script that hands a value to the page that asked for it: ``manifest.js`` how many pages and
    shards there are, ``grams-NNN.js`` the pages of each character and pair of characters (number times two,
    plus one where it stands in the title; as differences), ``texts-NNN.js`` the text of a stretch of pages.
    """
    documents = _list_documents(pages, addresses)
    postings = _index_grams(documents)
    gram_shards = _share_grams(postings)
    text_shards = _share_texts(documents)
    for number, grams in enumerate(gram_shards):
        yield _write_shard("grams", number, {gram: _difference(postings[gram]) for gram in grams})
    starts: list[int] = []
    for number, (start, stretch) in enumerate(text_shards):
        starts.append(start)
        yield _write_shard("texts", number, [_describe_document(document) for document in stretch])
    alphabet = frozenset(gram for gram in postings if len(gram) == 1)
    manifest = {
        "pages": len(documents),
        "grams": len(gram_shards),
        "texts": starts,
        "folds": list_odd_folds(alphabet),
        "facets": _list_facets(documents),
    }
    yield Artefact(f"{SEARCH_FOLDER}manifest.js", _write_call(["manifest", 0, manifest]))


def _list_documents(pages: Pages, addresses: Mapping[Target, str]) -> tuple[_Document, ...]:
    """Return what is searched, in the order of the pages."""
    titles = {place.identifier: place.title for place in pages.places}
    return tuple(
        _Document(
            addresses[page.target],
            titles[page.place],
            KIND_WORDS.get(page.kind, _OTHER_KIND),
            (page.title, *page.terms),
            list_segments(page),
            (("content", KIND_WORDS.get(page.kind, _OTHER_KIND)), *page.facets),
        )
        for page in pages.pages
        if page.place not in _UNSEARCHED
    )


def _index_grams(documents: Sequence[_Document]) -> dict[str, list[int]]:
    """Return for each gram the codes of the pages that hold it, rising; grams in order."""
    postings: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        in_head = _list_grams(document.head)
        for gram in in_head | _list_grams(document.segments):
            postings.setdefault(gram, []).append(number * 2 + (gram in in_head))
    return {gram: postings[gram] for gram in sorted(postings)}


def _list_grams(texts: Sequence[str]) -> set[str]:
    """Return all characters and neighbouring pairs of the folded texts, none with white space."""
    grams: set[str] = set()
    for text in texts:
        for word in fold_text(text).split():
            grams.update(word)
            grams.update(first + second for first, second in pairwise(word))
    return grams


def _share_grams(postings: Mapping[str, list[int]]) -> list[list[str]]:
    """Return the grams of each shard; the first character decides, so that one word needs few shards."""
    size = sum(len(codes) * 3 + 12 for codes in postings.values())
    count = 1
    while size > count * _GRAM_SHARD:
        count *= 2
    shards: list[list[str]] = [[] for _ in range(count)]
    for gram in postings:
        shards[ord(gram[0]) % count].append(gram)
    return shards


def _share_texts(documents: Sequence[_Document]) -> list[tuple[int, list[_Document]]]:
    """Return stretches of pages of about equal length, each with the number of its first page."""
    shards: list[tuple[int, list[_Document]]] = []
    size = _TEXT_SHARD
    for number, document in enumerate(documents):
        if size >= _TEXT_SHARD:
            shards.append((number, []))
            size = 0
        shards[-1][1].append(document)
        size += sum(len(text.encode()) for text in (*document.head, *document.segments))
    return shards


def _describe_document(document: _Document) -> list[object]:
    """Return what the browser needs to verify and to show a hit."""
    return [document.address, document.place, document.kind, list(document.head), list(document.segments)]


def _list_facets(documents: Sequence[_Document]) -> list[list[object]]:
    """Return the filters: name, label, and the pages of each value as differences, in order of appearance."""
    facets: dict[str, dict[str, list[int]]] = {name: {} for name in FACET_LABELS}
    for number, document in enumerate(documents):
        for name, value in document.facets:
            facets.setdefault(name, {}).setdefault(value, []).append(number)
    return [
        [name, FACET_LABELS.get(name, name), [[value, _difference(found)] for value, found in values.items()]]
        for name, values in facets.items()
        if values
    ]


def _difference(codes: Sequence[int]) -> list[int]:
    """Return the first code and how much each next one is greater."""
    return [*codes[:1], *(after - before for before, after in pairwise(codes))]


def _write_shard(kind: str, number: int, value: object) -> Artefact:
    """Return one shard as a file."""
    return Artefact(f"{SEARCH_FOLDER}{kind}-{number:03d}.js", _write_call([kind, number, value]))


def _write_call(message: list[object]) -> bytes:
    """Return the script that hands `message` over, whether the asking script runs before or after it."""
    text = json.dumps(message, ensure_ascii=False, separators=(",", ":"))
    for separator in _LINE_SEPARATORS:
        text = text.replace(separator, f"\\u{ord(separator):04x}")
    return f"(self.handbookIndex ??= []).push({text});\n".encode()
