"""Several documents printed at once, in warm processes that nothing else runs in."""

import os
import pickle
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from queue import SimpleQueue

from generator.engines.parallel import AT_ONCE, work_at_once
from generator.engines.printing import PrintedBook, PrintFailure, PrintLimits
from generator.outputs.book.document import PrintDocument

LAUNCHER: tuple[str, ...] = ("-m", "generator.engines.print_worker")
"""What a worker is started with, after the interpreter and its options."""

_DIED = "the process that prints died (out of memory or of time)"


def print_documents(
    documents: Sequence[PrintDocument], limits: PrintLimits
) -> list[PrintedBook | PrintFailure]:
    """Return what came of printing each document, in their order; a worker that dies fails one document alone."""
    idle: SimpleQueue[_Worker] = SimpleQueue()

    def print_one(number: int) -> PrintedBook | PrintFailure:
        worker = idle.get()
        try:
            return worker.print(documents[number], limits)
        finally:
            idle.put(worker)

    # The longest first: whoever prints it is not waited for at the end.
    order = sorted(range(len(documents)), key=lambda number: -len(documents[number].html))
    with ExitStack() as stack:
        for _ in range(min(AT_ONCE, len(documents))):
            idle.put(stack.enter_context(_open_worker()))
        printed = dict(zip(order, work_at_once(print_one, order), strict=True))
    return [printed[number] for number in range(len(documents))]


class _Worker:
    """One process that prints, started when the first document comes, and anew after it died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def print(self, document: PrintDocument, limits: PrintLimits) -> PrintedBook | PrintFailure:
        """Return what came of printing `document`."""
        process = self._process or _start_process()
        self._process = process
        if process.stdin is None or process.stdout is None:
            return PrintFailure(_DIED)
        try:
            pickle.dump((document, limits), process.stdin)
            process.stdin.flush()
            answer = pickle.load(process.stdout)  # noqa: S301 - from a process of our own
        except (OSError, EOFError, pickle.UnpicklingError):
            self.close()
            return PrintFailure(_DIED)
        return answer if isinstance(answer, PrintedBook | PrintFailure) else PrintFailure(_DIED)

    def close(self) -> None:
        """End the process."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what was not taken any more
                    continue


@contextmanager
def _open_worker() -> Iterator[_Worker]:
    worker = _Worker()
    try:
        yield worker
    finally:
        worker.close()


def _start_process() -> subprocess.Popen[bytes]:
    """Return a worker with the environment of this process, which knows where fonts are kept and nothing else."""
    return subprocess.Popen(
        [sys.executable, "-I", "-X", "utf8", *LAUNCHER],
        env=dict(os.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
