"""Each fact of an edition, where it is shown, and where it is from: the sheet to sign."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from guidebook.data.model import (
    INVITATION_DETAILS,
    INVITATION_FACTS,
    Edition,
    Guide,
    sections_of,
)
from guidebook.data.records.guide_records import Section
from guidebook.data.source.paths import SURVEY_FILE
from guidebook.data.telling import asks_for, texts_in, told_in
from guidebook.data.values.sentences import placeholders
from guidebook.data.written_facts import WrittenFact, written_facts

EVERYWHERE = "*"
"""Stands for every page of an edition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """A fact with its file and path; shown names sections, with guides where not all show it."""

    file: str
    path: str
    value: str
    waits: bool
    shown: tuple[str, ...]
    source: str
    checked_on: date | None


def fact_rows(edition: Edition, texts: Mapping[str, str]) -> tuple[FactRow, ...]:
    """The facts of an edition, from what was read of it and the texts of its files."""
    named = (
        WrittenFact(file=SURVEY_FILE, path=path, value=value, waits=path in edition.gaps)
        for path, value in (
            ("name", edition.name.source),
            ("short_name", edition.short_name.source),
            ("edition", edition.display_name),
        )
    )
    return tuple(_row(edition, fact) for fact in (*named, *written_facts(texts)))


def _row(edition: Edition, fact: WrittenFact) -> FactRow:
    guide = "" if fact.file == SURVEY_FILE else fact.file.removesuffix(".yml")
    path = f"{guide}.{fact.path}" if guide else fact.path
    told = sorted(
        (one for one in edition.sources if path == one.path or path.startswith(f"{one.path}.")),
        key=lambda one: -len(one.path),
    )
    return FactRow(
        file=fact.file,
        path=fact.path,
        value=fact.value,
        waits=fact.waits,
        shown=tuple(_shown(edition, fact.path, guide)),
        source=next((one.source for one in told if one.source), ""),
        checked_on=next((one.checked_on for one in told if one.checked_on), None),
    )


def _shown(edition: Edition, path: str, only: str) -> Iterator[str]:
    """The sections in which a fact is shown."""
    if path.startswith(("name", "short_name", "edition", "period.")):
        yield EVERYWHERE
        return
    guides = [guide for guide in edition.guides if only in ("", guide.id)]
    found: dict[str, list[str]] = {}
    for guide in guides:
        for section in sections_of(edition, guide):
            if not only and _is_own(edition, guide, path):
                continue
            if _shows(edition, guide, section, path):
                found.setdefault(section.id, []).append(guide.id)
    for section_id, ids in found.items():
        is_everywhere = len(ids) == len(edition.guides)
        yield section_id if is_everywhere else f"{section_id} ({', '.join(ids)})"


def _is_own(edition: Edition, guide: Guide, path: str) -> bool:
    """Whether a guide says a fact of the survey differently."""
    own = {f"invitations.{one.id}.{name}" for one in guide.invitations for name in one.given}
    return path in own or f"{guide.id}.{path}" in edition.gaps


def _shows(edition: Edition, guide: Guide, section: Section, path: str) -> bool:
    record, _, rest = path.partition(".")
    blocks = {block.id for block in section.shows}
    asked = _asked(guide, section)
    if record.startswith("service_hours["):
        return "service_hours" in blocks or "days" in asked
    if record == "platform":
        return "platform" in blocks or (rest == "name" and "platform" in asked)
    name, _, fact = rest.partition(".")
    if record == "contact_channels":
        named = {channel.id for channel in guide.contact_channels}
        return "contact_channels" in blocks and name in named
    return record == "invitations" and _shows_of(edition, guide, section, name, fact)


def _shows_of(edition: Edition, guide: Guide, section: Section, name: str, fact: str) -> bool:
    """Whether a section shows a fact of an invitation."""
    if fact in INVITATION_DETAILS:
        return any(one.id == name for one in told_in(edition, guide).get(section.id, ()))
    is_asked = asks_for(edition, guide, section, name, fact)
    picture = section.picture
    pictured = picture.of.id if picture and picture.of else edition.invitations[0].id
    return is_asked or (picture is not None and pictured == name and fact in INVITATION_FACTS)


def _asked(guide: Guide, section: Section) -> set[str]:
    """The facts that the sentences of a section ask for, as a guide has them."""
    return {name for text in texts_in(guide, section) for name in placeholders(text.source)}
