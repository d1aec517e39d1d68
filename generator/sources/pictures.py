"""Pictures read, checked and encoded anew, so that nothing but their pixels remains."""

from dataclasses import dataclass
from io import BytesIO

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 40_000_000


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture as it will be published: PNG bytes without any metadata, width and height in pixels."""

    content: bytes
    width: int
    height: int


def encode_picture(content: bytes) -> Pixels | None:
    """Return `content` (PNG or JPEG) as PNG of its pixels alone, or None where it cannot be read."""
    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            mode = "RGBA" if picture.has_transparency_data else "RGB"
            bare = Image.new(mode, picture.size)
            bare.paste(picture.convert(mode))
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        return None
    written = BytesIO()
    bare.save(written, format="PNG", optimize=False, compress_level=6)
    return Pixels(written.getvalue(), bare.width, bare.height)
