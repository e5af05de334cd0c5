"""Material's one search index as one index for each language."""

from collections.abc import Collection, Mapping
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


def stemmer_files(languages: Collection[str]) -> set[str]:
    """The files of lunr that a search in these languages loads, below lunr's folder."""
    needed = {f"min/lunr.{language}.min.js" for language in languages}
    if languages:
        needed.add("min/lunr.stemmer.support.min.js")
    if "ja" in languages:
        needed.add("tinyseg.js")
    if {"hi", "th"} & set(languages):
        needed.add("wordcut.js")
    return needed
