"""What scripts say in one language; what only they know stays in braces."""

from collections.abc import Mapping

from guidebook.data.model import Edition, facts_of
from guidebook.data.records.interface import Interface
from guidebook.data.values.texts import Text
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import CountedText, LiveView, LocalizedText, Run

_SOON = 30
"""So many minutes are few: the script says when it closes."""

_ALL_NUMBERS = 199
"""The forms of all greater numbers are those of the second hundred."""


def localize_live(
    interface: Interface, facts: Mapping[str, Fact], localizer: Localizer
) -> LiveView:
    """The sentences for the reader's clock; what the clock fills in stays in braces."""
    clock = {name: Run(text=f"{{{name}}}") for name in ("opens", "closes", "minutes", "day")}

    def said(text: Text) -> LocalizedText:
        return localizer.text(text, {**facts, **clock})

    writer = localizer.writer(interface.hours.opens_on)
    return LiveView(
        open_now=said(interface.hours.open_now),
        closes_soon=localizer.counted_by_script(
            interface.hours.closes_soon, {**facts, **clock}, _SOON
        ),
        opens_today=said(interface.hours.opens_today),
        opens_tomorrow=said(interface.hours.opens_tomorrow),
        opens_on=said(interface.hours.opens_on),
        own_time_zone=said(interface.hours.own_time_zone),
        next_day=said(interface.hours.next_day),
        day_names=writer.weekdays(writer.form_in(interface.hours.opens_on, "day")),
        clock=localizer.clock.pattern,
        halves=localizer.clock.halves,
    )


def localize_answers(
    interface: Interface, edition: Edition, localizer: Localizer
) -> dict[str, LocalizedText]:
    """What is said of a code; what only the reader's script knows stays in braces."""
    blanks = {name: Run(text=f"{{{name}}}") for name in ("code", "handout", "copy_edition")}
    facts: dict[str, Fact] = {**facts_of(edition), **blanks}
    return {
        "current": localizer.text(interface.codes.current, facts),
        "outdated": localizer.text(interface.codes.outdated, facts),
        "unknown": localizer.text(interface.codes.unknown, facts),
    }


def localize_counts(
    interface: Interface, edition: Edition, localizer: Localizer
) -> dict[str, CountedText]:
    """What is said of a number that only a script knows: of what it has found."""
    facts: dict[str, Fact] = {**facts_of(edition), "count": Run(text="{count}")}
    texts = {
        "check.more": interface.check.more,
        "search.found": interface.search.found,
        "search.more": interface.search.more,
    }
    return {
        name: localizer.counted_by_script(text, facts, _ALL_NUMBERS) for name, text in texts.items()
    }
