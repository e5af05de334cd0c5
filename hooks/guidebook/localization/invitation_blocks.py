"""What stands below the sentences on an invitation, in one language."""

from collections.abc import Iterator, Mapping

from guidebook.data.model import Edition, Guide, Invitation, is_gap
from guidebook.data.records.interface import Interface
from guidebook.data.telling import told_in
from guidebook.data.values.contact_points import ContactPoint
from guidebook.localization.joiners import joiners_of
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import InvitationView, LocalizedText, Run


def localize_invitations(
    interface: Interface,
    section_id: str,
    edition: Edition,
    guide: Guide,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> tuple[InvitationView, ...]:
    """The invitations that a section tells of, as far as they say more than its sentences."""
    told = told_in(edition, guide).get(section_id, ())
    # One without a name would be taken for what stands above it.
    told = tuple(sorted(told, key=lambda one: bool(one.facts)))
    return tuple(
        InvitationView(
            sender=_name_of(one, localizer) if len(told) > 1 else None,
            lists=tuple(_lists(interface, edition, guide, one, facts, localizer)),
            joiners=joiners_of(interface, localizer.catalogue),
        )
        for one in told
    )


def _name_of(one: Invitation, localizer: Localizer) -> LocalizedText | None:
    """What tells it from other invitations: its sender, or what else is known of it."""
    name = next(iter(one.facts), None)
    return localizer.fact(name, one.facts) if name else None


def _lists(
    interface: Interface,
    edition: Edition,
    guide: Guide,
    one: Invitation,
    facts: Mapping[str, Fact],
    localizer: Localizer,
) -> Iterator[tuple[LocalizedText, tuple[LocalizedText, ...]]]:
    words = interface.invitation
    told = {
        "addresses": [_reached(point, localizer) for point in one.addresses],
        "never_asks": [localizer.text(text, facts) for text in one.never_asks],
    }
    for name, items in told.items():
        if is_gap(edition, guide, one.id, name):
            items = [localizer.text(interface.guide.gap, {})]
        if items:
            yield localizer.text(getattr(words, name), facts), tuple(items)


def _reached(point: ContactPoint, localizer: Localizer) -> LocalizedText:
    """A number or an address, which keeps its order; a postal one is read as the language is."""
    joiners = joiners_of(localizer.interface, localizer.catalogue)
    text = joiners.listed(point.text.split("\n"))
    run = Run(text=text, dir=None if point.kind == "address" else "ltr")
    return LocalizedText(runs=(run,), lang=localizer.locale.lang, dir=localizer.locale.dir)
