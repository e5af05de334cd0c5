"""What could not be typeset, told once each."""

from guidebook.data.model import Guidebook
from guidebook.data.source.paths import GUIDES
from guidebook.localization.translating import Localizer
from guidebook.printing.glyphs import MissingSigns, missing_glyphs
from guidebook.printing.typesetting import MissingGlyphs, TemplateError
from guidebook.problems.printing_kinds import TemplateRefused
from guidebook.problems.problem import Place, Problem


class Refusals:
    """What could not be typeset, told once each."""

    def __init__(self, guidebook: Guidebook, problems: list[Problem]) -> None:
        self.guidebook = guidebook
        self.problems = problems
        self.glyphs: dict[str, tuple[Localizer, dict[str, Place]]] = {}

    def add(
        self, refused: MissingGlyphs | TemplateError, localizer: Localizer, edition: str, guide: str
    ) -> None:
        """Keep what a handout or picture of a guide was refused for."""
        if isinstance(refused, MissingGlyphs):
            _, found = self.glyphs.setdefault(localizer.locale.lang, (localizer, {}))
            for glyph in refused.glyphs:
                found.setdefault(glyph, Place(f"{GUIDES}/{edition}/{guide}.yml"))
            return
        problem = Problem(place=refused.place, kind=TemplateRefused(str(refused)))
        if problem not in self.problems:
            self.problems.append(problem)

    def tell(self) -> None:
        """Tell the missing glyphs of all languages together."""
        missing = tuple(
            MissingSigns(localizer=localizer, guides=found)
            for localizer, found in self.glyphs.values()
        )
        for problem in missing_glyphs(missing, self.guidebook):
            if problem not in self.problems:
                self.problems.append(problem)
