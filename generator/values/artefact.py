"""What an output is made of: a path within its tree and the bytes that stand there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Artefact:
    """One file to be written; `path` is relative, with forward slashes and without ``..``."""

    path: str
    content: bytes
