"""What the name of a file says that nothing reads: litter, a copy, or a wrong ending."""

import re
from collections.abc import Iterable

from guidebook.problems.file_kinds import FileCopied, FileMisnamed
from guidebook.problems.kind import Kind

_LITTER = re.compile(
    r"\..*|.*~|~\$.*|#.*#|.*\.(sw[a-p]|tmp|mo|part|crdownload)|4913|__MACOSX|Icon\r|lost\+found"
    r"|(thumbs|ehthumbs|desktop)\.(db|ini)",
    re.I,
)
"""What editors, systems and tools leave, and nobody has written."""

_COPY = re.compile(
    r"(?:copy of |salinan |salinan dari )?(?P<stem>.+?)"
    r"(?:(?: \(\d+\)|\.sync-conflict-[^.]*|(?-i:-[A-Z]+-[A-Z0-9]+)"
    r"|[ _-]*\(?(?:copy|salinan|kopi|backup|cadangan|conflicted copy|konflik)(?![a-z])[^.]*)?)"
    r"(?P<ending>\.[A-Za-z]+?)?(?:\.(?:orig|rej|bak|old|save|remote|local|base))?",
    re.I,
)


def is_litter(name: str) -> bool:
    """Whether a file or folder is one that nobody has written, and nobody misses."""
    return _LITTER.fullmatch(name) is not None


def stray_kind(name: str, wanted: Iterable[str]) -> Kind | None:
    """What is wrong with a name that is none of those wanted; None where it is like none of them.

    A name that differs from a wanted one in its ending or in capitals can be renamed; a copy has
    something more in its name.
    """
    known = {one.lower(): one for one in wanted}
    plain = re.sub(r"\.ya?ml(\.(txt|ya?ml))?$", ".yml", name.lower())
    plain = re.sub(r"\.(md|po)\.txt$", r".\1", plain)
    if plain in known and known[plain] != name:
        return FileMisnamed(known[plain], name)
    match = _COPY.fullmatch(name)
    original = f"{match['stem']}{match['ending'] or ''}".lower() if match else ""
    if original in known and original != name.lower():
        return FileCopied(known[original], name)
    return None
