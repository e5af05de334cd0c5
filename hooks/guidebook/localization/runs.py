"""The pieces of texts, put together."""

import dataclasses

from guidebook.localization.localized_texts import LocalizedText, Run
from guidebook.translations.catalogues import Catalogue


def in_its_language(text: LocalizedText) -> LocalizedText:
    """A text each run of which says its language, to stand inside another one."""
    runs = (
        dataclasses.replace(run, lang=run.lang or text.lang, dir=run.dir or text.dir)
        for run in text.runs
    )
    return dataclasses.replace(text, runs=tuple(runs))


def joined_runs(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbouring runs of one look as one."""
    joined: list[Run] = []
    for run in runs:
        if joined and joined[-1].look == run.look:
            joined[-1] = dataclasses.replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)


def with_entry(text: LocalizedText, catalogue: Catalogue, source: str) -> LocalizedText:
    """A text that says where the catalogue has it, in a preview for translators."""
    place = catalogue.places.get(("", source)) if catalogue.shows_places else None
    return dataclasses.replace(text, entry=f"{place.file}:{place.line}") if place else text
