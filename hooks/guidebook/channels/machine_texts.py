"""Texts as data for programs."""

from guidebook.channels.machine_records import Text
from guidebook.channels.plain_texts import direction_of, language_of
from guidebook.localization.views import LocalizedText


def text_data(text: LocalizedText) -> Text:
    """A text without its looks; what is wrong with it stands there only where something is."""
    note = "".join(run.text for run in text.runs if run.is_note).strip()
    return Text(
        text=text.plain,
        language=language_of(text),
        direction=direction_of(text),
        is_fallback=text.is_fallback or None,
        is_stale=text.is_stale or None,
        note=note or None,
    )


def texts_data(texts: tuple[LocalizedText, ...]) -> tuple[Text, ...]:
    """Several texts."""
    return tuple(text_data(text) for text in texts)
