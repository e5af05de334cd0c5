"""What the last build has made, on disk, so that the next one makes only what has changed."""

from collections.abc import Set
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_DIGEST = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A folder with what was made of each job; state tells the code that made it from another.

    A file is named by its job and the state, and begins with the hash of the rest: one that was not
    written to its end, or has changed since, is as good as none.
    """

    folder: Path
    state: str

    def read(self, key: bytes) -> bytes | None:
        """What was made of a job; None where nothing is kept."""
        with suppress(OSError):
            content = self._path(key).read_bytes()
            digest, made = content[:_DIGEST], content[_DIGEST:]
            if sha256(made).digest() == digest:
                return made
        return None

    def write(self, key: bytes, made: bytes) -> bool:
        """Keep what was made of a job; gives whether that could be, or it will be made again."""
        path = self._path(key)
        part = path.with_suffix(".part")
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(sha256(made).digest() + made)
            part.replace(path)
            return True
        return False

    def keep_only(self, keys: Set[bytes]) -> None:
        """Throw away all but what was made of these jobs."""
        kept = {self._path(key).name for key in keys}
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in kept:
                    path.unlink(missing_ok=True)

    def _path(self, key: bytes) -> Path:
        return self.folder / sha256(self.state.encode() + key).hexdigest()
