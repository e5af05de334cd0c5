"""The page on which a respondent checks whether something is genuine."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from guidebook.channels.check_data import export_check
from guidebook.localization import addresses
from guidebook.localization.languages import LanguageViews
from guidebook.localization.localizing import translation_notices
from guidebook.localization.official_facts import (
    OfficialView,
    localize_official,
    localize_verdicts,
)
from guidebook.localization.project import Project
from guidebook.localization.script_texts import counted_in, said_in
from guidebook.localization.script_words import localize_answers, localize_counts
from guidebook.localization.views import EditionView, LocalizedText
from guidebook.pages.pages import PageRenderer
from guidebook.printing.printers import Handout, PlannedHandout
from guidebook.publishing.sites import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckPageMaker:
    """Makes the check page of one language.

    handouts are the language's own, codes those of all languages.
    """

    project: Project
    renderer: PageRenderer
    address: str | None
    views: LanguageViews
    handouts: tuple[Handout, ...]
    codes: Mapping[str, Mapping[str, str]]

    def page(self) -> Page:
        """The box, all that is official, and the codes of printed guides."""
        guidebook, localizer = self.project.guidebook, self.views.localizer
        frame = self.views.frame
        words = frame.words
        official = self._official()
        verdicts = localize_verdicts(guidebook, guidebook.latest, localizer)
        answers = localize_answers(guidebook.interface, guidebook.latest, localizer)
        shown = tuple(one for views in official.values() for one in views)
        own = tuple(text for name, text in words.items() if name.startswith("check."))
        notices = translation_notices(words, (shown, own, *verdicts.values()), localizer)
        editions = [one for one in map(self._codes, self.views.editions) if one["handouts"]]
        codes = [
            {
                "text": handout["code"],
                "answer": said_in(answers["current"], localizer.locale),
                "handout": handout["title"].plain,
                "newer": [
                    {
                        **({"from": newer.since.isoformat()} if newer.since else {}),
                        "answer": said_in(newer.answer, localizer.locale),
                        "link": link,
                        "label": newer.link.plain,
                    }
                    for newer, link in zip(one["view"].newer, handout["newer"], strict=True)
                ],
            }
            for one in editions
            for handout in one["handouts"]
        ]
        said = {
            **verdicts,
            **{name: answers[name] for name in ("outdated", "unknown", "elsewhere")},
            **{name: words[f"check.{name}"] for name in ("empty", "nothing", "failed")},
        }
        more = localize_counts(guidebook.interface, guidebook.latest, localizer)["check.more"]
        return Page(
            source=addresses.HANDOUT_PAGE,
            kind="about",
            body=self.renderer.render(
                "handout.html",
                locale=localizer.locale,
                words=words,
                joiners=frame.latest.guides[0].joiners,
                notices=tuple(dict.fromkeys((*frame.latest.notices, *notices))),
                has_newer=any(view.newer for view in self.views.editions),
                editions=editions,
                official=[
                    (view, _grouped(official[view.id]))
                    for view in self.views.editions
                    if frame.is_present(view.id) and official[view.id]
                ],
                unstated=_unstated(official, words),
            ),
            check=export_check(
                shown,
                [one for line in guidebook.present.values() for one in line],
                {
                    **{name: said_in(text, localizer.locale) for name, text in said.items()},
                    "more": counted_in(more, localizer.locale),
                },
                codes,
                self.codes,
                [one["view"].id for one in editions],
                localizer.locale,
            ),
            title_text=words["check.title"],
            headings={"codes": words["codes.title"]} if editions else {},
            title=frame.window_title(words["check.title"]),
            nav_title=words["check.title"],
            description=words["check.lead"].plain,
            help="#official" if any(one.uri for one in shown) else None,
        )

    def _official(self) -> dict[str, tuple[OfficialView, ...]]:
        """What each edition states; of an earlier one, what no present one has."""
        guidebook = self.project.guidebook
        found = {
            edition.id: localize_official(
                guidebook, edition, self.views.localizer, self.address, self.views.folder
            )
            for edition in guidebook.editions
        }
        known = {
            (one.kind, form)
            for views in found.values()
            for one in views
            if not one.is_old
            for form in one.forms
        }
        return {
            name: tuple(one for one in views if not one.is_old or not one.is_among(known))
            for name, views in found.items()
        }

    def _codes(self, view: EditionView) -> dict[str, Any]:
        """The codes of the printed guides of an edition."""
        place = addresses.page_url(addresses.HANDOUT_PAGE)
        return {
            "view": view,
            "caption": view.words["codes.caption"],
            "home": addresses.link_to_page(place, ""),
            "handouts": [
                {
                    "title": same[0].order.title,
                    "short_title": guide.audience
                    if (guide := same[0].order.guide)
                    else view.words["formats.all"],
                    "code": code,
                    "newer": [
                        addresses.link_to_page(place, addresses.newer_place(one, guide_id))
                        for one in view.newer
                    ],
                    "files": [(one.order.name, addresses.coded(one.path, code)) for one in same],
                }
                for (guide_id, code), same in self._by_code(view.id)
            ],
        }

    def _by_code(self, edition: str) -> list[tuple[tuple[str, str], list[Handout]]]:
        """The handouts of an edition that say the same, by guide and code."""
        found: dict[tuple[str, str], list[Handout]] = {}
        for one in self.handouts:
            if one.order.edition.id == edition:
                found.setdefault((one.order.guide_id, one.code), []).append(one)
        return list(found.items())


def codes_everywhere(handouts: Iterable[PlannedHandout]) -> dict[str, dict[str, str]]:
    """The ends of all codes by the names of their languages: people hold sheets in any one."""
    found: dict[str, dict[str, str]] = {}
    for name, code in dict.fromkeys((one.order.view.locale.endonym, one.code) for one in handouts):
        edition, _, end = code.rpartition("-")
        own = found.setdefault(name, {})
        own[edition] = own.get(edition, "") + end
    return found


def _grouped(
    views: tuple[OfficialView, ...],
) -> list[tuple[LocalizedText, list[OfficialView]]]:
    """What is official, under one heading what has the same one."""
    # A number without a label would seem to belong to that of the one above.
    return [
        (heading, sorted(same, key=lambda one: one.label is not None))
        for heading, same in groupby(views, lambda one: one.heading)
    ]


def _unstated(
    official: Mapping[str, tuple[OfficialView, ...]], words: Mapping[str, LocalizedText]
) -> LocalizedText | None:
    """That nothing says at which web address the survey is, where that is so."""
    heading = words["check.survey_address"]
    stated = {one.heading for views in official.values() for one in views if not one.is_old}
    return None if heading in stated else words["check.unstated"]
