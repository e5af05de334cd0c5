"""static-i18n for every language of the world: the same plugin, with other limits.

As it comes it refuses three-letter codes such as ban, just those of Indonesia's regional
languages, and that before any hook could help; so this is a plugin of its own. It also leaves
out what costs time for each language: its map of alternates grows with the square of the
languages, and hooks/guide_site.py makes that map from the data instead.

MkDocs finds it through hooks/respondent_guides.dist-info, which .ci/install makes known.
"""

import gc
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config import config_options
from mkdocs.config.base import ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage
from mkdocs_static_i18n.plugin import I18n

from guide_mistakes import Unknown
from guide_sharing import share
from guidebook.data.values.identifiers import parse_language_tag
from guidebook.problems.build_kinds import LanguageTagMeant, LanguageTagWrong, LanguageTwice
from guidebook.problems.kind import Kind
from guidebook.problems.problem import Wrong
from guidebook.problems.words import language_of, message_of


class LanguageTag(config_options.Type[str]):
    """A BCP 47 tag."""

    def run_validation(self, value: object) -> str:
        """The tag, or an error that says what a tag looks like."""
        tag = super().run_validation(value)
        try:
            return parse_language_tag(tag)
        except Wrong as wrong:
            meant = getattr(wrong.kind, "meant", "")
            kind = LanguageTagMeant(tag, meant) if meant else LanguageTagWrong(tag)
            raise _refused(kind) from wrong


class GuideLanguage(I18nPluginLanguage):  # type: ignore[no-untyped-call]
    """A language of the site."""

    locale = LanguageTag(str)


class GuideLanguagesConfig(I18nPluginConfig):  # type: ignore[no-untyped-call]
    """static-i18n's settings with our languages."""

    # A list of our languages is one of static-i18n's, but lists are invariant to mypy.
    languages = config_options.ListOfItems(  # type: ignore[assignment]
        config_options.SubConfig(GuideLanguage, validate=True)
    )

    publish_from = config_options.Type((int, float, str), default=60)
    """Read from mkdocs.yml with its place; here it is only known."""

    def validate(self) -> tuple[list[Any], list[Any]]:
        """static-i18n's own checks, and that no language is there twice."""
        failed, warnings = super().validate()  # type: ignore[no-untyped-call]
        tags = [] if failed else [item.locale for item in self.languages]
        for tag in sorted({tag for tag in tags if tags.count(tag) > 1}):
            failed.append(("languages", _refused(LanguageTwice(tag))))
        return failed, warnings


class GuideLanguages(I18n):  # type: ignore[no-untyped-call]
    """static-i18n without its check of languages, and with one look at the theme for all."""

    config_class = GuideLanguagesConfig

    shop: Any = None
    """What makes the handouts; hooks/guide_site.py keeps it here from one build to the next."""

    language: str | None = None
    """The language to build next, if not one after the other."""

    is_staged = False
    """Whether hooks/guide_preview.py says which language is built next, and finishes the build."""

    is_preview = False
    """Whether the site is shown while it is edited."""

    def on_startup(self, command: str, dirty: bool) -> None:
        """Hear which command it is; MkDocs keeps a plugin that has this event for all builds."""
        self.is_preview = command == "serve"
        if not self.is_preview:
            gc.disable()  # a build needs to its end what it has made

    def on_shutdown(self) -> None:
        """Leave the process as it was: after a build others may run in it."""
        gc.enable()

    def start_over(self, config: MkDocsConfig) -> None:
        """Be about to be told of one language after the other, whatever became of the last."""
        self.building = self.is_staged = True
        self.current_language = None
        self.language = None
        _prepare(config)

    @event_priority(-100)
    def on_config(self, config: MkDocsConfig) -> Any:
        """Prepare for all languages before the first."""
        if not self.building:
            _prepare(config)
        return super().on_config(config)

    @event_priority(50)
    def on_page_markdown(self, markdown: str, page: Any, config: Any, files: Any) -> Any:
        """Have titles of admonitions translated, if any are: it looks at every line of a page."""
        if not self.current_language_config.admonition_translations:
            return markdown
        return super().on_page_markdown(  # type: ignore[no-untyped-call]
            markdown, page, config, files
        )

    @property
    def build_languages(self) -> list[str]:
        """The languages to build; only one while two processes share them."""
        languages = super().build_languages
        return [one for one in languages if self.language in (None, one)]

    @event_priority(-100)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """After the first language the others, which two processes share."""
        if self.building:
            return

        def build_one(language: str) -> None:
            self.language = language
            super(GuideLanguages, self).on_post_build(config)  # type: ignore[no-untyped-call]
            self.language = None

        others = [one for one in self.build_languages if one != self.current_language]
        if self.is_preview:
            for language in others:
                build_one(language)
        else:
            share(build_one, others)

    def reconfigure_files_alternates(self, *arguments: Any, **named: Any) -> None:
        """Nothing: hooks/guide_site.py knows every page's translations from the data."""


def _prepare(config: MkDocsConfig) -> None:
    """One environment of templates for all languages, and none of the theme's own files."""
    env = config.theme.get_env()
    env.undefined = Unknown
    env.bytecode_cache = compiled_below(Path(config.config_file_path).parent)
    # No page asks for them, and to find them MkDocs walks through 12,000 icons.
    env.list_templates = _no_templates  # type: ignore[method-assign]
    config.theme.get_env = lambda: env  # type: ignore[method-assign]


def compiled_below(root: Path) -> jinja2.BytecodeCache | None:
    """What Jinja makes of templates, kept for the next build, if a project can be written.

    Jinja looks at the templates' own texts, so that a changed one is compiled anew.
    """
    folder = root / ".build" / "templates"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return jinja2.FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _refused(kind: Kind) -> ValidationError:
    return ValidationError(message_of(kind, language_of(os.environ)))


def _no_templates(*arguments: Any, **named: Any) -> list[str]:
    return []
