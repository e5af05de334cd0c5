"""Signs that no font of the handouts has, told where they are written."""

from collections.abc import Iterator, Mapping

from guidebook.data.model import Guidebook
from guidebook.data.settings import SETTINGS
from guidebook.localization.translating import Localizer
from guidebook.problems import Place, Problem
from guidebook.translations.extracting import messages_of


def missing_glyphs(
    missing: Mapping[str, Place], guidebook: Guidebook, localizer: Localizer
) -> Iterator[Problem]:
    """The problems of signs that no font has, one at each text that has some of them.

    missing has each sign with the first guide that shows it.
    """
    texts = [(Place(SETTINGS), localizer.locale.endonym)]
    for message in messages_of(guidebook):
        found = localizer.catalogue and localizer.catalogue.find(message.source, message.context)
        place = found.place if found else message.places[0]
        texts += [(place, form) for form in (found.forms if found else (message.source,))]
    for glyph, guide in missing.items():  # such as one of a month's name
        if not any(glyph in text for _, text in texts):
            texts.append((guide, glyph))
    for place, text in texts:
        here = sorted((glyph for glyph in missing if glyph in text), key=text.index)
        shown = " ".join(
            glyph if glyph.isprintable() else f"U+{ord(glyph[0]):04X}" for glyph in here
        )
        if here:
            yield Problem(
                place=place,
                message="expected signs that the handouts' fonts have, "
                f"found {shown} in: {text} ({localizer.locale.lang})",
                mend="Write it without this sign, or add a font that has it to "
                "hooks/handouts/fonts.",
            )
