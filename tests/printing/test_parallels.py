from pathlib import Path

from factories import catalogue, latest, localizer, read_survey
from guidebook.printing.parallels import render_bilingual
from guidebook.printing.pieces import Data

TRANSLATED = {
    "Panduan Eksper": "Guide for Experts",
    "Menerima undangan": "Receiving the invitation",
    "Anda menerima pesan dari **{sender}**": "You get a message from **{sender}**",
    "Umum": "General",
    "Waktu Indonesia Barat": "Western Indonesia Time",
    "{opens} {time_zone} s.d. {closes} {time_zone}": "{opens} to {closes} {time_zone}",
    "Periode **{period}**": "Period **{period}**",
    "printing qr caption": "Scan this",
}


def bilingual(root: Path, address: str | None = None) -> Data:
    book = read_survey(root)
    english = latest(book, localizer(catalogue(text=TRANSLATED)))
    alt = "QR code" if address else None
    return render_bilingual(latest(book), english, "expert", address=address, qr_alt=alt)


def words(texts: list[Data]) -> list[tuple[str, str]]:
    return [(text["lang"], "".join(run["text"] for run in text["runs"])) for text in texts]


def test_a_document_in_two_languages_is_one_of_the_other_language(tmp_path: Path) -> None:
    data = bilingual(tmp_path)
    assert (data["lang"], data["document_title"]) == ("en", "Guide for Experts – SC 2023")
    assert words(data["languages"]) == [("id", "Bahasa Indonesia"), ("en", "en")]
    assert data["footer"]["format"]["runs"] == [{"text": "formats bilingual"}]


def test_each_sentence_stands_in_both_languages_the_source_first(tmp_path: Path) -> None:
    data = bilingual(tmp_path)
    assert words(data["title"]) == [("id", "Panduan Eksper"), ("en", "Guide for Experts")]
    invitation = data["sections"][0]
    assert words(invitation["title"]) == [
        ("id", "Menerima undangan"),
        ("en", "Receiving the invitation"),
    ]
    assert words(invitation["steps"]["items"][0]) == [
        ("id", "Anda menerima pesan dari SC 2023"),
        ("en", "You get a message from SC 2023"),
    ]


def test_a_sentence_that_is_not_translated_stands_in_both_columns(tmp_path: Path) -> None:
    step = bilingual(tmp_path)["sections"][0]["steps"]["items"][1]
    assert words(step) == [("id", "Pastikan bahwa Anda eksper")] * 2


def test_numbers_and_hours_stand_once_with_labels_in_both_languages(tmp_path: Path) -> None:
    hours, channels = bilingual(tmp_path)["sections"][1]["blocks"]
    [channel] = channels["items"]
    assert channel["number"] == "0811 1909 1198"
    assert words(channel["label"]) == [("id", "Umum"), ("en", "General")]
    [entry] = hours["entries"]
    assert (entry["zones"][0]["opens"], entry["zones"][0]["closes"]) == (
        "8:30\u00a0AM",
        "10:00\u00a0PM",
    )
    assert words(entry["zones"][0]["name"]) == [
        ("id", "Waktu Indonesia Barat"),
        ("en", "Western Indonesia Time"),
    ]


def test_a_label_that_is_the_same_in_both_languages_stands_once(tmp_path: Path) -> None:
    data = bilingual(tmp_path)
    assert words(data["sections"][2]["blocks"][0]["name"]) == [("id", "Q7")]
    assert words(data["sections"][1]["blocks"][0]["entries"][0]["zones"][1]["name"]) == [
        ("id", "Waktu Indonesia Tengah")
    ]


def test_the_period_and_the_words_at_the_qr_code_are_in_both_languages(tmp_path: Path) -> None:
    data = bilingual(tmp_path, "https://example.org/en/2023/expert/")
    assert words(data["period"]) == [
        ("id", "Periode Juli – Oktober 2023"),
        ("en", "Period July – October 2023"),
    ]
    assert data["web"]["address"] == "https://example.org/en/2023/expert/"
    assert words(data["web"]["qr_caption"]) == [("id", "printing qr caption"), ("en", "Scan this")]
    assert words(data["web"]["address_label"]) == [("id", "printing web address")]
