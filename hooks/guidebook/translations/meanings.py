"""Sentences that explain a name, where nobody has translated the explanation yet."""

import re

from guidebook.data.model import MEANING_SUFFIX

_OPEN, _CLOSE = r"[(\[（［〔]", r"[)\]）］〕]"


def without_meaning(sentence: str, name: str) -> str:
    """A sentence without the explanation of a name: out of its brackets, else the name itself."""
    meaning = rf"\{{\s*{re.escape(name + MEANING_SUFFIX)}\s*\}}"
    sentence = re.sub(rf"\s*{_OPEN}\s*{meaning}\s*{_CLOSE}", "", sentence)
    return re.sub(meaning, f"{{{name}}}", sentence)
