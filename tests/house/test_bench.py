"""What make bench measures is a project without mistakes."""

from pathlib import Path

from bench.projects import FORMATS, add_guides, many_languages, our_project, project_of


def test_many_guides_in_many_languages_are_a_project_without_mistakes(tmp_path: Path) -> None:
    languages = many_languages(120)
    assert len({one.lang for one in languages}) == 120
    root = our_project(tmp_path / "project", languages[:3], FORMATS)
    add_guides(root, 5)
    project = project_of(root, languages[:3])
    [edition] = project.guidebook.editions
    assert [guide.id for guide in edition.guides] == [
        "expert",
        "external",
        "internal",
        "group_4",
        "group_5",
    ]
    assert {one.missing for one in project.coverage} == {()}
