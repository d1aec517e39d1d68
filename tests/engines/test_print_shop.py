"""Documents are printed in processes of their own, several at once, and the failure of one is its own."""

import re
from dataclasses import replace

import pytest

from generator.engines import print_shop
from generator.engines.print_shop import print_documents
from generator.engines.printer import print_document
from generator.engines.printing import PrintedBook, PrintFailure, PrintLimits
from generator.outputs.book.document import PrintDocument

LIMITS = PrintLimits(seconds=60, pages=5)
CSS = 'html { font: 12pt "Noto Serif CJK SC" } @page { size: 100mm 100mm; margin: 10mm }'


def make_document(words: str) -> PrintDocument:
    """Return a document of these words."""
    html = f'<html lang="zh-CN"><head><title>题</title></head><body><p>{words}</p></body></html>'
    return PrintDocument(html, CSS, CSS, {}, (), {}, 1)


def test_documents_come_back_in_their_order() -> None:
    """Whatever is printed first, each document gives what it gives alone, and in its place."""
    documents = [make_document(words) for words in ("甲", "乙" * 400, "丙")]
    assert print_documents(documents, LIMITS) == [print_document(each, LIMITS) for each in documents]


def test_one_failure_leaves_the_others_whole() -> None:
    """A document that asks for what it was not given, or grows too long, fails by itself and says why."""
    stranger = replace(
        make_document("甲"), html='<html><body><img src="file:///etc/hosts" alt="x"></body></html>'
    )
    documents = [make_document("甲"), stranger, make_document("乙" * 9000), make_document("丙")]
    first, refused, endless, last = print_documents(documents, LIMITS)
    assert isinstance(first, PrintedBook)
    assert isinstance(last, PrintedBook)
    assert isinstance(refused, PrintFailure)
    assert "file:///etc/hosts" in refused.reason
    assert isinstance(endless, PrintFailure)
    assert "5 pages" in endless.reason


def test_nothing_to_print_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all is in the cache no process is started."""
    monkeypatch.setattr(print_shop, "_start_process", pytest.fail)
    assert print_documents([], LIMITS) == []


def test_a_process_that_dies_fails_its_document(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the process that prints ends without an answer, that is told as the document's failure."""
    monkeypatch.setattr(print_shop, "LAUNCHER", ("-c", "import sys; sys.stdin.buffer.read(9)"))
    (outcome,) = print_documents([make_document("甲")], LIMITS)
    assert isinstance(outcome, PrintFailure)
    assert "died" in outcome.reason


def test_a_crash_is_told_by_kind_and_place() -> None:
    """Where the printer itself breaks, the failure names the error and the line, never words of the document."""
    crashing = replace(make_document("甲"), pages_multiple=0)
    broken, whole = print_documents([crashing, make_document("乙")], LIMITS)
    assert isinstance(whole, PrintedBook)
    assert isinstance(broken, PrintFailure)
    assert re.fullmatch(r"\w+Error at [\w./]+\.py:\d+", broken.reason)
