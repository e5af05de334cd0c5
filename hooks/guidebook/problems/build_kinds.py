"""What a build and a preview say, and what can stop them besides the data."""

from guidebook.problems.kind import Kind


class AnotherAtWork(Kind, code="G822"):
    """The same command runs already in this folder."""

    command: str


class BuildKilled(Kind, code="G823"):
    """The system ended the build."""

    signal: int


class NoSpace(Kind, code="G824"):
    """The disk is full."""

    path: str


class NotWritable(Kind, code="G825"):
    """The system does not let us write."""

    path: str
    reason: str


class SiteIsFile(Kind, code="G826"):
    """A file stands where the site should be."""

    path: str


class SiteIsMount(Kind, code="G827"):
    """The folder of the site is a disk of its own, which cannot be exchanged."""

    path: str


class SiteLinkLost(Kind, code="G828"):
    """The folder of the site is a link that leads nowhere."""

    path: str
    target: str


class SiteLinkForeign(Kind, code="G830"):
    """The folder of the site is a link to a folder that holds something else, which would go."""

    path: str
    target: str
    found: str


class TemplateUnreadable(Kind, code="G831"):
    """A template is not written as Jinja wants it."""

    reason: str


class TemplateFailing(Kind, code="G832"):
    """A template asks for something that is not there."""

    reason: str


class TemplateMissing(Kind, code="G833"):
    """A template takes in another one that is not there."""

    name: str


class SettingWrong(Kind, code="G834"):
    """MkDocs does not take a setting."""

    reason: str


class LanguageTagWrong(Kind, code="G835"):
    """A language of mkdocs.yml has no BCP 47 tag."""

    found: str


class LanguageTagMeant(Kind, code="G837"):
    """A language of mkdocs.yml has a tag that is written in another way."""

    found: str
    meant: str


class LanguageTwice(Kind, code="G836"):
    """A language stands in mkdocs.yml more than once."""

    found: str


class PortTaken(Kind, code="G841"):
    """Another program listens already."""

    port: int
    free: int


class PortWrong(Kind, code="G842"):
    """PORT is no port."""

    found: str


class HostWrong(Kind, code="G843"):
    """The system does not let us listen there."""

    host: str
    port: int
    reason: str


class NoAddress(Kind, code="no-address"):
    """The site has no public address."""


class Summary(Kind, code="summary"):
    """How much was made."""

    languages: int
    pages: int
    handouts: int


class WaitingTexts(Kind, code="waiting-texts"):
    """Stands above texts that wait for a translator."""


class SiteReady(Kind, code="site-ready"):
    """The site was built and published; the hash tells one site from another."""

    folder: str
    manifest: str
    hash: str


class SiteHasDrafts(Kind, code="site-has-drafts"):
    """The site was built with drafts, and is not to be published."""

    folder: str
    editions: tuple[str, ...]


class SiteUnchanged(Kind, code="site-unchanged"):
    """A build would make the same site again."""

    folder: str


class SiteAsItWas(Kind, code="site-as-it-was"):
    """The site could not be built, and an earlier one is there."""


class BuildStopped(Kind, code="build-stopped"):
    """Somebody interrupted the build."""


class Interrupted(Kind, code="interrupted"):
    """Somebody interrupted a command."""


class Warned(Kind, code="warned"):
    """MkDocs has found something; any warning stops a build."""

    warning: str


class PreviewBroken(Kind, code="G844"):
    """The preview cannot be built, for a reason that is no mistake of an editor's."""

    reason: str


class PreviewReady(Kind, code="preview-ready"):
    """The preview can be looked at."""

    address: str


class PreviewWaits(Kind, code="preview-waits"):
    """Stands below the mistakes that a preview shows."""


class MistakesToMend(Kind, code="mistakes-to-mend", count="number"):
    """The heading of the preview while there are mistakes."""

    number: int


class HandoutBeside(Kind, code="handout-beside"):
    """The name of the handout that a preview shows beside a page."""


class HandoutShown(Kind, code="show-handout"):
    """A button that shows the handout beside a page."""


class HandoutHidden(Kind, code="hide-handout"):
    """A button that hides it."""


class GuidesComeBack(Kind, code="guides-come-back"):
    """What a preview does when the mistakes are mended."""
