"""The fonts of this machine, asked of fontconfig: which there are and which characters they cover."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.outputs.book.glyphs import Coverage
from generator.outputs.book.profile import FontSlots

_ANSWER = "%{family}\\n%{file}\\n%{fontversion}\\n%{charset}"
_SECONDS = 30


class FontFault(Exception):  # noqa: N818 - told as a problem
    """Fontconfig cannot be asked, or has none of the fonts of a slot."""


@dataclass(frozen=True, slots=True)
class FoundFont:
    """A font as fontconfig knows it: family, file, version, and the code points it covers."""

    family: str
    file: str
    version: str
    points: frozenset[int]


def find_font(family: str) -> FoundFont | None:
    """Return the regular font of `family`, or None where this machine has none of that name.

    Raises FontFault where fontconfig cannot be asked.
    """
    program = shutil.which("fc-match") or shutil.which("fc-match", path=os.defpath)
    if program is None:
        message = "fc-match is not installed (package fontconfig)"
        raise FontFault(message)
    question = family.replace("\\", r"\\").replace("-", r"\-").replace(":", r"\:").replace(",", r"\,")
    done = subprocess.run(
        [program, "-f", _ANSWER, f"{question}:lang=zh-cn"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    names, file, version, charset = [*done.stdout.split("\n"), "", "", "", ""][:4]
    if done.returncode != 0 or family.lower() not in (name.lower() for name in names.split(",")):
        return None
    return FoundFont(family, file, version, _read_charset(charset))


def keep_font_cache(folder: Path) -> None:
    """Let fontconfig keep what it finds in `folder`; where the environment is empty it knows of no other.

    To be called before anything asks for a font.
    """
    os.environ["XDG_CACHE_HOME"] = str(folder)


def find_slots(fonts: FontSlots) -> Mapping[str, tuple[FoundFont, ...]]:
    """Return the fonts that this machine has for each slot, in order.

    Raises FontFault where it has none for a slot.
    """
    stacks = fonts.list_stacks()
    families = sorted({family for stack in stacks.values() for family in stack})
    found = {family: font for family in families if (font := find_font(family)) is not None}
    slots = {
        slot: tuple(found[family] for family in stack if family in found) for slot, stack in stacks.items()
    }
    for slot, chosen in slots.items():
        if not chosen:
            message = f"no font for {slot}: {', '.join(stacks[slot])} (package fonts-noto-cjk)"
            raise FontFault(message)
    return slots


def measure_coverage(fonts: FontSlots) -> Coverage:
    """Return which characters this machine's fonts cover in every slot.

    Raises FontFault as `find_slots` does.
    """
    covered = [
        frozenset[int]().union(*(font.points for font in chosen)) for chosen in find_slots(fonts).values()
    ]
    return Coverage(frozenset.intersection(*covered))


def _read_charset(text: str) -> frozenset[int]:
    """Return the code points of fontconfig's ``20-7e a0 …``."""
    points: set[int] = set()
    for part in text.split():
        first, _, last = part.partition("-")
        points.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(points)
