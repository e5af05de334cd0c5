"""Material's one search index as one index for each language."""

from collections.abc import Mapping
from typing import Any

Index = dict[str, Any]


def split_index(index: Index, folders: Mapping[str, str], stemmers: set[str]) -> dict[str, Index]:
    """The index of each language, by its folder, with locations below that folder.

    folders gives each language's folder (en/, empty for the source language). A language without
    a stemmer of its own is searched by whole words and their beginnings.
    """
    split: dict[str, Index] = {}
    for lang, folder in folders.items():
        config = dict(index["config"])
        config["lang"] = [lang] if lang in stemmers else ["en"]
        config["pipeline"] = config["pipeline"] if lang in stemmers else []
        split[folder] = {"config": config, "docs": []}
    longest_first = sorted(folders.values(), key=len, reverse=True)
    for entry in index["docs"]:
        folder = next(name for name in longest_first if entry["location"].startswith(name))
        split[folder]["docs"].append({**entry, "location": entry["location"].removeprefix(folder)})
    return split
