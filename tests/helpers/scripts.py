"""The shipped guides with a few sentences in many scripts, of which most have no fonts here."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from building import SITE_URL, Site, build, copy_project, publish_all
from factories import write_review
from guidebook.data.reading import read_guidebook
from guidebook.translations.extracting import messages_of
from guidebook.translations.merging import render_new_catalogue
from screens import PHONE, open_context

NAME_STEP = "Pastikan nama yang Anda terima dalam undangan adalah **benar nama Anda**"
SAID = {
    "ar": ("Arab", "تأكد أن الاسم الوارد في الدَّعوة هو **اسمك**"),
    "km": ("Khmer", "សូមពិនិត្យថាឈ្មោះក្នុងលិខិតអញ្ជើញជា **ឈ្មោះរបស់អ្នក**"),
    "kn": ("Kannada", "ಆಹ್ವಾನದಲ್ಲಿರುವ ಹೆಸರು **ನಿಮ್ಮ ಹೆಸರು** ಎಂದು ಖಚಿತಪಡಿಸಿ"),
    "sa": ("Sanskerta", "निमन्त्रणे लिखितं नाम **भवतः नाम** एव इति पश्यतु"),
    "ta": ("Tamil", "அழைப்பில் உள்ள பெயர் **உங்கள் பெயர்** என்பதை உறுதிப்படுத்துங்கள்"),
    "te": ("Telugu", "ఆహ్వానంలోని పేరు **మీ పేరు** అని నిర్ధారించుకోండి"),
    "th": ("Thai", "ตรวจสอบว่าชื่อในคำเชิญเป็น **ชื่อของคุณ**"),
    "zh-Hans": ("Tionghoa", "请确认邀请中的姓名是 **您的姓名**"),
}
"""By tag: a name in Latin letters, and one step of every guide."""

TITLE = "Panduan Pengisian Kuesioner Responden Eksper"
NAME = "Nama Anda"
UNSPACED = {
    "km": {
        TITLE: "មគ្គុទ្ទេសក៍សម្រាប់ការបំពេញកម្រងសំណួររបស់អ្នកជំនាញ",
        NAME: "ឈ្មោះរបស់អ្នកដែលបានសរសេរក្នុងសារ",
    },
    "ta": {TITLE: "நிபுணர்பதிலளிப்பாளர்களுக்கான வழிகாட்டி"},
    "th": {
        TITLE: "คู่มือการกรอกแบบสอบถามสำหรับผู้ตอบแบบสอบถามที่เป็นผู้เชี่ยวชาญ",
        NAME: "ชื่อของคุณที่เขียนไว้ในข้อความเชิญนี้",
    },
}
"""A title and a part of the picture without spaces, or a title with a very long word."""


PLURALS = {
    "ar": {
        "{count} halaman cocok": (
            "لا صفحة", "صفحة واحدة", "صفحتان", "{count} صفحات", "{count} صفحة أخرى", "{count} صفحة"
        ),
        "Masih ada {count} hal lain yang tidak ditampilkan.": (
            "لا شيء", "شيء واحد", "شيئان", "{count} أشياء", "{count} شيء", "{count} شيئًا"
        ),
    },
}  # fmt: skip
"""Texts about a number in all plural forms."""


def build_scripts(folder: Path) -> Site:
    """A site in the shipped languages, in these, and in one of which nothing is translated."""
    project = copy_project(folder / "project")
    for tag, (name, step) in SAID.items():
        said: dict[str, str | tuple[str, ...]] = {
            NAME_STEP: step,
            **UNSPACED.get(tag, {}),
            **PLURALS.get(tag, {}),
        }
        add_language(project, tag, name, said)
        write_review(project, tag)
    add_language(project, "ban", "Basa Bali", {})
    publish_all(project)
    return build(project, folder / "site", site_url=SITE_URL)


def add_language(
    project: Path, tag: str, name: str, translations: Mapping[str, str | tuple[str, ...]]
) -> None:
    """Add a language of which these sources are translated, some in several plural forms."""
    guidebook = read_guidebook(project, [])
    assert guidebook is not None
    catalogue = render_new_catalogue(messages_of(guidebook), tag, name)
    header = catalogue.split("\n\n")[0]
    entries = [_entry(source, said) for source, said in translations.items()]
    path = project / "guides" / "translations" / f"{tag}.po"
    path.write_text("\n\n".join([header.strip(), *entries]) + "\n", encoding="utf-8")
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    entry = f"        - locale: {tag}\n          name: {name}\n"
    settings.write_text(text.replace("\nhooks:", f"{entry}\nhooks:", 1), encoding="utf-8")


def _entry(source: str, said: str | tuple[str, ...]) -> str:
    if isinstance(said, str):
        return f"msgid {_quoted(source)}\nmsgstr {_quoted(said)}"
    forms = "\n".join(f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(said))
    return f"msgid {_quoted(source)}\nmsgid_plural {_quoted(source)}\n{forms}"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


@contextmanager
def reader(chromium: Browser, address: str, *languages: str, **options: bool) -> Iterator[Page]:
    """A reader whose browser asks for some languages."""
    with open_context(chromium, address, PHONE, **options) as context:
        context.add_init_script(
            f"Object.defineProperty(navigator, 'languages', {{ get: () => {list(languages)} }})"
        )
        yield context.new_page()
