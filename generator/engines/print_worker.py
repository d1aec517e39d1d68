"""A process that prints one document after another: orders on standard input, what came of them on standard output.

It is kept warm, so that fonts and libraries are read once for all volumes of a handbook.
"""

import gc
import os
import pickle
import sys
import threading
import time
import traceback
from typing import BinaryIO

from generator.engines.print_log import PrintOverrun
from generator.engines.printer import PrintFault, limit_process, print_document
from generator.engines.printing import PrintedBook, PrintFailure, PrintLimits
from generator.outputs.book.document import PrintDocument

_LOOK_SECONDS = 1.0


def main() -> None:
    """Print what is ordered until nothing more comes; what libraries print goes to the error stream."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    gc.freeze()
    _serve(sys.stdin.buffer, answers)


def _end_with(parent: int) -> None:
    """End this process when the one that started it has died, whatever is being printed."""
    while os.getppid() == parent:
        time.sleep(_LOOK_SECONDS)
    os._exit(1)


def _serve(orders: BinaryIO, answers: BinaryIO) -> None:
    while True:
        try:
            document, limits = pickle.load(orders)  # noqa: S301 - from the process that started this one
        except EOFError:
            return
        pickle.dump(_print_within(document, limits), answers)
        answers.flush()


def _print_within(document: PrintDocument, limits: PrintLimits) -> PrintedBook | PrintFailure:
    limit_process(limits)
    try:
        return print_document(document, limits)
    except (PrintFault, PrintOverrun, MemoryError) as fault:
        return PrintFailure(str(fault) or type(fault).__name__)
    except Exception as fault:  # noqa: BLE001 - a crash is one document's; its words may quote anything
        return PrintFailure(_locate_crash(fault))


def _locate_crash(fault: Exception) -> str:
    """Return the kind of error and the line where it was raised."""
    frames = traceback.extract_tb(fault.__traceback__)
    place = f" at {frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""
    return f"{type(fault).__name__}{place}"


if __name__ == "__main__":
    main()
