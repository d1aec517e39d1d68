"""Mutations of a file's bytes and lines, as slips of the hand and of the disk make them."""

import random

SPLINTERS = (
    *(
        b"",
        b"\x00",
        b"\xff",
        b"\n",
        b"  ",
        b"\t",
        b": ",
        b"- ",
        b"#",
        b"'",
        b'"',
        b"[",
        b"]",
        b"{",
        b"}",
        b"|\n",
    ),
    *(
        b"&a ",
        b"*a",
        b"!x ",
        b"%",
        b"---\n",
        b"...\n",
        b"?",
        b"id: xk-01",
        b"\xe2\x80\xae",
        b"\xf0\x9f\x92\xa9",
    ),
    *(
        b"true",
        b"9" * 400,
        b"null",
        b"~",
        b"<b>",
        b"](ref:",
        b"](picture:",
        b"$HOME",
        b"{{ x }}",
        b"\r",
        b"\xc2\x85",
    ),
)


def mutate_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with a stretch cut, doubled, moved, flipped or splintered."""
    start = chance.randrange(len(content) + 1)
    end = min(len(content), start + chance.choice((0, 1, 2, 8, 40)))
    match chance.randrange(5):
        case 0:
            return content[:start] + content[end:]
        case 1:
            return content[:end] + content[start:]
        case 2:
            return content[end:] + content[:end]
        case 3:
            flipped = bytes(byte ^ (1 << chance.randrange(8)) for byte in content[start:end])
            return content[:start] + flipped + content[end:]
        case _:
            return content[:start] + chance.choice(SPLINTERS) + content[end:]


def mutate_lines(content: bytes, chance: random.Random) -> bytes:
    """Return `content` with a line cut, doubled or indented, or with the value of another line."""
    lines = content.split(b"\n")
    here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
    match chance.randrange(4):
        case 0:
            del lines[here]
        case 1:
            lines.insert(here, lines[here])
        case 2:
            lines[here] = b"  " + lines[here]
        case _:
            key, colon, _ = lines[here].partition(b": ")
            lines[here] = key + colon + lines[there].rpartition(b": ")[2]
    return b"\n".join(lines)


def mutate(content: bytes, chance: random.Random) -> bytes:
    """Return `content` after one to three mutations of bytes or of lines."""
    change = chance.choice((mutate_bytes, mutate_lines, mutate_lines))
    for _ in range(chance.randint(1, 3)):
        content = change(content, chance)
    return content
