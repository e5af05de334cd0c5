"""The files of an edition as nodes, for rules between them."""

from collections.abc import Mapping
from dataclasses import dataclass

from guidebook.data.records.keys import keys_of
from guidebook.data.records.survey_facts import Invitation
from guidebook.data.source.nodes import Node, Scalar, entries_of, scalars_of, value_of

_ALWAYS = ("survey_name", "short_name", "edition", "survey")
_BY_SURVEY = {"platform": "platform", "period": "period", "days": "service_hours"}
BY_INVITATION = tuple(key.name for key in keys_of(Invitation))


ALL_FACTS = (*_ALWAYS, *BY_INVITATION, *_BY_SURVEY)
"""Every fact that there can be."""


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

    def omitted(self, guide: Node) -> set[str]:
        """The sections and steps that a guide omits."""
        return {item.text for item in scalars_of(value_of(guide, "omits"))}

    def facts(self, guide: Node | None = None) -> tuple[str, ...]:
        """The facts that a sentence may ask for; all that there can be where survey.yml fails."""
        if self.survey is None:
            return ALL_FACTS
        invitations = [value_of(node, "invitation") for node in (self.survey, guide)]
        return (
            *_ALWAYS,
            *(name for name in BY_INVITATION if any(value_of(i, name) for i in invitations)),
            *(name for name, key in _BY_SURVEY.items() if value_of(self.survey, key)),
        )

    def facts_where_shown(self, section: str, step: str = "") -> tuple[str, ...]:
        """The facts of every guide that shows a section, or a step in the section's own words.

        All that there can be where no guide shows it.
        """
        each = [
            self.facts(guide)
            for guide in self.present
            if not self.omitted(guide) & {section, step}
            and value_of(value_of(guide, "steps"), step) is None
        ]
        return tuple(name for name in ALL_FACTS if all(name in one for one in each))

    @property
    def present(self) -> list[Node]:
        """The guides whose file could be read."""
        return [guide for guide in self.guides.values() if guide is not None]
