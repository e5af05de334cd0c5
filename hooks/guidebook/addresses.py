"""Where everything stands on the site. Printed and sent around, so these never change."""

from hashlib import sha256
from urllib.parse import quote

from guidebook.views import GuideView, Locale

HOME = "index.md"
"""The source name of a language's home page."""


def language_folder(locale: Locale, source: Locale) -> str:
    """The folder of a language, empty for the source language and else such as en/."""
    return "" if locale.lang == source.lang else f"{locale.lang}/"


def guide_folder(guide: GuideView) -> str:
    """The folder of a guide below that of its language: 2023/expert/."""
    return f"{guide.edition}/{guide.id}/"


def guide_source(guide: GuideView) -> str:
    """The source name of a guide's page below its language's folder: 2023/expert.md."""
    return f"{guide.edition}/{guide.id}.md"


def handout_name(guide: GuideView, form: str) -> str:
    """The file name of a handout: spi-2023-expert-id-a4.pdf."""
    name = guide.short_name.lower().replace(" ", "-")
    return f"{name}-{guide.edition}-{guide.id}-{guide.locale.lang}-{form}.pdf"


def contact_name(guide: GuideView, channel: str) -> str:
    """The file name of a contact that a phone can save: spi-2023-general-id.vcf."""
    name = guide.short_name.lower().replace(" ", "-")
    return f"{name}-{guide.edition}-{channel.replace('_', '-')}-{guide.locale.lang}.vcf"


def preview_name(content: bytes) -> str:
    """The file name of a preview picture; it changes with the picture, since chats keep them."""
    return f"preview-{sha256(content).hexdigest()[:12]}.png"


def share_link(title: str, address: str) -> str:
    """What opens WhatsApp with a title and an address to send; nothing is sent before that."""
    return f"https://wa.me/?text={quote(f'{title} {address}')}"


def page_url(source: str) -> str:
    """The address of a page below its language's folder: 2023/expert.md is at 2023/expert/."""
    name = source.removesuffix(".md")
    return "" if name == "index" else f"{name}/"
