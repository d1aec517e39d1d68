"""Runs the renderer with a hook that writes down what it opens, lists, starts and connects to; started as a script."""

import os
import runpy
import sys

WATCHED = frozenset(
    {
        *("open", "os.listdir", "os.scandir", "os.chdir", "os.rename", "os.remove", "os.mkdir", "os.symlink"),
        *("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "ctypes.dlopen"),
        *("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "urllib.Request"),
    }
)


def main() -> None:
    """Run the renderer; the first argument names the file to write into, the others are the renderer's."""
    with open(sys.argv.pop(1), "w", encoding="utf-8", errors="surrogateescape") as record:  # noqa: PTH123
        variables = sorted(os.environ)
        record.write(f"environment\t{' '.join(variables)}\n")
        record.write(f"folder\t{os.getcwd()}\t{len(os.listdir())}\n")  # noqa: PTH109, PTH208 - it is what is watched

        def note(event: str, arguments: tuple[object, ...]) -> None:
            if event in WATCHED and not record.closed:
                first = arguments[0] if arguments else ""
                path = os.fsdecode(first) if isinstance(first, str | bytes | os.PathLike) else repr(first)
                record.write(f"{event}\t{path}\n")

        sys.addaudithook(note)
        try:
            runpy.run_module("generator.commands.render", run_name="__main__", alter_sys=True)
        finally:
            record.flush()


if __name__ == "__main__":
    main()
