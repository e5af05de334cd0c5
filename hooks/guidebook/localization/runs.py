"""The pieces of texts, put together."""

import dataclasses

from guidebook.localization.views import LocalizedText, Run


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
        if joined and dataclasses.replace(joined[-1], text=run.text) == run:
            joined[-1] = dataclasses.replace(run, text=joined[-1].text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
