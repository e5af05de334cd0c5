"""Handouts of one sentence."""

import json

from factories import PROJECT
from guidebook.printing.pieces import Data

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"


def handout(lang: str, sentence: str, form: str = "a4") -> Data:
    """A handout with a sentence as its title and as a step."""
    data: Data = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    direction = "rtl" if lang in ("ar", "fa") else "ltr"
    text = {"lang": lang, "dir": direction, "runs": [{"text": sentence}]}
    data["sections"][0]["steps"]["items"] = [text]
    return {**data, "lang": lang, "dir": direction, "title": text}
