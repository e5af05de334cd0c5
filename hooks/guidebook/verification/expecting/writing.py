"""What stands in docs/ in an editor's own words."""

import re
from collections.abc import Iterator

from guidebook.data.model import Guidebook
from guidebook.localization.addresses import page_url
from guidebook.localization.frames import FrameView
from guidebook.localization.translating import Localizer
from guidebook.localization.written_views import localize_written, plain_markup
from guidebook.verification.expecting.musts import full

_OTHERWISE = re.compile(r"[<>&\\{}|\[\]!]|://|\n")
"""Signs that Markdown may show as something else."""


def texts_of_page(
    guidebook: Guidebook, path: str, localizer: Localizer, frame: FrameView
) -> Iterator[str]:
    """What a page says in a language, without texts that Markdown may show otherwise."""
    for page in guidebook.pages:
        if path.endswith(page_url(page.source)):
            view = localize_written(page, localizer, frame.words)
            texts = (plain_markup(one.text) for one in view.pieces if one.text)
            shown = (full(text) for text in (*texts, *view.notices))
            yield from (text for text in shown if text and not _OTHERWISE.search(text))
