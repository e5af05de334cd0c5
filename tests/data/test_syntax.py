from pathlib import Path

import pytest

from factories import write
from guidebook.data.source.composing import read_nodes
from guidebook.problems.problem import Problem
from reports import short
from yaml_reading import read_yaml

SIGN = "expected a text, found one that begins with {}, which YAML reads as something else"
SIGN_MEND = "Put the text between quotes, like this: "
COLON = "expected a text, found a colon with a space after it in the text"
INDENTED = "expected this line to begin in column {}, found it in column {}"
INDENTED_MEND = "Begin the line right under the line that it belongs with, like this: "
NO_COLON = "expected a key with a colon and a space after it, found a text without them"
NO_COLON_MEND = (
    "Does the line belong to the text above? Indent it more than that line. Is it a key? "
    "Write it like this: "
)
BRACKET_MEND = (
    "Write {0} after the last item. Is it a text that begins with {1}? Put it between quotes, "
    "like this: "
)
NO_ITEM_MEND = (
    "Is it an item? Begin it with '- '. Does it belong to the item above? "
    "Indent it by two spaces more."
)
NO_KEY_MEND = (
    "Is it a key? Delete the hyphen. Is it an item of the key above? "
    "Leave nothing after that key's colon."
)

ITEM = "expected a key, found an item of a list"
TAB = "expected spaces, found a tab"
TAB_MEND = "Replace the tab by spaces, two for each level. The line as it should be: "
AFTER_LIST = "expected the end of the line after a list, found more text"
AFTER_LIST_MEND = "Delete what follows the list, or make it a remark with #, like this: "
COMMA = "expected a comma between two items, found none"
COMMA_MEND = "Write a comma before this item. Is all of it one text? Put it between quotes."
SECOND = "expected one document, found a second one after ---"
SECOND_MEND = "Delete the line --- and what does not belong here."


@pytest.mark.parametrize(
    ("content", "place", "message", "mend"),
    [
        # a sign between brackets
        (
            "a:\n  b: {label: X, telephone: *123#}  # r\n",
            "2:28",
            SIGN.format("*"),
            SIGN_MEND + '  b: {label: X, telephone: "*123#"}  # r',
        ),
        ("a: [@b, c]\n", "1:5", SIGN.format("@"), SIGN_MEND + 'a: ["@b", c]'),
        ("a: {label: X,\n    telephone: *123#}\n", "2:16", SIGN.format("*"),
         SIGN_MEND + '    telephone: "*123#"}'),
        ("a: {\n  telephone: *123#,\n  note: y}\n", "2:14", SIGN.format("*"),
         SIGN_MEND + '  telephone: "*123#",'),
        ("a: {label: X,\n  telephone: *123#, note: y}  # r\n", "2:14", SIGN.format("*"),
         SIGN_MEND + '  telephone: "*123#", note: y}  # r'),
        ("a: {\n  telephone: *123#  # r\n}\n", "2:14", SIGN.format("*"),
         SIGN_MEND + '  telephone: "*123#"  # r'),
        ("s:\n  - {|days: a, c: d}\n", "2:6", SIGN.format("|"), SIGN_MEND + '  - {"|days: a", c: d}'),
        ("a: [b,\n  @c]\n", "2:3", SIGN.format("@"), SIGN_MEND + '  "@c"]'),
        # a sign at the beginning
        ("a: **Klik** x\n", "1:4", SIGN.format("**"), SIGN_MEND + 'a: "**Klik** x"'),
        ("- **Klik** x\n", "1:3", SIGN.format("**"), SIGN_MEND + '- "**Klik** x"'),
        ("a: *Klik x\n", "1:4", SIGN.format("*"), SIGN_MEND + 'a: "*Klik x"'),
        ("a: {b} diklik\n", "1:4", SIGN.format("{"), SIGN_MEND + 'a: "{b} diklik"'),
        ("a: {b}: x # y\n", "1:4", SIGN.format("{"), SIGN_MEND + 'a: "{b}: x" # y'),
        ("s:\n  a: [b], c\n", "2:6", SIGN.format("["), SIGN_MEND + '  a: "[b], c"'),
        ("a: @Q7\n", "1:4", SIGN.format("@"), SIGN_MEND + 'a: "@Q7"'),
        ("a: %50\n", "1:4", SIGN.format("%"), SIGN_MEND + 'a: "%50"'),
        ("a: `x`\n", "1:4", SIGN.format("`"), SIGN_MEND + 'a: "`x`"'),
        ("a: > 5 hari\n", "1:4", SIGN.format(">"), SIGN_MEND + 'a: "> 5 hari"'),
        ("a: & b\n", "1:4", SIGN.format("&"), SIGN_MEND + 'a: "& b"'),
        ("a: - x \"y\"\n", "1:4", SIGN.format("-"), SIGN_MEND + "a: '- x \"y\"'"),
        # brackets
        ("a: [1, 2\nb: 3\n", "1:4", "expected ] after the [ that stands here, found none",
         "Write ] after the last item, like this: a: [1, 2]"),
        ("a: {b: 1, c: x  # r\n", "1:4", "expected } after the { that stands here, found none",
         "Write } after the last item, like this: a: {b: 1, c: x}  # r"),
        ("a: {b: C D e: f}\n", "1:12", COMMA, COMMA_MEND + " a: {b: C D, e: f}"),
        # a list and its hyphens
        ("a:\n  -b: 1\n    c: 2\n", "2:3", "expected a space after the hyphen of an item, found none",
         "Write a space after the hyphen, like this:   - b: 1"),
        ("a:\n  - b\n  -c  # r\n  - d\n", "3:3", "expected a space after the hyphen of an item, "
         "found none", "Write a space after the hyphen, like this:   - c  # r"),
        ("a:\n- b\n-c\n", "3:1", "expected a space after the hyphen of an item, found none",
         "Write a space after the hyphen, like this: - c"),
        ("a:\n  - b\n    c: 2\n  d: 1\n", "2:3", ITEM, NO_KEY_MEND),
        ("a:\n  - b: >-\n    teks\n  d: 1\n", "2:3", ITEM, NO_KEY_MEND),
        # what is pasted from a word processor, a spreadsheet, or a keyboard of East Asia
        ("a:\n\u00a0\u00a0b: 1\n  c: 2\n", "2:1",
         "expected plain spaces at the start of the line, found U+00A0 NO-BREAK SPACE",
         "Write plain spaces instead of those of a word processor, like this:   b: 1"),
        ("a:\n\u00a0\u00a0b: 1\n", "2:1",
         "expected plain spaces at the start of the line, found U+00A0 NO-BREAK SPACE",
         "Write plain spaces instead of those of a word processor, like this:   b: 1"),
        ("a: 1\ntelephone\t0811\n", "2:10", TAB, TAB_MEND + "telephone: 0811"),
        ("a:\n  b:\n    c: 1\n\td: 2\n    e: 3\n", "4:1", TAB, TAB_MEND + "    d: 2"),
        ("a:\n  b:\n\t\tc: 1\n", "3:1", TAB, TAB_MEND + "    c: 1"),
        # what follows a list, or stands below one
        ("a: [expert, internal] dua saja  # r\n", "1:23", AFTER_LIST,
         AFTER_LIST_MEND + "a: [expert, internal]  # dua saja  # r"),
        ("a: [expert, internal]  # r\ncountry ID  # kode negara di sini\nb: 1\n", "2:1",
         NO_COLON, NO_COLON_MEND + "country: ID  # kode negara di sini"),
        ("a: 1\nbutton\uff1aISI\n", "2:1", NO_COLON, NO_COLON_MEND + "button: ISI"),
        ("a:\n  b: Pastikan bahwa\nnama yang Anda terima benar\n  c: 1\n", "3:1", NO_COLON,
         "Does the line belong to the text above? Indent it more than that line, like this: "
         "    nama yang Anda terima benar"),
        # the first line below a key
        ("a:\n  w:\n  b: 1\n    c: 2\n    d: 3\n", "3:3", INDENTED.format(5, 3),
         INDENTED_MEND + "    b: 1"),
        ("a: {b\n", "1:4", "expected } after the { that stands here, found none",
         BRACKET_MEND.format("}", "{") + 'a: "{b"'),
        ("a: [\n", "1:4", "expected ] after the [ that stands here, found none",
         BRACKET_MEND.format("]", "[") + 'a: "["'),
        ('a: ["x" "y"]\n', "1:9", COMMA, COMMA_MEND),
        # a colon
        ("a: Perhatian: ini\n", "1:13", COLON, SIGN_MEND + 'a: "Perhatian: ini"'),
        ('a: Survei: "x"\n', "1:10", COLON, SIGN_MEND + "a: 'Survei: \"x\"'"),
        ("a: “Survei: x”  # y\n", "1:11", COLON, SIGN_MEND + 'a: "Survei: x"  # y'),
        ("a: “Survei: x\"\n", "1:11", COLON, SIGN_MEND + 'a: "Survei: x"'),
        ("a: “Survei”: “x”\n", "1:12", COLON, SIGN_MEND + 'a: "“Survei”: “x”"'),
        ("a: b: c: d\n", "1:5", COLON, SIGN_MEND + 'a: "b: c: d"'),
        ("- a: b: c\n", "1:7", COLON, SIGN_MEND + '- a: "b: c"'),
        ("a: Klik lalu\n  pilih menu: x\n", "2:13", COLON,
         SIGN_MEND + 'a: "Klik lalu pilih menu: x"'),
        ("a: 1\nbutton: x\nplatform Q7\nc: 1\n", "3:1", NO_COLON, NO_COLON_MEND + "platform: Q7"),
        ("a: 1\nbutton:ISI SURVEI\n", "2:1", NO_COLON, NO_COLON_MEND + "button: ISI SURVEI"),
        ("a: 1\nreason:Kedua nomor tertulis demikian di sumbernya\nb: 1\n", "2:1", NO_COLON,
         NO_COLON_MEND + "reason: Kedua nomor tertulis demikian di sumbernya"),
        ("s:\n  open >-\n    Klik\n    tombol\n  b: 1\n", "2:3", NO_COLON,
         NO_COLON_MEND + "  open: >-"),
        ("s:\n  a: 1\n  open; |\n    Klik\n  b: 1\n", "3:3", NO_COLON, NO_COLON_MEND + "  open: |"),
        ("name SPI\na: 1\n", "1:1", NO_COLON, NO_COLON_MEND + "name: SPI"),
        ("a: >-\nteks itu\nb: 1\n", "2:1", NO_COLON, NO_COLON_MEND + "teks: itu"),
        # indentation
        ("a: 1\n b: 2\n", "2:2", INDENTED.format(1, 2), INDENTED_MEND + "b: 2"),
        ("a: 1\n b:\n  c: 2\n", "2:2", INDENTED.format(1, 2), INDENTED_MEND + "b:"),
        ("s:\n  o: 1\n   p: 2\n", "3:4", INDENTED.format(3, 4), INDENTED_MEND + "  p: 2"),
        ("s:\n   o: 1\n  p: 2\n", "2:4", INDENTED.format(3, 4), INDENTED_MEND + "  o: 1"),
        ("s:\n  - a: 1\n   b: 2\n", "3:4", INDENTED.format(5, 4), INDENTED_MEND + "    b: 2"),
        ("s:\n  - x\n - y\n", "3:2", INDENTED.format(3, 2), INDENTED_MEND + "  - y"),
        ("s:\n   - a: 1\n    b: 2\n  - a: 3\n    b: 4\n", "2:4", INDENTED.format(3, 4),
         INDENTED_MEND + "  - a: 1"),
        ("s:\n - a: 1\n    b: 2\n  - a: 3\n    b: 4\n", "2:2", INDENTED.format(3, 2),
         INDENTED_MEND + "  - a: 1"),
        ("# x\n  a: 1\n\nb: 2\n", "2:3", INDENTED.format(1, 3), INDENTED_MEND + "a: 1"),
        (" a:\n  - b\nc: 2\nd: 3\n", "1:2", INDENTED.format(1, 2), INDENTED_MEND + "a:"),
        ("- a\nb: 1\n", "2:1", "expected an item of the list, found a key", NO_ITEM_MEND),
        ("a: 1\n- b\n", "2:1", "expected a key, found an item of a list", NO_KEY_MEND),
        ("a: 1\n...\nb: 2\n", "2:1", SECOND, SECOND_MEND),
    ],
)  # fmt: skip
def test_what_editors_do_is_told_where_it_was_done_with_the_line_as_it_should_be(
    tmp_path: Path, content: str, place: str, message: str, mend: str
) -> None:
    assert read_yaml(tmp_path, content) == (None, f"a.yml:{place}: {message}\n    {mend}")


def test_what_no_cause_is_known_of_is_told_in_the_words_of_the_yaml_reader(tmp_path: Path) -> None:
    assert read_yaml(tmp_path, "a: {b: c: d}\n")[1] == (
        "a.yml:1:9: expected YAML, found something else (expected ',' or '}', but got ':')\n"
        "    Look at this line and the one above: is a quote not closed, is a line indented "
        "otherwise than its neighbours? Put a text with ': ' or ' #' in it, or one that begins "
        "with a sign such as * & ! % @ { [ or a quote, between quotes."
    )


def test_a_number_after_a_text_is_asked_about_and_a_remark_is_not(tmp_path: Path) -> None:
    assert read_yaml(tmp_path, "a:\n  b: ISI SURVEI # 2\n")[1] == (
        "a.yml:2:17: a.b: expected a remark in words, found # 2 straight after a text\n"
        "    Is it a remark? Write it in words. Does it belong to the text? Put all of it between "
        'quotes, like this:   b: "ISI SURVEI # 2"'
    )
    for line in ("a: ISI # tombol 2", "a: 08:30 # 2", "a: 3 # 2", "# 2"):
        assert read_yaml(tmp_path, f"x: y\n{line}\n")[1] == ""


@pytest.mark.parametrize(
    "better",
    ['a: "Jum\'at"', "a: '\"Klik\" tombol'", 'a: "**Klik** x"', 'a: "Perhatian: ini"',
     'a: "C:\\\\panduan"', "a: '\\ it''s \"x\"'"],
)  # fmt: skip
def test_the_line_as_it_should_be_is_read(tmp_path: Path, better: str) -> None:
    assert read_yaml(tmp_path, better + "\n")[1] == ""


def told_in_indonesian(root: Path, content: str) -> str:
    write(root, {"a.yml": content})
    problems: list[Problem] = []
    read_nodes(content, "a.yml", problems)
    return "\n".join(short(problem, "id") for problem in problems)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (
            "hari: 'Jum'at'\n",
            "a.yml:1:11: teks ini diapit ', tetapi tanda yang sama ada juga di dalamnya\n"
            '    Apit teks dengan tanda kutip, seperti ini: hari: "Jum\'at"',
        ),
        (
            "s:\n   o: 1\n  p: 2\n",
            "a.yml:2:4: baris ini seharusnya mulai di kolom 3, tetapi mulai di kolom 4\n"
            "    Mulai baris ini tepat di bawah baris yang setingkat, seperti ini:   o: 1",
        ),
        (
            "a: 1\n- b\n",
            "a.yml:2:1: seharusnya sebuah kunci, tetapi ada butir daftar\n"
            "    Apakah ini kunci? Hapus tanda hubungnya. Apakah ini butir dari kunci di atasnya? "
            "Kosongkan bagian setelah titik dua kunci itu.",
        ),
    ],
)
def test_an_editor_reads_it_in_indonesian(tmp_path: Path, content: str, told: str) -> None:
    assert told_in_indonesian(tmp_path, content) == told


def test_all_mistakes_of_one_file_are_told_in_one_run(tmp_path: Path) -> None:
    content = 'a: Survei: x\nb: ["ya"]\nc: "ISI\nd:\n   e: 1\n  f: 2\n'
    node, report = read_yaml(tmp_path, content)
    assert node is None
    assert [line.partition(": ")[0] for line in report.splitlines()[::2]] == [
        "a.yml:1:10",
        "a.yml:3:4",
        "a.yml:5:4",
    ]


def test_slips_in_several_parts_of_a_file_are_told_in_one_run(tmp_path: Path) -> None:
    parts = ["a:\n  - b\n  c: d", "e:\n  f: [g, h] i", "j: Survei: x", "k: 1", "l: {m: n o: p"]
    content = "\n".join([*parts, "q: [r", "s: t", "u:", "   v: 1", "  w: 2", "  x: 3", ""])
    node, report = read_yaml(tmp_path, content)
    assert node is None
    assert [line.partition(": ")[0] for line in report.splitlines()[::2]] == [
        "a.yml:3:3",
        "a.yml:5:13",
        "a.yml:6:10",
        "a.yml:8:4",
        "a.yml:9:4",
        "a.yml:12:4",
    ]


def test_slips_beside_a_tab_are_told_with_it(tmp_path: Path) -> None:
    report = read_yaml(tmp_path, "a: 'x\nb:\n\tc: 1\nd: 'Jum'at'\ne: 2\n")[1]
    assert [line.partition(": ")[0] for line in report.splitlines()[::2]] == [
        "a.yml:1:4",
        "a.yml:3:1",
        "a.yml:4:8",
    ]


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a:\n     b: 1\n  c: 2\n  d: 3\n  e: 4\n", "a.yml:2:6"),
        ("a:\n   - b: 1\n  - b: 2\n  - b: 3\n", "a.yml:2:4"),
        ("a:\n - b: 1\n    c: 2\n    d: 3\n    e: 4\n", "a.yml:2:2"),
        ("a:\n b: 1\n  c: 2\n  d: 3\n  e: 4\n", "a.yml:2:2"),
        ("a:\n  b: [c\n  d: [e]\n  f: [g]\nh: 1\n", "a.yml:2:6"),
        ("a:\n  b:\n    c: 1\n   d:\n    c: 2\n    e: 3\n", "a.yml:4:4"),
    ],
)
def test_one_slip_is_told_once_where_it_was_made(tmp_path: Path, content: str, place: str) -> None:
    report = read_yaml(tmp_path, content)[1]
    assert [line.partition(": ")[0] for line in report.splitlines()[::2]] == [place]


def test_what_may_only_follow_from_a_line_mended_in_a_wrong_way_is_not_told(
    tmp_path: Path,
) -> None:
    report = read_yaml(tmp_path, 'a: "x\n  y: [\n  z"\nb: 1\nc: "\n')[1]
    assert report.count("\n") == 1


def test_what_cannot_be_mended_never_keeps_an_editor_waiting(tmp_path: Path) -> None:
    content = "a: 1\n" + '- {b: "c: [\n' * 200
    assert read_yaml(tmp_path, content)[1].count("\n") < 30
