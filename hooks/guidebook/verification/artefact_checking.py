"""All files of a kind of artefact, each held against what it is about."""

from typing import Any

from guidebook.problems.problem import Place, Problem
from guidebook.problems.verification_kinds import FilesCounted
from guidebook.verification.artefacts import Artefact
from guidebook.verification.checking.part_checking import check_part
from guidebook.verification.comparing.passages import Reading
from guidebook.verification.expecting.targets import SiteExpectation
from guidebook.verification.reading.site_reading import SiteFolder


def check_artefact(
    site: SiteFolder, expected: SiteExpectation, artefact: Artefact, *of: Any
) -> None:
    """Note what is wrong with a kind of artefact of the site, or of a language of it."""
    for pattern, subject in artefact.files(expected, *of):
        paths = site.paths(pattern) if "*" in pattern else [pattern]
        if len(paths) > 1 or "*" in paths[0]:
            number = len(paths) if "*" not in paths[0] else 0
            site.problems.append(Problem(place=Place(pattern), kind=FilesCounted(number)))
        for path in (one for one in paths if "*" not in one):
            _check_file(site, expected, artefact, path, subject)


def _check_file(
    site: SiteFolder, expected: SiteExpectation, artefact: Artefact, path: str, subject: Any
) -> None:
    read = site.reading(path, artefact.read) if artefact.read else site.read[path]
    if read is not None:
        parts = {"": read} if isinstance(read, Reading) else read
        for name, wanted in artefact.expect(parts, subject, expected).items():
            part = parts.get(name, Reading(file=path, whole=name))
            site.problems.extend(check_part(part, wanted, site.names, artefact.made))
