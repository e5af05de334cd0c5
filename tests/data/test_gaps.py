"""Facts that nobody has confirmed: told in a published edition, gaps in a draft."""

from pathlib import Path

from factories import (
    EXPERT_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localizer,
    problems_of,
    source_localizer,
    survey_files,
    write,
    write_survey,
)
from guidebook.data.fact_sheet import fact_rows
from guidebook.data.model import Edition, facts_of, invitations_of
from guidebook.data.reading import read_guidebook
from guidebook.data.values.texts import Gap
from guidebook.localization.localizing import localize_edition
from guidebook.localization.views import EditionView

GAP = "[belum diisi]"


def draft(root: Path, *changes: Change) -> tuple[Edition, EditionView]:
    """A draft of the valid survey with some changes, and how it is shown."""
    write_survey(root, (SURVEY_FILE, "edition: 2023", "state: draft\nedition: 2023"), *changes)
    guidebook = read_guidebook(root, [], with_drafts=True)
    assert guidebook
    return guidebook.latest, latest(guidebook)


def test_a_published_edition_is_refused_with_one_problem_a_file(tmp_path: Path) -> None:
    assert problems_of(
        tmp_path,
        (SURVEY_FILE, "  starts: 2023-07\n  ends:", "#?   starts: 2023-07\n#?   ends:"),
        (SURVEY_FILE, "    sender", "#?     sender"),
        (SURVEY_FILE, "  name: Q7", "  #? name: Q7"),
        (
            EXPERT_FILE,
            "steps:",
            "invitations:\n  whatsapp:\n#?     button: Tautan\nsteps:",
        ),
    ) == (
        "guides/2023/expert.yml:6:1: expected facts of this edition, found 1 line of the last one"
        " that nobody confirmed: line 6\n"
        "    Delete #? before a fact that still holds, or write the new one; delete the line of one"
        " that is gone. Or write state: draft in survey.yml.\n"
        "guides/2023/survey.yml:7:1: expected facts of this edition, found 4 lines of the last one"
        " that nobody confirmed: lines 7, 8, 11, …\n"
        "    Delete #? before a fact that still holds, or write the new one; delete the line of one"
        " that is gone. Or write state: draft in survey.yml."
    )


def test_a_sentence_of_a_draft_shows_its_gaps(tmp_path: Path) -> None:
    edition, view = draft(
        tmp_path,
        (SURVEY_FILE, "    sender", "#?     sender"),
        (SURVEY_FILE, "  name: Q7", "#?   name: Q7"),
        (SURVEY_FILE, "  starts: 2023-07\n  ends:", "#?   starts: 2023-07\n#?   ends:"),
        (
            SURVEY_FILE,
            "  - days: every day\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB",
            "#?   - days: every day\n#?     opens: 08:30\n#?     closes: 22:00\n"
            "#?     time_zone: WIB",
        ),
    )
    assert edition.period is None
    assert edition.service_hours == ()
    [guide] = view.guides
    assert guide.period
    assert guide.period.plain == f"Periode {GAP}"
    said = [text.plain for one in guide.sections for text in (*one.text, *one.steps)]
    assert said == [
        f"Anda menerima pesan dari {GAP}",
        "Pastikan bahwa Anda eksper",
        "Klik “ISI SURVEI”",
        f"Call Center dapat dihubungi {GAP} pada pukul",
        f"Pengisian melalui {GAP}",
    ]


def test_a_draft_has_the_name_of_its_folder_until_its_own_name_is_confirmed(
    tmp_path: Path,
) -> None:
    named = (SURVEY_FILE, "edition: 2023", "state: draft\n#? edition: Agustus 2022")
    write_survey(tmp_path, named)
    guidebook = read_guidebook(tmp_path, [], with_drafts=True)
    assert guidebook
    assert latest(guidebook).guides[0].survey.plain == "SC 2023"
    assert [one.path for one in fact_rows(guidebook.latest, {}) if one.waits] == ["edition"]


def test_a_name_that_nobody_confirmed_is_not_published(tmp_path: Path) -> None:
    named = (SURVEY_FILE, "edition: 2023", "#? edition: Agustus 2022")
    assert "found 1 line of the last one that nobody confirmed: line 3" in (
        problems_of(tmp_path, named)
    )


def test_a_number_that_is_to_be_filled_in_keeps_its_label_and_cannot_be_tapped(
    tmp_path: Path,
) -> None:
    _, view = draft(tmp_path, (SURVEY_FILE, "    telephone", "#?     telephone"))
    [channel] = view.guides[0].channels
    assert channel.label
    assert (channel.label.plain, channel.number, channel.uri) == ("Umum", GAP, "")


def test_a_number_that_is_to_be_filled_in_is_so_in_the_words_of_the_language(
    tmp_path: Path,
) -> None:
    edition, _ = draft(tmp_path, (SURVEY_FILE, "    telephone", "#?     telephone"))
    guidebook = read_guidebook(tmp_path, [], with_drafts=True)
    assert guidebook
    english = localizer(catalogue("en", text={GAP: "[not filled in yet]"}))
    view = localize_edition(guidebook, edition, english)
    assert [channel.number for channel in view.guides[0].channels] == ["[not filled in yet]"]


def test_a_guide_shows_the_gap_of_its_own_and_not_the_fact_of_the_survey(tmp_path: Path) -> None:
    own = "invitations:\n  whatsapp:\n#?     button: Tautan\nsteps:"
    edition, view = draft(tmp_path, (EXPERT_FILE, "steps:", own))
    [invitation] = invitations_of(edition, edition.guides[0])
    assert invitation.button is None
    assert view.guides[0].sections[0].steps[2].plain == f"Klik “{GAP}”"
    assert facts_of(edition, edition.guides[0])["button"] == Gap()


def test_one_end_of_a_period_that_is_known_is_no_whole_period(tmp_path: Path) -> None:
    edition, view = draft(tmp_path, (SURVEY_FILE, "  ends: 2023", "#?   ends: 2023"))
    assert edition.period
    assert str(edition.period.starts) == "2023-07"
    assert edition.gaps == frozenset({"period.ends"})
    assert view.guides[0].period
    assert view.guides[0].period.plain == f"Periode {GAP}"


def test_what_is_confirmed_is_a_fact_again(tmp_path: Path) -> None:
    edition, _ = draft(tmp_path)
    assert edition.gaps == frozenset()


def test_a_published_edition_beside_a_draft_keeps_its_facts(tmp_path: Path) -> None:
    write_survey(tmp_path)
    for name, text in survey_files().items():
        newer = text.replace("edition: 2023", "edition: 2024\nstate: draft").replace(
            "    sender", "#?     sender"
        )
        write(tmp_path, {name.replace("/2023/", "/2024/"): newer})
    guidebook = read_guidebook(tmp_path, [], with_drafts=True)
    assert guidebook
    [published] = [one for one in guidebook.editions if one.state == "published"]
    view = localize_edition(guidebook, published, source_localizer())
    assert view.guides[0].sections[0].steps[0].plain == "Anda menerima pesan dari SC 2023"
