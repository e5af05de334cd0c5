"""Texts as data for programs."""

from typing import Any

from guidebook.channels.plain_texts import direction_of, language_of
from guidebook.localization.views import LocalizedText

Data = dict[str, Any]


def text_data(text: LocalizedText) -> Data:
    """A text without its looks; what is wrong with it stands there only where something is."""
    note = "".join(run.text for run in text.runs if run.is_note).strip()
    return {
        "text": text.plain,
        "language": language_of(text),
        "direction": direction_of(text),
        **({"is_fallback": True} if text.is_fallback else {}),
        **({"is_stale": True} if text.is_stale else {}),
        **({"note": note} if note else {}),
    }
