"""The settings of mkdocs.yml as MkDocs reads them."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from guide_mistakes import Mistakes
from guidebook.data.settings import place_of_setting, read_languages
from guidebook.data.source.paths import SETTINGS
from guidebook.problems.build_kinds import SettingWrong
from guidebook.problems.problem import Problem
from guidebook.problems.reporting import Manner


def read_config(root: Path, manner: Manner, **options: Any) -> MkDocsConfig:
    """MkDocs' settings, or Mistakes."""
    problems: list[Problem] = []
    read_languages(root, problems)
    if problems:
        raise Mistakes(tuple(problems), manner)
    path = root / SETTINGS
    config = MkDocsConfig(config_file_path=str(path))
    with path.open("rb") as file:
        config.load_file(file)
    config.load_dict(options)
    wrong, doubtful = config.validate()
    for name, error in (*wrong, *doubtful):
        reason = str(error).strip().partition("\n")[0]  # what follows is how MkDocs came there
        place = place_of_setting(root, name)
        problems.append(Problem(place=place, path=name, kind=SettingWrong(reason)))
    if problems:
        raise Mistakes(tuple(problems), manner)
    return config
