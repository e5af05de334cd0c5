"""The words that a picture was made of, read from its file."""

from io import BytesIO


def read_picture_words(content: bytes) -> str:
    """The description in a PNG, empty where it has none."""
    from PIL import Image

    with Image.open(BytesIO(content)) as picture:
        return str(picture.info.get("Description", ""))
