"""The files of an edition as nodes, for rules between them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.data.records.contact_records import ServiceHours
from guidebook.data.records.invitation_records import INVITATION_FACTS
from guidebook.data.records.keys import keys_of
from guidebook.data.records.shapes import SOURCE_KEYS, is_long
from guidebook.data.source import nodes as kinds
from guidebook.data.source.nodes import (
    Node,
    Scalar,
    Sequence,
    entries_of,
    items_of,
    scalars_of,
    value_of,
)

ALWAYS = ("survey_name", "short_name", "edition", "survey")
"""The facts that every edition has."""

_HOURS = frozenset((*(key.name for key in keys_of(ServiceHours)), *SOURCE_KEYS))
"""The keys of a row of hours."""

ALL_FACTS = (*ALWAYS, *INVITATION_FACTS, "platform", "period", "starts", "ends", "days")
"""Every fact that there can be, without those that name their invitation."""


OF_INVITATION = tuple(f"_{fact}" for fact in INVITATION_FACTS)
"""How the names of facts end that name their invitation, as email_sender does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionNodes:
    """The files of an edition as nodes; None where a file could not be read."""

    survey: Node | None
    sections: Node | None
    guides: Mapping[str, Node | None]

    @property
    def steps(self) -> list[tuple[Scalar, Scalar, Node]]:
        """Each step of sections.yml: the key of its section, its own key and its text."""
        return [
            (section, step, text)
            for section, value in entries_of(self.sections)
            for step, text in entries_of(value_of(value, "steps"))
        ]

    @property
    def invitations(self) -> list[str]:
        """The names of the invitations."""
        return [key.text for key, _ in entries_of(value_of(self.survey, "invitations"))]

    def omitted(self, guide: Node) -> set[str]:
        """The sections and steps that a guide omits."""
        return {item.text for item in scalars_of(value_of(guide, "omits"))}

    def facts(self, guide: Node | None = None) -> tuple[str, ...]:
        """The facts that a sentence may ask for; all that there can be where survey.yml fails."""
        if self.survey is None:
            return ALL_FACTS
        named = tuple(self._invitation_facts(guide))
        period = value_of(self.survey, "period")
        ends = [name for name in ("starts", "ends") if value_of(period, name)]
        rows = self._rows(guide)
        # Where the list is empty, or a key is misspelt, that is told, and not what it costs.
        hours = self._survey("service_hours")
        is_given = hours is not None and not _is_empty(hours)
        has_days = is_given and (not items_of(hours) or any(not _lacks_days(row) for row in rows))
        return (
            *ALWAYS,
            *(fact for fact in INVITATION_FACTS if any(fact == one for _, one in named)),
            *(("platform",) if value_of(self._survey("platform"), "name") else ()),
            *(("period",) if ends else ()),
            *ends,
            *(("days",) if has_days else ()),
            *(f"{name}_{fact}" for name, fact in named),
        )

    def _rows(self, guide: Node | None) -> list[Node]:
        """The rows of hours, or those that concern the ways to ask which a guide names."""
        channels = self._survey("contact_channels")
        named = [value_of(channels, one.text) for one in _references(guide)]
        known = [channel for channel in named if channel is not None]
        shown = {_schedule(channel) for channel in known} or {""}
        rows = items_of(self._survey("service_hours"))
        # What a guide names and is not there is told, and not what it costs.
        is_unsure = len(known) < len(named) or shown - {"", *map(_schedule, rows)}
        return [row for row in rows if guide is None or is_unsure or _schedule(row) in shown]

    def _survey(self, key: str) -> Node | None:
        return value_of(self.survey, key)

    def _invitation_facts(self, guide: Node | None) -> Iterator[tuple[str, str]]:
        """The names of the invitations, with each of their facts."""
        for name in self.invitations:
            own = [
                {
                    key.text: value
                    for key, value in entries_of(value_of(value_of(node, "invitations"), name))
                }
                for node in (self.survey, guide)
            ]
            for fact in INVITATION_FACTS:
                # What a guide says of its own takes the place of what is said for all.
                said = next((one[fact] for one in reversed(own) if fact in one), None)
                if said is not None and not _has_no_words(said):
                    yield name, fact

    def showing(self, section: str, step: str = "") -> list[Node]:
        """The guides that show a section, or a step in the section's own words."""
        return [
            guide
            for guide in self.present
            if not self.omitted(guide) & {section, step}
            and value_of(value_of(guide, "steps"), step) is None
        ]

    def facts_where_shown(self, section: str, step: str = "") -> tuple[str, ...]:
        """The facts of every guide that shows a section, or a step in the section's own words.

        All that there can be where no guide shows it.
        """
        each = [self.facts(guide) for guide in self.showing(section, step)]
        if not each:
            return tuple(dict.fromkeys((*ALL_FACTS, *self.facts())))
        return tuple(name for name in each[0] if all(name in one for one in each))

    @property
    def present(self) -> list[Node]:
        """The guides whose file could be read."""
        return [guide for guide in self.guides.values() if guide is not None]


def _references(guide: Node | None) -> list[Scalar]:
    return list(scalars_of(value_of(guide, "contact_channels")))


def _schedule(node: Node) -> str:
    schedule = value_of(node, "schedule")
    return schedule.text if isinstance(schedule, Scalar) else ""


def _has_no_words(badge: Node) -> bool:
    """Whether a badge has a colour alone."""
    keys = {key.text for key, _ in entries_of(badge)}
    return bool(keys) and keys <= {"color", "on_screen", *SOURCE_KEYS}


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text


def _lacks_days(row: Node) -> bool:
    """Whether a row of hours holds on dates alone, or on days that nobody has stated."""
    keys = {key.text for key, _ in entries_of(row)}
    has_dates = bool(keys & {"on", "from", "until"})
    has_times = bool(keys & {"opens", "closes"}) and keys <= _HOURS
    return "days" not in keys and (has_dates or has_times)


def shortened(node: Node | None) -> Node | None:
    """A file with its facts in their short form: without where they are from."""
    if node is None or isinstance(node, Scalar):
        return node
    if isinstance(node, Sequence):
        return Sequence(tuple(_short(item) for item in node.items), node.place)
    entries = tuple((key, _short(value)) for key, value in node.entries)
    return kinds.Mapping(entries, node.place)


def _short(node: Node) -> Node:
    if is_long(node) and isinstance(value := value_of(node, "value"), Scalar):
        return value
    return shortened(node) or node
