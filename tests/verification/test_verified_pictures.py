"""The picture of an invitation: each number in it is that of the step that tells of its part."""

from collections.abc import Callable
from pathlib import Path

from building import Site
from verifying import built, replace


def test_the_number_beside_a_badge_without_words_is_that_of_its_step(
    shaped: Callable[[str], Site], tmp_path: Path
) -> None:
    site = shaped("halves")
    halves = built(site.folder.parent, site.folder)
    page = "2026/tenant/index.html"
    folder = halves.copy(tmp_path / "site")
    replace(folder / page, "<p><b>2</b> <svg", "<p><b>3</b> <svg")
    assert halves.problems(folder) == [
        f"{page}:1:1: article: expected 1 SEPARUH 2 3 BUKA, found nothing like it"
    ]
