"""What can be wrong with a finished site: each disagreement with the data.

made is what has to be built again, and by whom: a page, a file, a handout. It says how to mend.
"""

from guidebook.problems.kind import Kind


class Different(Kind, code="G701", by="made"):
    """Something else stands where something was expected."""

    expected: str
    found: str
    made: str


class NothingLike(Kind, code="G702", by="made"):
    """Words that have to be there stand nowhere."""

    expected: str
    made: str


class NotThere(Kind, code="G703", by="made"):
    """A value that has to be there is not."""

    expected: str
    made: str


class NotExpected(Kind, code="G704", by="made"):
    """A value is there that should not be."""

    found: str
    made: str


class Unsaid(Kind, code="G705", by="made"):
    """A number, an address or a name that the data do not say."""

    found: str
    made: str


class Hidden(Kind, code="G706", by="made"):
    """Words that have to be seen are hidden."""

    expected: str
    made: str


class OtherLength(Kind, code="G707", by="made", count="expected"):
    """A list has more entries than it should, or fewer."""

    expected: int
    found: int
    made: str


class LinkMissing(Kind, code="G711", by="made"):
    """Nothing leads to what has to be linked."""

    expected: str
    made: str


class LinkElsewhere(Kind, code="G712", by="made"):
    """A link that leads out of the site to where the data do not lead."""

    found: str
    made: str


class LinkDead(Kind, code="G713", by="made"):
    """A link to a file that is not there."""

    found: str
    made: str


class LinkShown(Kind, code="G714", by="made"):
    """A link shows something else than what it leads to, or another label is read aloud."""

    expected: str
    address: str
    found: str
    made: str


class LinkSilent(Kind, code="G715", by="made"):
    """A link shows nothing, or has no label that is read aloud."""

    expected: str
    address: str
    made: str


class NumberDialled(Kind, code="G716", by="made"):
    """A telephone number is dialled where the data give none."""

    found: str
    made: str


class LoadedElsewhere(Kind, code="G717"):
    """A page loads something that is not on the site."""

    found: str


class NumberWritten(Kind, code="G721"):
    """Words of an editor's own name a telephone number that the data do not give."""

    found: str


class TitleMissing(Kind, code="G722"):
    """A page has no title."""


class PolicyMissing(Kind, code="G723"):
    """A page does not tell browsers what it may load."""


class PolicyLoose(Kind, code="G724"):
    """A page lets browsers load or run more than what stands in it."""

    found: str


class DataMissing(Kind, code="G725"):
    """A page has no data for programs where it should."""


class PageUnknown(Kind, code="G726"):
    """The list of pages has one that the site does not have."""

    found: str


class FilesCounted(Kind, code="G727"):
    """Of a file that has a hash in its name there is none, or there are several."""

    found: int


class ActsByItself(Kind, code="G728"):
    """A page goes on to another one, or does something else without being asked."""

    found: str


class CodeOther(Kind, code="G731"):
    """The code of a handout is not one of its edition."""

    example: str
    found: str


class CodeMissing(Kind, code="G732"):
    """A handout has no code."""

    example: str


class QrUnknown(Kind, code="G733"):
    """A handout has a QR code too many."""

    found: str


class QrUnread(Kind, code="G734"):
    """A QR code that has to be there cannot be read."""

    expected: str


class SiteMissing(Kind, code="G741"):
    """There is no site in the folder."""

    folder: str


class ArtefactMissing(Kind, code="G742"):
    """A file that the data want is not there."""


class ArtefactUnread(Kind, code="G743"):
    """A file of the site cannot be read."""

    reason: str


class ArtefactUnknown(Kind, code="G744"):
    """A file that the data do not know."""


class SiteVerified(Kind, code="verified"):
    """All is well."""


class MoreLikeThese(Kind, code="more-like-these", count="number"):
    """There are more problems than are told."""

    number: int


class NoSiteYet(Kind, code="no-site"):
    """Nothing has been built that could be verified."""

    folder: str


class SiteAtOtherAddress(Kind, code="site-at-other-address"):
    """The site was built with another address than the one that is given."""

    expected: str
    found: str


class SiteWithoutAddress(Kind, code="site-without-address"):
    """The site was built without an address."""

    found: str
