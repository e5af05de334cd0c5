"""The second reading, which comes to the same of the same: it is not done twice.

The same bytes, read by the same code and held against the same data, are as right as they were.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guidebook.commands.command import Call
from guidebook.commands.fingerprints import fingerprint_of

_RECORD = "verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReading:
    """What is noted of the last one, and what it would be of today's data."""

    record: Path
    call: Call
    inputs: str

    @classmethod
    def of(cls, call: Call, work: Path) -> "SecondReading":
        """The one of a build in this folder for what builds leave behind."""
        return cls(record=work / _RECORD, call=call, inputs=_inputs(call))

    @property
    def may_be_known(self) -> bool:
        """Whether nothing but the site itself could be another one."""
        return self._noted()[:1] == [self.inputs]

    def is_known(self, manifest: str) -> bool:
        """Whether the site of this manifest has been found right."""
        return self._noted() == [self.inputs, manifest]

    def note(self, manifest: str) -> None:
        """The site of this manifest is right, unless data have been saved meanwhile."""
        if _inputs(self.call) == self.inputs:
            self.record.write_text(f"{self.inputs} {manifest}\n", encoding="ascii")

    def _noted(self) -> list[str]:
        with suppress(OSError, UnicodeDecodeError):
            return self.record.read_text(encoding="ascii").split()
        return []


def _inputs(call: Call) -> str:
    options = f"{call.address}\n{call.option('drafts')}"
    return fingerprint_of(call.root) + options.encode().hex()
