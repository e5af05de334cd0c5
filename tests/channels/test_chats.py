"""The message for WhatsApp, which staff paste into a chat."""

import dataclasses
from pathlib import Path

import pytest

from factories import (
    EXPERT_FILE,
    SECTIONS_FILE,
    SURVEY_FILE,
    Change,
    catalogue,
    latest,
    localized,
    localizer,
    read_survey,
)
from guidebook.channels.chats import LIMIT, check_chat, render_chat
from guidebook.localization.views import GuideView, LocalizedText, PlatformView, Run
from guidebook.problems.problem import Place
from reports import short
from shipped import LANGUAGES, shipped_view

ADDRESS = "https://panduan.example/2023/expert/"
WORDS = {
    "sharing.more": localized("Panduan lengkap:"),
    "check.sender": localized("Nama pengirim"),
    "check.badge": localized("Tanda di samping nama pengirim"),
}

MESSAGE = """\
*Panduan Eksper*
Survei Contoh – *SC 2023*
Periode *Juli – Oktober 2023*

*Menerima undangan*
1. Anda menerima pesan dari *SC 2023*
2. Pastikan bahwa Anda eksper
3. Klik “ISI SURVEI”

*Nomor Call Center SC 2023*
Call Center dapat dihubungi setiap hari pada pukul
08:30 WIB s.d. 22:00 WIB
09:30–23:00 WITA, 10:30–24:00 WIT
- Umum: 0811 1909 1198 (+62 811 1909 1198)

*Platform*
Pengisian melalui *Q7*
platform not stated

Panduan lengkap:
https://panduan.example/2023/expert/"""


def read(root: Path, *changes: Change) -> GuideView:
    return latest(read_survey(root, *changes)).guides[0]


def chat(guide: GuideView) -> str:
    return render_chat(guide, words=WORDS, address=ADDRESS)


def said(root: Path, sentence: str) -> str:
    """How a sentence of the data is written in a message."""
    line = "text: Pengisian melalui **{platform}**"
    guide = read(root, (SECTIONS_FILE, line, f"text: {sentence!r}"))
    return chat(guide).partition("*Platform*\n")[2].partition("\n")[0]


def longer(root: Path, zones: int = 0, steps: int = 0, texts: int = 0, advice: int = 0) -> str:
    """The message with so many more signs in a name of a zone, a step, a text and an advice."""
    shows = "  shows: [service_hours, contact_channels]"
    guide = read(
        root,
        (EXPERT_FILE, "Anda eksper", f"Anda eksper {'x' * steps}"),
        (SECTIONS_FILE, f"pada pukul\n{shows}", f"pada pukul {'y' * texts}\n{shows}"),
        (SURVEY_FILE, "  WITA: {", f"  WITA{'Z' * zones}: {{"),
    )
    call_center, platform = guide.sections[1:]
    [(kind, view)] = platform.blocks
    assert isinstance(view, PlatformView)
    noted = dataclasses.replace(view, plain_note=localized("a" + "b" * advice))
    platform = dataclasses.replace(platform, blocks=((kind, noted),))
    sections = (guide.sections[0], call_center, platform)
    return chat(dataclasses.replace(guide, sections=sections))


def test_a_message_says_what_is_genuine_whom_to_call_when_and_where_and_ends_with_the_address(
    tmp_path: Path,
) -> None:
    assert chat(read(tmp_path)) == MESSAGE


def test_lists_that_are_not_numbered_have_dashes(tmp_path: Path) -> None:
    guide = read(tmp_path, (SECTIONS_FILE, "  list: numbered\n", ""))
    assert "\n- Pastikan bahwa Anda eksper\n- Klik “ISI SURVEI”\n" in chat(guide)


def test_the_address_of_the_platform_is_there_as_it_is(tmp_path: Path) -> None:
    platform = "  name: Q7\n  address: https://q7.example/_isi_?a=~b~"
    guide = read(tmp_path, (SURVEY_FILE, "  name: Q7", platform))
    assert "\nplatform address:\nhttps://q7.example/_isi_?a=~b~\nplatform check plain\n" in chat(
        guide
    )


def test_a_platform_without_a_name_has_its_address_once(tmp_path: Path) -> None:
    address = (SURVEY_FILE, "  name: Q7", "  address: https://q7.example/isi")
    guide = read(
        tmp_path, address, (SECTIONS_FILE, "  text: Pengisian melalui **{platform}**\n", "")
    )
    assert "\n*Platform*\nplatform address:\nhttps://q7.example/isi\n" in chat(guide)


def test_a_name_that_no_sentence_mentions_stands_alone(tmp_path: Path) -> None:
    line = "  text: Pengisian melalui **{platform}**\n"
    guide = read(tmp_path, (SECTIONS_FILE, line, ""))
    assert "\n*Platform*\n*Q7*\n" in chat(guide)


def test_each_of_several_hours_has_its_days(tmp_path: Path) -> None:
    hours = (
        "  - days: Monday-Friday\n    opens: 08:30\n    closes: 22:00\n    time_zone: WIB\n"
        "  - days: Saturday\n    opens: 18:00\n    closes: 23:30\n"
    )
    every_day = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n"
    guide = read(tmp_path, (SURVEY_FILE, every_day, hours))
    assert (
        "\nSenin–Jumat: 08:30 WIB s.d. 22:00 WIB"
        "\n09:30–23:00 WITA, 10:30–24:00 WIT"
        "\nSabtu: 18:00 WIB s.d. 23:30 WIB"
        "\n19:00–00:30 WITA (hari berikutnya), 20:00–01:30 WIT (hari berikutnya)\n"
    ) in chat(guide)


def test_hours_on_another_day_elsewhere_name_that_day(tmp_path: Path) -> None:
    hours = "  - days: Saturday\n    opens: 22:30\n    closes: 23:30\n"
    every_day = "  - days: every day\n    opens: 08:30\n    closes: 22:00\n"
    guide = read(tmp_path, (SURVEY_FILE, every_day, hours))
    assert "\n23:30–00:30 WITA (hari berikutnya), Minggu 00:30–01:30 WIT\n" in chat(guide)


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Tekan **tombol ini** sekarang", "Tekan *tombol ini* sekarang"),
        ("Tekan (**ini**).", "Tekan (*ini*)."),
        # WhatsApp would show the signs themselves.
        ("Tekan **tombol**nya", "Tekan tombolnya"),
        ("Ketik *123# lalu *tekan* _garis_ ~gelombang~ `kode`", "Ketik ＊123# lalu ＊tekan＊ ＿garis＿ ～gelombang～ ｀kode｀"),
        ("Buka berkas_panduan_lama dan 3*4", "Buka berkas_panduan_lama dan 3*4"),
        ("Lihat https://a.example/_b_/~c dan _d_", "Lihat https://a.example/_b_/~c dan ＿d＿"),
        ("- bukan daftar", "\u2060- bukan daftar"),
        ("1. bukan daftar", "\u20601. bukan daftar"),
        ("> bukan kutipan", "\u2060> bukan kutipan"),
        ("2023 bukan daftar", "2023 bukan daftar"),
    ],
)  # fmt: skip
def test_only_what_is_strong_is_formatted(tmp_path: Path, sentence: str, written: str) -> None:
    assert said(tmp_path, sentence) == written


def test_bold_is_tight_to_its_words() -> None:
    runs = (Run(text="Klik"), Run(text=" ini ", strong=True), Run(text="saja"))
    more = LocalizedText(runs=runs, lang="id", dir="ltr")
    guide = shipped_view("id").guides[0]
    assert "\n\nKlik *ini* saja\nhttps" in render_chat(
        guide, words={"sharing.more": more}, address=ADDRESS
    )


def test_names_and_numbers_keep_their_order_in_arabic(tmp_path: Path) -> None:
    said = {
        "Anda menerima pesan dari **{sender}**": "تتلقى رسالة من **{sender}** الآن",
        "Umum": "عام",
        "{opens} {time_zone} s.d. {closes} {time_zone}": "من {opens} إلى {closes} {time_zone}",
        "Klik “{button}”": "اضغط “{button}”",
        "HH:mm": "HH:mm",
    }
    guidebook = read_survey(tmp_path)
    guide = latest(guidebook, localizer(catalogue("ar", text=said))).guides[0]
    message = chat(guide)
    assert "\n1. تتلقى رسالة من *\u2066SC 2023\u2069* الآن\n" in message
    assert "\n3. اضغط “\u2066ISI SURVEI\u2069”\n" in message
    assert "\n- عام: \u20660811 1909 1198\u2069 (\u2066+62 811 1909 1198\u2069)\n" in message
    assert "\nمن \u206608:30\u2069 إلى \u206622:00\u2069 \u2066WIB\u2069\n" in message
    assert "\n\u206609:30–23:00 WITA\u2069, \u206610:30–24:00 WIT\u2069\n" in message
    assert message.endswith(f"\n{ADDRESS}")


def test_notices_and_notes_of_the_page_are_in_the_message(tmp_path: Path) -> None:
    guide = read(tmp_path)
    title = guide.sections[2].title
    noted = dataclasses.replace(title, runs=(*title.runs, Run(text=" [lama]", is_note=True)))
    section = dataclasses.replace(guide.sections[2], title=noted)
    guide = dataclasses.replace(
        guide,
        notices=(localized("Belum diperiksa."), localized("- Sebagian saja.")),
        sections=(section,),
    )
    assert (
        "\nPeriode *Juli – Oktober 2023*\n\nBelum diperiksa.\n\u2060- Sebagian saja.\n\n"
        "*Platform [lama]*\n"
    ) in chat(guide)


def test_what_does_not_fit_is_left_out_from_the_least_to_the_most_useful(tmp_path: Path) -> None:
    whole = longer(tmp_path)
    assert len(whole) == len(MESSAGE) - len("platform not stated") + 1
    room = LIMIT - len(whole) - 1  # a space goes before what is added
    assert len(longer(tmp_path, steps=room)) == LIMIT
    zones = longer(tmp_path, steps=room + 1)
    assert "WITA" not in zones
    assert "Pastikan bahwa Anda eksper xxx" in zones
    steps = longer(tmp_path, steps=LIMIT)
    assert "\n\n*Menerima undangan*\nNama pengirim: SC 2023\n\n*Nomor" in steps
    assert "Call Center dapat dihubungi" in steps
    texts = longer(tmp_path, texts=LIMIT)
    assert "Call Center dapat dihubungi" not in texts
    assert "\n*Nomor Call Center SC 2023*\nsetiap hari: 08:30 WIB s.d. 22:00 WIB\n" in texts
    assert "\n*Platform*\n*Q7*\nab\n" not in texts
    assert "\n*Platform*\n*Q7*\na\n" in texts
    advice = longer(tmp_path, advice=LIMIT)
    assert (
        advice
        == """\
*Panduan Eksper*
Survei Contoh – *SC 2023*
Periode *Juli – Oktober 2023*

*Menerima undangan*
Nama pengirim: SC 2023

*Nomor Call Center SC 2023*
setiap hari: 08:30 WIB s.d. 22:00 WIB
- Umum: 0811 1909 1198 (+62 811 1909 1198)

*Platform*
*Q7*

Panduan lengkap:
https://panduan.example/2023/expert/"""
    )


def test_a_message_that_is_still_too_long_is_as_short_as_can_be_and_told_to_the_editor(
    tmp_path: Path,
) -> None:
    guide = read(tmp_path, (EXPERT_FILE, "title: Panduan Eksper", f"title: {'P' * LIMIT}"))
    message = chat(guide)
    assert "Menerima undangan" not in message
    assert "0811 1909 1198" in message
    assert message.endswith(ADDRESS)
    [problem] = check_chat(guide, message, Place(EXPERT_FILE))
    assert short(problem) == (
        "guides/2023/expert.yml:1:1: expected a text for WhatsApp of at most 1500 characters, "
        "found 1740: expert (id)\n    Shorten the title, the labels of the numbers or the notices, "
        "in the language that is named."
    )
    assert short(problem, "id") == (
        "guides/2023/expert.yml:1:1: teks WhatsApp untuk panduan expert (id) berisi 1740 karakter, "
        "padahal paling banyak 1500\n    Persingkat judul, label nomor, atau pemberitahuan dalam "
        "bahasa yang disebut di atas."
    )


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_shipped_guides_fit_with_their_steps(lang: str) -> None:
    for guide in shipped_view(lang).guides:
        message = chat(guide)
        assert len(message) <= 1500
        assert "\n5. " in message
        assert all(channel.number in message for channel in guide.channels)
        assert "*Q7*" in message
        assert all(notice.plain in message for notice in guide.notices)
        assert message.count("*") % 2 == 0
