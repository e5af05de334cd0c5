import json
import re
from io import BytesIO
from pathlib import Path

import pymupdf
import pytest
from pypdf import PdfReader
from pypdf.generic import StreamObject

from factories import (
    ENGLISH,
    ENGLISH_FILE,
    EXPERT_FILE,
    PROJECT,
    SECTIONS_FILE,
    SITES,
    latest,
    read_folder,
    read_survey,
    write,
    write_site,
    write_survey,
)
from guidebook.localization.views import EditionView, GuideView
from guidebook.printing.handouts import render_all, render_handout
from guidebook.printing.parallels import render_bilingual
from guidebook.printing.pieces import Data
from guidebook.printing.typesetting import FORMATS, MissingGlyphs, Pdf, TemplateError, Typesetter
from guidebook.problems.problem import Place
from hostile import EMOJI, HOSTILE
from papers import spans
from rendered import published, typesetter

SAMPLES = PROJECT / "hooks" / "handouts" / "samples"


def sample(form: str = "a4") -> Data:
    data: Data = json.loads((SAMPLES / f"{form}.json").read_text("utf-8"))
    return data


def words(pdf: Pdf) -> str:
    """The text of a PDF without its spaces, which are layout."""
    pages = PdfReader(BytesIO(pdf.content)).pages
    return re.sub(r"\s", "", "".join(page.extract_text() for page in pages))


@pytest.mark.parametrize("form", FORMATS)
def test_every_sign_is_printed_as_it_was_written(tmp_path: Path, form: str) -> None:
    view = latest(read_survey(tmp_path))
    data = rendered(view, view.guides[0], form)
    guide = data["guides"][0] if form == "all" else data
    text = {"lang": "id", "dir": "ltr"}
    steps = [{**text, "runs": [{"text": written}]} for written in HOSTILE]
    items = [[step, step] for step in steps] if form == "bilingual" else steps
    guide["sections"][0]["steps"]["items"] = items
    printed = words(typesetter().typeset(data, form))
    for written in HOSTILE:
        assert re.sub(r"\s", "", written) in printed


def test_every_sign_in_a_title_is_printed_as_it_was_written() -> None:
    data = sample()
    for written in HOSTILE:
        data["title"] = {"lang": "id", "dir": "ltr", "runs": [{"text": written}]}
        assert re.sub(r"\s", "", written) in words(typesetter().typeset(data, "a4"))


def metadata(pdf: Pdf) -> str:
    """What a PDF says about itself, as XML."""
    stream = PdfReader(BytesIO(pdf.content)).root_object["/Metadata"].get_object()
    assert isinstance(stream, StreamObject)
    return stream.get_data().decode()


@pytest.mark.parametrize("form", FORMATS)
def test_a_handout_has_title_and_language(form: str) -> None:
    reader = PdfReader(BytesIO(typesetter().typeset(sample(form), form).content))
    assert reader.metadata is not None
    assert reader.metadata.title == sample(form)["document_title"]
    assert str(reader.root_object["/Lang"]) == sample(form)["lang"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_handout_bears_no_date_but_that_of_the_data(form: str) -> None:
    data = {**sample(form), "date": [2023, 7, 1]}
    dates = re.findall(r"\d{4}-\d\d-\d\dT[^<]*", metadata(typesetter().typeset(data, form)))
    assert set(dates) == {"2023-07-01T00:00:00Z"}


@pytest.mark.parametrize("form", FORMATS)
def test_a_handout_is_archivable_and_accessible(form: str) -> None:
    said = metadata(typesetter().typeset(sample(form), form))
    assert "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in said
    assert "<pdfuaid:part>1</pdfuaid:part>" in said


def test_pages_are_counted_as_a_reader_counts_them() -> None:
    data = sample()
    assert typesetter().typeset(data, "a4").pages == 1
    data["sections"] *= 4
    pdf = typesetter().typeset(data, "a4")
    assert pdf.pages == len(PdfReader(BytesIO(pdf.content)).pages) > 1


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_data_give_the_same_bytes(form: str) -> None:
    another = Typesetter(PROJECT / "hooks" / "handouts")
    assert typesetter().typeset(sample(form), form) == another.typeset(sample(form), form)


@pytest.mark.parametrize("form", ["a4", "leaflet"])
def test_a_guide_that_is_a_little_longer_than_estimated_is_set_more_tightly(form: str) -> None:
    """Wide letters are counted as others, so that some text is the first to be too long."""
    data = sample()
    step = data["sections"][0]["steps"]["items"][0]
    for count in range(1, 100):
        step["runs"] = [{"text": "Wm " * 3 * count}]
        if typesetter()._typeset(data, form).pages > 1:
            break
    assert count < 99
    assert typesetter().typeset(data, form).pages == 1


def sizes_of(pdf: Pdf) -> set[float]:
    return {
        round(span["size"], 1)
        for page in pymupdf.open(stream=pdf.content).pages()
        for span in spans(page)
    }


def test_a_guide_keeps_its_large_letters_where_tighter_ones_save_no_page() -> None:
    data = sample()
    data["sections"] *= 3
    loosely = typesetter()._typeset({**data, "is_several": True}, "a4")
    found = typesetter().typeset(data, "a4")
    assert found.pages == loosely.pages > 1
    assert sizes_of(found) == sizes_of(loosely)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ["five-guides", "bare", "minimal"])
def test_every_small_survey_can_be_printed(tmp_path: Path, name: str, form: str) -> None:
    view = latest(read_folder(write_site(tmp_path, SITES / name)))
    for guide in view.guides:
        pdf = typesetter().typeset(rendered(view, guide, form), form)
        assert re.sub(r"\s", "", guide.title.plain) in words(pdf)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_is_lost_below_the_page_however_much_there_is(tmp_path: Path, form: str) -> None:
    view = latest(read_survey(tmp_path))
    data = rendered(view, view.guides[0], form)
    guide = data["guides"][0] if form == "all" else data
    [channel] = guide["sections"][1]["blocks"][1]["items"]
    numbers = [f"0811 1909 {number}" for number in range(1100, 1140)]
    items = [{**channel, "number": number} for number in numbers]
    guide["sections"][1]["blocks"][1]["items"] = items
    words = [f"kata{number}" for number in range(700)]
    long = {"lang": "id", "dir": "ltr", "runs": [{"text": " ".join(words)}]}
    guide["sections"][0]["steps"]["items"][0] = [long, long] if form == "bilingual" else long
    found = [
        word[4]
        for page in pymupdf.open(stream=typesetter().typeset(data, form).content).pages()
        for word in page.get_text("words")
        if word[3] < page.rect.height - 5 and 5 < word[0] < page.rect.width
    ]
    assert {number.split()[2] for number in numbers} <= set(found)
    assert set(words) <= set(found)


def rendered(view: EditionView, guide: GuideView, form: str) -> Data:
    match form:
        case "all":
            return render_all(view, addresses={}, qr_alts={})
        case "bilingual":
            return render_bilingual(view, view, guide.id, address=None, qr_alt=None)
        case _:
            return render_handout(view, guide, form=form, address=None, qr_alt=None)


def test_a_sign_that_no_font_has_is_refused(tmp_path: Path) -> None:
    change = (EXPERT_FILE, "bahwa Anda eksper", "bahwa 🙂 Anda 漢 eksper")
    view = latest(read_survey(tmp_path, change))
    with pytest.raises(MissingGlyphs) as missing:
        typesetter().typeset(render_handout(view, view.guides[0], address=None, qr_alt=None), "a4")
    assert missing.value.glyphs == ("🙂", "漢")


def test_a_sign_that_no_font_has_is_told_with_its_text_and_language(tmp_path: Path) -> None:
    change = (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan 🙂")
    _, problems = published(write_survey(tmp_path, change))
    assert problems == (
        "guides/2023/expert.yml:5:11: expected signs that the handouts' fonts have, "
        "found 🙂 in: Pastikan 🙂 (id)\n"
        "    Write it without this sign, or add a font that has it to hooks/handouts/fonts."
    )


def test_a_sign_in_two_texts_is_told_at_both(tmp_path: Path) -> None:
    root = write_survey(
        tmp_path,
        (EXPERT_FILE, "Pastikan bahwa Anda eksper", "Pastikan 🙂"),
        (SECTIONS_FILE, "title: Platform", "title: Platform 🙂"),
    )
    _, problems = published(root)
    assert [line.split(": ")[0] for line in problems.splitlines()[::2]] == [
        "guides/2023/expert.yml:5:11",
        "guides/2023/sections.yml:13:10",
    ]


def test_a_sign_in_a_translation_costs_it_its_handouts_and_is_told_at_the_translation(
    tmp_path: Path,
) -> None:
    po = 'msgid "Panduan Eksper"\nmsgstr "Guide 🙂"\n'
    _, problems = published(write(write_survey(tmp_path), {ENGLISH_FILE: po}), ENGLISH)
    assert problems.splitlines()[0] == (
        "guides/translations/en.po:2:1: English (en) has pages, but no PDFs: "
        "no font in hooks/handouts/fonts has 🙂 in: Guide 🙂"
    )


def test_each_sign_of_an_emoji_is_told_at_its_text(tmp_path: Path) -> None:
    change = (EXPERT_FILE, "Pastikan bahwa Anda eksper", EMOJI)
    _, problems = published(write_survey(tmp_path, change))
    places = {line.split(": ")[0] for line in problems.splitlines()[::2]}
    assert places == {"guides/2023/expert.yml:5:11"}


def test_a_template_with_a_mistake_is_refused_at_its_place(tmp_path: Path) -> None:
    write(tmp_path, {"a4.typ": "#let a = 1\n#nothing()\n"})
    with pytest.raises(TemplateError, match="unknown variable: nothing") as error:
        Typesetter(tmp_path).typeset(sample(), "a4")
    assert error.value.place == Place("hooks/handouts/a4.typ", 2, 2)
