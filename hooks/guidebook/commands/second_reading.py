"""The second reading, which comes to the same of the same: it is not done twice.

The same bytes, read by the same code and held against the same data, are as right as they were. And
the same code makes the same bytes of the same data: where a site has them still, it is left alone.
"""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guidebook.commands.command import Call
from guidebook.commands.fingerprints import fingerprint_of
from guidebook.data.source.paths import SETTINGS
from guidebook.publishing.manifest import MANIFEST, digest_of

WORK = ".build"
"""The folder for what builds leave behind."""

NOTICED = "noticed"
"""A mark there of a build that has told what is known only after printing."""

_RECORD = "verified"
_UNPRINTED = "-"
"""What stands there before a language whose handouts are left out of the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What is noted of the last one, and what it would be of today's data."""

    record: Path
    call: Call
    inputs: str

    @classmethod
    def of(cls, call: Call) -> "SecondReading":
        """The one of a build of this project."""
        return cls(record=call.root / WORK / _RECORD, call=call, inputs=_inputs(call))

    @property
    def may_be_known(self) -> bool:
        """Whether nothing but the site itself could be another one."""
        return self._noted()[:1] == [self.inputs]

    def is_known(self, manifest: str) -> bool:
        """Whether the site of this manifest has been found right."""
        return self._noted()[:2] == [self.inputs, manifest]

    def is_all(self, manifest: str) -> bool:
        """Whether a build would do nothing but make the same site, and tell what the data tell."""
        return self._noted() == [self.inputs, manifest]

    def note(self, manifest: str, unprinted: Iterable[str] = ()) -> None:
        """The site of this manifest is right, unless data have been saved meanwhile.

        The handouts of unprinted languages are left out of it.
        """
        if _inputs(self.call) == self.inputs:
            noticed = [NOTICED] * self.record.with_name(NOTICED).exists()
            langs = (f"{_UNPRINTED}{lang}" for lang in sorted(unprinted))
            told = " ".join([self.inputs, manifest, *noticed, *langs])
            self.record.write_text(f"{told}\n", encoding="ascii")

    def _noted(self) -> list[str]:
        return _noted(self.record)


def unprinted_in(root: Path, site: Path) -> frozenset[str]:
    """The languages whose handouts the build of a site has left out, as far as it is noted here."""
    noted = _noted(root / WORK / _RECORD)
    with suppress(OSError):
        if noted[1:2] == [digest_of((site / MANIFEST).read_bytes())]:
            marked = (one for one in noted[2:] if one.startswith(_UNPRINTED))
            return frozenset(one.removeprefix(_UNPRINTED) for one in marked)
    return frozenset()


def _noted(record: Path) -> list[str]:
    with suppress(OSError, UnicodeDecodeError):
        return record.read_text(encoding="ascii").split()
    return []


def _inputs(call: Call) -> str:
    options = [call.address, call.option("drafts"), call.option("compress")]
    # mkdocs.yml may ask for any of the environment's.
    named = {*re.findall(r"\w+", _settings(call))} & call.environment.keys()
    options += [f"{name}={call.environment[name]}" for name in sorted(named)]
    return fingerprint_of(call.root) + "\n".join(options).encode("utf-8", "surrogateescape").hex()


def _settings(call: Call) -> str:
    with suppress(OSError):
        return (call.root / SETTINGS).read_bytes().decode("utf-8", "replace")
    return ""
