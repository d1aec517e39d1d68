"""Words broken into even lines: Latin words whole, no punctuation at the start of a line, no orphan."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from generator.drawings.advance import measure_words
from generator.drawings.terms import find_inner_places

# One piece is a run of Latin letters or digits, or one sign; closing signs cling to what stands before
# them and opening signs to what follows.
_PIECE = re.compile(r"[^\W\u2E80-\uFFFF_][^\s\u2E80-\uFFFF,;!?()\[\]]*|\s+|.", re.DOTALL)
_CLOSING = frozenset("，。、；：？！）》〉】〕」』”’…—,.;:?!)]}%℃％·")
_OPENING = frozenset("（《〈【〔「『“‘([{")
# What a line of one sign, a cut term and a cut right after a pause cost, in squared ems.
_ORPHAN = 4.0
_FEW = 2
_CUT_TERM = 4.0
_PAUSE = -1.0
_PAUSES = frozenset("，、；：,;:")


@lru_cache(maxsize=4096)
def break_words(words: str, width: float, size: float) -> tuple[str, ...]:
    """Return the fewest lines no wider than `width`, as even as can be; a longer single word is cut."""
    pieces = cut_words(words, width, size)
    count = max(1, _count_lines(pieces, width, size))
    while True:
        lines = _spread_pieces(pieces, (1.0,) * count, size)
        if count >= len(pieces) or all(measure_words(line, size) <= width for line in lines):
            return lines
        count += 1


def spread_words(words: str, shares: tuple[float, ...], width: float, size: float) -> tuple[str, ...]:
    """Lines as many as `shares` whose widths stand to each other like the shares, as near as can be.

    No single piece is wider than `width`; fewer lines come back where there are fewer pieces.
    """
    pieces = cut_words(words, width, size)
    return _spread_pieces(pieces, shares[: max(1, len(pieces))], size)


def cut_words(words: str, width: float, size: float) -> tuple[str, ...]:
    """Return the pieces between which a line may break, none wider than `width` unless it is one sign."""
    pieces: list[str] = []
    for piece in _PIECE.findall(" ".join(words.split())):
        if pieces and (piece[0] in _CLOSING or pieces[-1][-1] in _OPENING or piece.isspace()):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return tuple(part for piece in pieces for part in _cut_piece(piece, width, size))


def _cut_piece(piece: str, width: float, size: float) -> list[str]:
    """One piece cut by signs where it alone is wider than a line."""
    parts = [""]
    for sign in piece:
        if parts[-1] and measure_words(parts[-1] + sign, size) > width:
            parts.append("")
        parts[-1] += sign
    return parts


def _count_lines(pieces: Sequence[str], width: float, size: float) -> int:
    """How many lines greedy filling needs: no fewer are possible."""
    count, line = 1, ""
    for piece in pieces:
        if line and measure_words((line + piece).rstrip(), size) > width:
            count, line = count + 1, ""
        line += piece
    return count


def _spread_pieces(pieces: tuple[str, ...], shares: tuple[float, ...], size: float) -> tuple[str, ...]:
    """Return the division into lines whose squared distance from the shares' widths is least."""
    widths = [0.0]
    for piece in pieces:
        widths.append(widths[-1] + measure_words(piece, size) / size)
    whole = widths[-1] / sum(shares)
    fines = _price_cuts(pieces)
    reach: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, (0,))}
    for row, share in enumerate(shares):
        left = len(shares) - row - 1
        further: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, cuts) in sorted(reach.items()):
            ends = [len(pieces)] if left == 0 else range(start + 1, len(pieces) - left + 1)
            for end in ends:
                miss = (widths[end] - widths[start] - whole * share) ** 2 + fines[end]
                if end - start == 1 and len(pieces) > _FEW and len(pieces[start]) == 1:
                    miss += _ORPHAN
                best = further.get(end)
                if best is None or cost + miss < best[0] - 1e-9:
                    further[end] = (cost + miss, (*cuts, end))
        reach = further
    best_cuts = reach[len(pieces)][1] if pieces else (0,)
    lines = ("".join(pieces[a:b]).strip() for a, b in pairwise(best_cuts))
    return tuple(line for line in lines if line)


def _price_cuts(pieces: tuple[str, ...]) -> list[float]:
    """Return what ending a line before each piece costs: much within a term, little after a pause."""
    inner = find_inner_places("".join(pieces))
    fines, place = [0.0], 0
    for piece in pieces:
        place += len(piece)
        fines.append(_CUT_TERM if place in inner else _PAUSE if piece[-1] in _PAUSES else 0.0)
    fines[-1] = 0.0
    return fines
