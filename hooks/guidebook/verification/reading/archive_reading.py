"""The files in an archive."""

import io
import zipfile


def read_archive(content: bytes, file: str) -> dict[str, bytes]:
    """What each file of a ZIP holds, by its name, which only one of them may have."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            names = archive.namelist()
            if len({*names}) < len(names):
                raise ValueError("two files of one name")
            return {name: archive.read(name) for name in names}
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
