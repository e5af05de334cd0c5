"""The model in one language: views of editions and their guides, ready for templates."""

import dataclasses
from collections.abc import Iterator, Mapping

from guidebook.data.model import (
    INVITATION_DETAILS,
    Edition,
    Guide,
    Guidebook,
    Section,
    facts_of,
    invitation_facts,
    invitations_of,
    sections_of,
)
from guidebook.data.records.interface import WORDS, Interface
from guidebook.data.telling import says_of
from guidebook.data.values.contact_points import NUMBER_KINDS
from guidebook.localization.blocks import localize_block, localize_dates
from guidebook.localization.invitation_blocks import localize_invitations
from guidebook.localization.joiners import joiners_of
from guidebook.localization.newer_editions import (
    localize_beginning,
    localize_newer,
    localize_standing,
)
from guidebook.localization.pictures import localize_picture
from guidebook.localization.script_words import localize_live
from guidebook.localization.translating import Fact, Localizer
from guidebook.localization.views import (
    Block,
    EditionView,
    GuideView,
    LocalizedText,
    Run,
    SectionView,
)


def localize_edition(guidebook: Guidebook, edition: Edition, localizer: Localizer) -> EditionView:
    """An edition and its guides in one language."""
    interface = guidebook.interface
    facts = facts_of(edition)
    words = localize_interface(interface, edition, localizer)
    newer = localize_newer(guidebook, edition, localizer)
    standing = localize_standing(guidebook, edition, localizer)
    is_over = edition.state == "closed" or guidebook.newer(edition) is not None
    # The check page tells of its own words; all others have two of them.
    around = tuple(
        text
        for name, text in words.items()
        if not name.startswith("check.") or name in ("check.title", "check.link")
    )
    guides = []
    for guide in edition.guides:
        view = _localize_guide(interface, edition, guide, localizer)
        if is_over and view.dates:
            # It may have been closed before its last day: then it neither begins nor runs.
            ended = dataclasses.replace(view.dates, before=None, running=None)
            view = dataclasses.replace(view, dates=ended)
        notices = translation_notices(words, (view, *around), localizer)
        guides.append(
            dataclasses.replace(view, notices=(*standing, *notices), newer=newer, is_over=is_over)
        )
    on_home = (*around, *(text for one in guides for text in (one.audience, one.summary)))
    return EditionView(
        id=edition.id,
        locale=localizer.locale,
        survey=localizer.plain(str(facts["survey"])),
        period=words.get("period.line"),
        notices=translation_notices(words, on_home, localizer),
        words=words,
        page_number=localizer.text(
            interface.printing.page_number,
            {
                **facts,
                "page": Run(text="", counter="page"),
                "page_count": Run(text="", counter="pages"),
            },
        ),
        live=localize_live(interface, facts, localizer),
        newer=newer,
        standing=standing,
        begins=localize_beginning(guidebook, edition, localizer),
        since=edition.published,
        guides=tuple(guides),
    )


def translation_notices(
    words: Mapping[str, LocalizedText], shown: object, localizer: Localizer
) -> tuple[LocalizedText, ...]:
    """What a reader has to know of the translation of a page that shows these texts."""
    catalogue = localizer.catalogue
    if catalogue and not catalogue.translations:
        return (words["translations.nothing"],)
    notices = []
    if catalogue and catalogue.is_draft:
        notices.append(words["translations.draft"])
    interface = localizer.interface
    beside = (
        interface.printing.details,
        interface.printing.code,
        interface.printing.code_check,
        interface.printing.pages,
        interface.printing.page_number,
        interface.printing.qr_alt,
    )
    if _borrows(shown) or (
        catalogue and any(catalogue.find(text.source) is None for text in beside)
    ):
        notices.append(words["translations.partly"])
    return tuple(notices)


def _borrows(value: object) -> bool:
    """Whether any text in a view or in a tuple of them stands in the source language."""
    left = [value]
    for one in left:
        if isinstance(one, LocalizedText):
            if one.is_fallback:
                return True
        elif isinstance(one, tuple):
            left += one
        elif names := getattr(one, "__dataclass_fields__", None):
            left += [getattr(one, name) for name in names]
    return False


def localize_handout_details(
    interface: Interface,
    edition: Edition,
    localizer: Localizer,
    *,
    paper: str,
    pages: int,
    size: int,
) -> LocalizedText:
    """Format, paper, pages and size (in bytes) of a handout: PDF, A4, 1 halaman, 48 KB."""
    facts: dict[str, Fact] = {
        **facts_of(edition),
        "paper": paper,
        "pages": localizer.counted(interface.printing.pages, pages),
        "size": str(max(1, round(size / 1000))),
    }
    return localizer.text(interface.printing.details, facts)


def localize_qr_alt(
    interface: Interface, edition: Edition, localizer: Localizer, address: str
) -> str:
    """What a QR code is, for those who cannot see it."""
    return localizer.text(
        interface.printing.qr_alt, {**facts_of(edition), "address": address}
    ).plain


def localize_code(
    interface: Interface, edition: Edition, localizer: Localizer, code: str
) -> LocalizedText:
    """The code at the foot of a handout, which tells it from an older one."""
    facts: dict[str, Fact] = {**facts_of(edition), "code": Run(text=code, dir="ltr")}
    return localizer.text(interface.printing.code, facts)


def localize_code_check(
    interface: Interface, edition: Edition, localizer: Localizer, address: str
) -> LocalizedText:
    """Where a handout's code can be checked."""
    facts: dict[str, Fact] = {**facts_of(edition), "address": Run(text=address, dir="ltr")}
    return localizer.text(interface.printing.code_check, facts)


def localize_interface(
    interface: Interface, edition: Edition, localizer: Localizer
) -> dict[str, LocalizedText]:
    """The words around the guides, but for those that wait for facts or promise what is missing."""
    known: dict[str, Fact] = {
        **facts_of(edition),
        "source_language": interface.translations.source_language,
        "share": Run(text="{share}"),
    }
    # These have a sense of their own in the words that ask for them.
    facts = {name: fact for name, fact in known.items() if name not in ("starts", "ends")}
    invitations = [one for guide in edition.guides for one in invitations_of(edition, guide)]
    told_of = {
        "": True,
        "invitation": any(invitation_facts(edition, guide) for guide in edition.guides),
        "contacts": edition.contact_channels,
        "numbers": any(one.point.kind in NUMBER_KINDS for one in edition.contact_channels),
        "platform": edition.platform,
        "period": edition.period,
        **{name: any(getattr(one, name) for one in invitations) for name in INVITATION_DETAILS},
    }
    return {
        word.path: localizer.text(word.text_of(interface), facts)
        for word in WORDS
        if facts.keys() >= set(word.facts) and word.path != "hours.clock"
        if told_of[word.promises]
    }


def _localize_guide(
    interface: Interface,
    edition: Edition,
    guide: Guide,
    localizer: Localizer,
) -> GuideView:
    facts = facts_of(edition, guide)
    own_steps = {step.id: step.text for step in guide.steps}

    def blocks_of(section: Section) -> Iterator[tuple[str, Block]]:
        told = localize_invitations(interface, section.id, edition, guide, facts, localizer)
        if told:
            yield "invitation", told
        for block in section.shows:
            yield block.id, localize_block(block.id, interface, edition, guide, localizer)

    def section_view(number: int, section: Section) -> SectionView:
        steps = (own_steps.get(step.id) or step.text for step in section.steps)
        return SectionView(
            id=section.id.replace("_", "-"),
            number=str(number),
            title=localizer.text(section.title, facts),
            text=tuple(localizer.text(text, facts) for text in section.text),
            steps=tuple(localizer.text(step, facts) for step in steps if step),
            is_numbered=section.is_numbered,
            is_checklist=section.is_checklist,
            picture=localize_picture(interface, section, edition, guide, facts, localizer),
            blocks=tuple(blocks_of(section)),
            # Two invitations may come from the same sender.
            invited=tuple(
                dict.fromkeys(
                    (name, localizer.fact(name, {name: one.facts[name]}))
                    for one in invitations_of(edition, guide)
                    for name in ("sender", "badge")
                    if name in one.facts and says_of(edition, guide, section, one, name)
                )
            ),
        )

    return GuideView(
        id=guide.id,
        edition=edition.id,
        date=edition.date,
        locale=localizer.locale,
        audience=localizer.text(guide.audience, facts),
        menu_title=localizer.text(
            interface.page.guide_of, {**facts, "audience": localizer.text(guide.audience, facts)}
        ),
        title=localizer.text(guide.title, facts),
        summary=localizer.text(guide.summary, facts),
        survey_name=localizer.fact("survey_name", facts),
        survey=localizer.fact("survey", facts),
        short_name=edition.short_name.source,
        period=localizer.text(interface.period.line, facts) if "period" in facts else None,
        dates=localize_dates(interface, edition, localizer),
        notices=(),
        joiners=joiners_of(interface, localizer.catalogue),
        sections=tuple(
            section_view(number, section)
            for number, section in enumerate(sections_of(edition, guide), start=1)
        ),
    )
