"""Where everything stands on the site. Printed and sent around, so these never change."""

import posixpath
import re
from hashlib import sha256
from urllib.parse import quote

from guidebook.localization.views import GuideView, Locale, NewerView

HOME = "index.md"
"""The source name of a language's home page."""

HANDOUT_PAGE = "handout.md"
"""The source name of the page where printed guides are checked."""

LANGUAGES_PAGE = "languages.md"
"""The source name of the page with all languages, where a site has many."""

MANY = 12
"""From so many languages on, their list is a page of its own, and no other page has it."""

GUIDES_FILE = "guides.json"
"""All guides of a language for programs."""

SCHEMA_FILE = "guides.schema.json"
"""What GUIDES_FILE looks like, once on the site."""

CODE_OF_CHECK = "assets/check.js"
"""What the check page loads when its box is first used, once on the site."""

SITEMAP_INDEX = "sitemap.xml"
"""The sitemaps of all languages."""

ROBOTS_FILE = "robots.txt"
"""What search engines may read."""

ALL = "all"
"""Stands in place of a guide's name where all of them are in one file."""


def sitemap_file(lang: str) -> str:
    """The sitemap of a language, at the site's root, from where it may name every page."""
    return f"sitemap-{lang}.xml"


def offline_file(lang: str, ending: str) -> str:
    """All guides of a language to be handed on: guides-id.html alone, guides-id.zip with files."""
    return f"guides-{lang}.{ending}"


def is_offline_file(link: str) -> bool:
    """Whether a link leads to such a file."""
    return re.fullmatch(r"guides-[\w-]+\.(?:html|zip)", link) is not None


def language_folder(locale: Locale, source: Locale) -> str:
    """The folder of a language, empty for the source language and else such as en/."""
    return "" if locale.lang == source.lang else f"{locale.lang}/"


def guide_folder(guide: GuideView) -> str:
    """The folder of a guide below that of its language: 2023/expert/."""
    return f"{guide.edition}/{guide.id}/"


def guide_source(guide: GuideView) -> str:
    """The source name of a guide's page below its language's folder: 2023/expert.md."""
    return f"{guide.edition}/{guide.id}.md"


def handout_path(short_name: str, edition: str, guide: str, lang: str, form: str) -> str:
    """Where a handout stands: 2023/expert/spi-2023-expert-id-a4.pdf, 2023/spi-2023-all-id-a4.pdf.

    Of all guides in one file the guide and the format are both ALL; it is printed like A4.
    """
    folder, form = (f"{edition}/", "a4") if guide == ALL else (f"{edition}/{guide}/", form)
    return f"{folder}{_file_stem(short_name, edition)}-{guide}-{lang}-{form}.pdf"


def contact_path(guide: GuideView, channel: str, version: str = "") -> str:
    """Where a contact that a phone can save stands: 2023/expert/spi-2023-general-id.vcf.

    Only a version of vCard that not every phone reads is named: …-id-4.0.vcf.
    """
    stem = _file_stem(guide.short_name, guide.edition)
    ending = f"-{version}.vcf" if version else ".vcf"
    return f"{guide_folder(guide)}{stem}-{channel.replace('_', '-')}-{guide.locale.lang}{ending}"


def chat_path(guide: GuideView) -> str:
    """Where the text for a chat stands: 2023/expert/spi-2023-expert-id-whatsapp.txt."""
    stem = _file_stem(guide.short_name, guide.edition)
    return f"{guide_folder(guide)}{stem}-{guide.id}-{guide.locale.lang}-whatsapp.txt"


def calendar_path(short_name: str, edition: str, lang: str) -> str:
    """Where the time of the survey stands, for calendars: 2023/spi-2023-id.ics."""
    return f"{edition}/{_file_stem(short_name, edition)}-{lang}.ics"


def link_from(place: str, path: str) -> str:
    """The link from a page to a file, by their places below the language's folder."""
    return posixpath.relpath(path, place or ".")


def coded(link: str, code: str) -> str:
    """A link to a file that browsers keep: with another content it is another link."""
    return f"{link}?{code}"


def _file_stem(short_name: str, edition: str) -> str:
    return f"{short_name.lower().replace(' ', '-')}-{edition}"


def preview_name(content: bytes) -> str:
    """The file name of a preview picture; it changes with the picture, since chats keep them."""
    return f"preview-{sha256(content).hexdigest()[:12]}.png"


def newer_place(newer: NewerView, guide: str) -> str:
    """Where the newer guide is, below the language's folder: the same one, or the home page."""
    return f"{newer.edition}/{guide}/" if guide in newer.guides else ""


def link_to_page(place: str, target: str) -> str:
    """The link from a page to another one, by their places below the language's folder."""
    return posixpath.relpath(target or ".", place) + "/"


def share_link(title: str, address: str) -> str:
    """What opens WhatsApp with a title and an address to send; nothing is sent before that."""
    return f"https://wa.me/?text={quote(f'{title} {address}')}"


def page_url(source: str) -> str:
    """The address of a page below its language's folder: 2023/expert.md is at 2023/expert/."""
    name = source.removesuffix(".md")
    return "" if name == "index" else f"{name}/"
