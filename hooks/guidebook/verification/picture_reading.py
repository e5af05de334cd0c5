"""The words that a picture was made of, read from its file."""

from io import BytesIO


def read_picture_words(content: bytes) -> str | None:
    """The description in a PNG; None where it has none."""
    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        found = picture.info.get("Description")
    return str(found) if found is not None else None
