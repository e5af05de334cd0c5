"""The texts of other editions that stand where a text of one edition stands.

A sentence that is changed for the next edition stays as it was in the one before, so it is not
gone; what is translated there is nevertheless what translators begin with here.
"""

from collections.abc import Callable, Container

from guidebook.translations.catalogues import MEANING
from guidebook.translations.extracting import Message

Key = tuple[str, str]
"""A message by its context and its text."""


def texts_elsewhere(
    messages: tuple[Message, ...], known: Container[Key]
) -> Callable[[Message], frozenset[Key]]:
    """Tells of a message the known texts in the same file of other editions, not in its own.

    What explains a name does not explain the one that another edition has in its place.
    """
    by_file: dict[str, list[tuple[Key, frozenset[str]]]] = {}
    for message in messages:
        key = (message.context, message.source)
        if key in known and message.context != MEANING:
            for name in _parts(message, 2):
                by_file.setdefault(name, []).append((key, _parts(message, 0)))

    def elsewhere(message: Message) -> frozenset[Key]:
        own = _parts(message, 0)
        return frozenset(
            key
            for name in _parts(message, 2)
            for key, folders in by_file.get(name, ())
            if not folders & own
        )

    return elsewhere


def _parts(message: Message, part: int) -> frozenset[str]:
    """The folders (0) or the file names (2) in which a message stands."""
    return frozenset(place.file.rpartition("/")[part] for place in message.places)
