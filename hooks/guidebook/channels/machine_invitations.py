"""What genuine invitations look like, as data for programs."""

from guidebook.channels import machine_records as records
from guidebook.data.model import Edition, Guide, Invitation, invitations_of
from guidebook.data.values.contact_points import ContactPoint


def invitations_data(
    edition: Edition, guide: Guide | None = None
) -> tuple[records.Invitation, ...]:
    """The invitations, as the respondents of a guide get them."""
    return tuple(_invitation(one) for one in invitations_of(edition, guide))


def _invitation(one: Invitation) -> records.Invitation:
    facts = {name: fact.source for name, fact in one.facts.items()}
    return records.Invitation(
        id=one.id,
        channel=one.comes_by,
        sender=facts.get("sender"),
        addresses=tuple(map(_reached, one.addresses)),
        badge=records.Badge(
            words=one.badge.words.source if one.badge.words else None,
            color=one.badge.color,
            on_screen=one.badge.on_screen,
        )
        if one.badge and one.badge.is_drawn
        else None,
        menu=facts.get("menu"),
        button=facts.get("button"),
        never_asks=tuple(text.source for text in one.never_asks),
    )


def _reached(point: ContactPoint) -> records.Reached:
    return records.Reached(kind=point.kind, text=point.text, address=point.uri or None)
