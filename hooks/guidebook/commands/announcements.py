"""What a build says of the data, whether it makes the site or leaves it as it is."""

from collections.abc import Iterator, Sequence

from guidebook.commands.command import Call, public_address
from guidebook.commands.everything import read_everything
from guidebook.data.settings import Language, read_publish_from
from guidebook.localization.languages import published_languages
from guidebook.problems.build_kinds import NoAddress, WaitingTexts
from guidebook.problems.command_kinds import PleaseCheck
from guidebook.problems.coverage_kinds import NotPublished, WrongInTranslations
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import Manner, report
from guidebook.problems.words import message_of
from guidebook.translations.coverage import Coverage, render_details, render_table

_WAITING = 20
"""So many texts that wait for a translator are named."""


def tell_all(call: Call) -> None:
    """Read the data, and print all that they tell without being made into a site."""
    project, languages = read_everything(
        call.root, with_drafts=bool(call.option("drafts")), for_readers=True
    )
    publish_from = read_publish_from(call.root, [])
    published = published_languages(project, languages, publish_from)
    notices = tuple(project.advice(call.today))
    for text in (
        *told_of_languages(languages, published, publish_from, call.language),
        *told_of_data(notices, public_address(call), call.manner),
        *told_of_translations(project.coverage, call.language),
        *told_of_mistakes(project.wrong, call.manner),
    ):
        print(text, flush=True)


def told_of_languages(
    languages: Sequence[Language],
    published: Sequence[Language],
    publish_from: float,
    language: str,
) -> Iterator[str]:
    """The languages that readers do not get yet."""
    waiting = tuple(one.lang for one in languages if one not in published)
    if waiting:
        yield message_of(NotPublished(waiting, f"{publish_from:g}"), language)


def told_of_data(notices: Sequence[Problem], address: str | None, manner: Manner) -> Iterator[str]:
    """What should be looked at, and what is not made."""
    if notices:
        yield f"{message_of(PleaseCheck(), manner.language)}\n{report(notices, manner)}"
    if address is None:
        yield message_of(NoAddress(), manner.language)


def told_of_mistakes(wrong: Sequence[Problem], manner: Manner) -> Iterator[str]:
    """What is wrong in translations, and left out."""
    if wrong:
        yield f"{message_of(WrongInTranslations(), manner.language)}\n{report(wrong, manner)}\n"


def told_of_translations(
    coverage: tuple[Coverage, ...], language: str, *, in_full: bool = True
) -> Iterator[str]:
    """How much is translated, and what waits for a translator; the latter alone if not in_full."""
    if coverage and in_full:
        yield f"\n{render_table(coverage, language)}\n"
    if waiting := render_details(coverage, language, most=_WAITING):
        yield f"{message_of(WaitingTexts(), language)}\n{waiting}"
