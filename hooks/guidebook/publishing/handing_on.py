"""The files that hand a whole language on: all guides in one, and a folder for a stick."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from guidebook.localization import addresses
from guidebook.pages.offline import Offline, filled
from guidebook.pages.policies import with_policy
from guidebook.publishing.packing import packed
from guidebook.publishing.sites import Asset, LanguageSite

_HOME = addresses.page_url(addresses.HOME)
_CHECK = addresses.page_url(addresses.HANDOUT_PAGE)
_ENDINGS = (".ics", ".txt", ".vcf")


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedPage:
    """A page as it is, but for its policy.

    written is the part of it that editors wrote, docs are what the search finds on it.
    """

    html: str
    written: str
    docs: list[dict[str, str]]


def hand_on(
    site: LanguageSite,
    pages: Mapping[str, FinishedPage],
    frame: str,
    *,
    address: str | None,
    code: Asset,
) -> Iterator[Asset]:
    """The two files of a language, which are made of its finished pages by their places.

    frame is that of the file with all guides, code what the check page loads.
    """
    lang = site.locale.lang
    guides = [addresses.page_url(one.source) for one in site.pages if one.kind == "guide"]
    places = (_HOME, *guides, _CHECK)
    one_file = Offline(folder=site.folder, address=address, places={*places}, files=set())
    text = filled(frame, [one_file.article(pages[one].html, one) for one in places])
    yield Asset(path=addresses.offline_file(lang, "html"), content=text.encode())
    files = {one.path: one.content for one in site.handouts}
    files |= {one.path: one.content for one in site.assets if one.path.endswith(_ENDINGS)}
    folder = Offline(folder=site.folder, address=address, places=pages.keys(), files=files.keys())
    files[code.path] = code.content
    for place, page in pages.items():
        html = folder.styled(folder.page(page.html, place))
        files[f"{place}index.html"] = with_policy(html, folder.page(page.written, place)).encode()
    yield Asset(path=addresses.offline_file(lang, "zip"), content=packed(files))
