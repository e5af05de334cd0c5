from pathlib import Path

import pytest

from yaml_reading import read_yaml

MEND = "    Delete the sign; nobody sees it. Where it cannot be found, type the word anew."


@pytest.mark.parametrize(
    ("content", "where", "sign"),
    [
        ("sender: SPI\u200b 2023\n", "1:12: sender", "U+200B ZERO WIDTH SPACE"),
        ("a: [x, y\u200dz]\n", "1:9: a[2]", "U+200D ZERO WIDTH JOINER"),
        ("a: auf\u200clage\n", "1:7: a", "U+200C ZERO WIDTH NON-JOINER"),
        ("a: 08\u202e30\n", "1:6: a", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("a: satu\u200f dua\n", "1:8: a", "U+200F RIGHT-TO-LEFT MARK"),
        ("a: '\u2066satu\u2069'\n", "1:5: a", "U+2066 LEFT-TO-RIGHT ISOLATE"),
        ("a: >-\n  satu\n  du\u00ada tiga\n", "3:5: a", "U+00AD SOFT HYPHEN"),
        ("a: \ufeffsatu\n", "1:4: a", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
        ("a: satu\u2060dua\n", "1:8: a", "U+2060 WORD JOINER"),
        ("a: satu\u3164\n", "1:8: a", "U+3164 HANGUL FILLER"),
        ("a: satu\U000e0041\n", "1:8: a", "U+E0041 TAG LATIN CAPITAL LETTER A"),
        ('a: "satu\\u200bdua"\n', "1:4: a", "U+200B ZERO WIDTH SPACE"),
        ("b\u200b: 1\n", "1:2", "U+200B ZERO WIDTH SPACE"),
        ("a: satu\u2028dua\n", "1:8", "U+2028 LINE SEPARATOR"),
        ("a: 1\n# x\u2029\n", "2:4", "U+2029 PARAGRAPH SEPARATOR"),
        ("a: 1\nb: x\u0085\n", "2:5", "U+0085"),
        ("a: 15\ufe0f7\n", "1:6: a", "U+FE0F VARIATION SELECTOR-16"),
        ("a: satu\U000e0100\n", "1:8: a", "U+E0100 VARIATION SELECTOR-17"),
        ("a: sa\u034ftu\n", "1:6: a", "U+034F COMBINING GRAPHEME JOINER"),
        ("a: satu\u17b4\n", "1:8: a", "U+17B4 KHMER VOWEL INHERENT AQ"),
        ("a: satu\u180e\n", "1:8: a", "U+180E MONGOLIAN VOWEL SEPARATOR"),
        ("a: satu\U0001d173\n", "1:8: a", "U+1D173 MUSICAL SYMBOL BEGIN BEAM"),
        ("a: satu\U0001bca0\n", "1:8: a", "U+1BCA0 SHORTHAND FORMAT LETTER OVERLAP"),
    ],
)
def test_a_sign_that_nobody_sees_is_named_at_its_place(
    tmp_path: Path, content: str, where: str, sign: str
) -> None:
    report = read_yaml(tmp_path, content)[1]
    assert report.splitlines()[:2] == [
        f"a.yml:{where}: expected signs that can be seen, found {sign}",
        MEND,
    ]


def test_every_such_sign_of_a_text_is_told(tmp_path: Path) -> None:
    report = read_yaml(tmp_path, "a: \u200b1\u200b\n  2\u200b\n")[1]
    assert [line.split(": ")[0] for line in report.splitlines()[::2]] == [
        "a.yml:1:4",
        "a.yml:1:6",
        "a.yml:2:4",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u0647\u200d.\u0642",
        "\u0915\u094d\u200d\u0937",
        "\ua98f\ua9c0\u200c\ua98f",
        "\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "\u2764\ufe0f\u200d\U0001f525",
        "\U0001f477\U0001f3fd\u200d\u2640\ufe0f",
        "\U0001f3f4\U000e0067\U000e0062\U000e007f",
        "\u0e44\u0e17\u0e22\u200b\u0e41\u0e25\u0e30",
        "\u200f(\u0645\u0631\u062d\u0628\u0627)\u200e",
        "\u2067\u05e9\u05dc\u05d5\u05dd\u2069 08:30",
        "satu\u00a0dua \u2013 tiga",
        "1\ufe0f\u20e3 \u2139\ufe0f \u00a9\ufe0f \u203c\ufe0e",
        "\u845b\U000e0100",
        "\u1820\u180e\u1820\u180b",
        "\u05d1\u05b7\u034f\u05bc",
    ],
    ids=["Persian", "Arabic", "Hindi", "Javanese", "a family", "a heart", "a worker", "a flag",
         "Thai", "marks of direction", "isolates", "no-break space and dash", "emoji", "Chinese", "Mongolian", "Hebrew"],
)  # fmt: skip
def test_a_sign_that_a_script_needs_is_fine(tmp_path: Path, text: str) -> None:
    assert read_yaml(tmp_path, f"a: {text}\n")[1] == ""


def test_a_remark_may_hold_any_sign(tmp_path: Path) -> None:
    assert read_yaml(tmp_path, "a: 1 # \u200b\n# \u00ad\n")[1] == ""


@pytest.mark.parametrize(
    ("sign", "name"),
    [
        ("\ufffd", "U+FFFD REPLACEMENT CHARACTER"),
        ("\ufffc", "U+FFFC OBJECT REPLACEMENT CHARACTER"),
        ("\uf0b7", "U+F0B7"),
        ("\U000f0000", "U+F0000"),
    ],
)
def test_a_sign_that_was_lost_on_the_way_from_another_program_is_named(
    tmp_path: Path, sign: str, name: str
) -> None:
    assert read_yaml(tmp_path, f"a: {sign} satu\n")[1] == (
        f"a.yml:1:4: a: expected signs that every device shows, found {name}\n"
        "    A sign was lost when the text was copied from another program. Look which one it was, "
        "and type it anew."
    )


@pytest.mark.parametrize("written", ["\ufdd0", '"\\ufdd0"', '"\\U0001ffff"'])
def test_what_unicode_will_never_make_a_sign_of_is_refused(tmp_path: Path, written: str) -> None:
    name = "U+1FFFF" if "1ffff" in written else "U+FDD0"
    assert read_yaml(tmp_path, f"a: {written}\n")[1] == (
        f"a.yml:1:4: a: expected text, found the control character {name}\n"
        "    Delete the character; it cannot be seen."
    )
