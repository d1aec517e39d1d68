"""Runs a module with a hook that writes down what it opens, lists, starts and connects to; started as a script.

What the renderer starts to print with is watched in the same way, each process in a record of its own.
"""

import os
import runpy
import sys

from generator.engines import print_shop

WATCHED = frozenset(
    {
        *("open", "os.listdir", "os.scandir", "os.chdir", "os.rename", "os.remove", "os.mkdir", "os.symlink"),
        *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "ctypes.dlopen"),
        *("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request"),
    }
)


def main() -> None:
    """Run a module; the first arguments name the record to write and the module, the others are the module's."""
    path, module = sys.argv.pop(1), sys.argv.pop(1)
    # Line by line: a process that prints is ended when its work is done.
    with open(  # noqa: PTH123
        f"{path}.{os.getpid()}", "w", encoding="utf-8", errors="surrogateescape", buffering=1
    ) as record:
        variables = sorted(os.environ)
        record.write(f"module\t{module}\n")
        record.write(f"environment\t{' '.join(variables)}\n")
        record.write(f"folder\t{os.getcwd()}\t{len(os.listdir())}\n")  # noqa: PTH109, PTH208 - it is what is watched

        def note(event: str, arguments: tuple[object, ...]) -> None:
            if event in WATCHED and not record.closed:
                first = arguments[0] if arguments else ""
                path = os.fsdecode(first) if isinstance(first, str | bytes | os.PathLike) else repr(first)
                record.write(f"{event}\t{path}\n")

        print_shop.LAUNCHER = (__file__, path, *print_shop.LAUNCHER[-1:])
        sys.addaudithook(note)
        runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
