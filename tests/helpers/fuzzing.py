"""Input that nobody would write on purpose: the files of a project, changed by chance.

Whatever stands in them, reading gives problems, in sentences, and never another exception.
"""

import random
import shutil
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from building import ROOT
from guidebook.data.settings import read_languages, read_publish_from
from guidebook.data.source.files import lines_below
from guidebook.data.values.web_addresses import parse_public_address
from guidebook.localization.languages import localize_project
from guidebook.localization.project import read_project
from guidebook.problems.exporting import export_json, export_sarif
from guidebook.problems.problem import Problem, Wrong
from guidebook.problems.reporting import Manner, report
from guidebook.problems.words import language_of

SECONDS = 10
"""So long reading may take at most, on a machine that has other things to do."""

_PIECES: tuple[bytes, ...] = (
    b"\0", b"\x1b[31m", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\xaf", b"\r", b"\t",
    b'"\\ud800"', b'"\\0\\e\\x0b"', b"'\\udfff'", "\u2028\u202e\u200b\u2066".encode(),
    "\U000e0041\U0010ffff\u0300".encode(), b": ", b"- ", b"? ", b"#? ", b"&a ", b"*a", b"<<: *a",
    b"!!python/object/apply:os.system ['true']", b"!ENV [HOME]", b"!!binary x", b"---\n", b"...\n",
    b"%YAML 9.9\n", b"|", b">-", b"{", b"}", b"{{", b"{x}", b"{sender}", b"[", b"]", b",", b"'",
    b'"', b"**", b"0o17", b"1e999", b".nan", b"9" * 400, b"a" * 3000, b"[" * 300, b"{a: " * 200,
    b"\nmsgid \"x\"\nmsgstr \"y\"\n", b"msgstr[7] \"z\"\n", b"#, fuzzy\n", b"#~| msgid \"o\"\n",
    b"msgctxt \"meaning\"\n", b'"Plural-Forms: nplurals=2; plural=n/0;\\n"\n',
    b'"Plural-Forms: nplurals=1000000000; plural=0;\\n"\n', b'"Content-Type: x; charset=y\\n"\n',
    b"<script>", b"]]>", b"{% raw %}", b"{: .x }", b"[[_x_]](y)", b"---\ntitle: [\n---\n",
    b"24:01", b"99:99", b"+62", b"2023-02-30", b"Asia/Nowhere", b"https://\xff/", b"//", b"..",
)  # fmt: skip


def changed(rng: random.Random, content: bytes) -> bytes:
    """A file with some changes of any sort."""
    for _ in range(rng.choice((1, 1, 2, 5))):
        content = rng.choice(_CHANGES)(rng, content)
    return content


def _inserted(rng: random.Random, content: bytes) -> bytes:
    place = rng.randint(0, len(content))
    return content[:place] + rng.choice(_PIECES) + content[place:]


def _in_a_value(rng: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    row = rng.randrange(len(lines))
    head, colon, _ = lines[row].partition(b": ")
    lines[row] = head + (colon or b": ") + rng.choice(_PIECES)
    return b"\n".join(lines)


def _deleted(rng: random.Random, content: bytes) -> bytes:
    place = rng.randint(0, len(content))
    return content[:place] + content[place + rng.choice((1, 1, 3, 40)) :]


def _replaced(rng: random.Random, content: bytes) -> bytes:
    place = rng.randint(0, len(content))
    return content[:place] + bytes([rng.randrange(256)]) + content[place + 1 :]


def _moved(rng: random.Random, content: bytes) -> bytes:
    lines = content.split(b"\n")
    line = lines.pop(rng.randrange(len(lines)))
    for _ in range(rng.choice((0, 1, 1, 2))):
        lines.insert(rng.randint(0, len(lines)), rng.choice((b"", b"  ")) + line)
    return b"\n".join(lines)


def _cut(rng: random.Random, content: bytes) -> bytes:
    return content[: rng.randint(0, len(content))]


_CHANGES: tuple[Callable[[random.Random, bytes], bytes], ...] = (
    _inserted, _inserted, _in_a_value, _in_a_value, _deleted, _replaced, _moved, _moved, _cut,
)  # fmt: skip


class Fuzzed:
    """A small project whose files are changed, one after the other, and put right again."""

    def __init__(self, root: Path, survey: str) -> None:
        self.root = root
        shutil.copytree(ROOT / "tests" / "sites" / survey / "guides", root / "guides")
        if not (root / "guides" / "interface.yml").exists():
            shutil.copy(ROOT / "guides" / "interface.yml", root / "guides")
        (root / "guides" / "translations").mkdir(exist_ok=True)
        for lang in ("en", "min", "jv", "su"):
            po = (ROOT / "guides" / "translations" / "en.po").read_bytes()
            (root / "guides" / "translations" / f"{lang}.po").write_bytes(
                po if lang == "en" else b""
            )
        shutil.copytree(ROOT / "docs", root / "docs")
        shutil.copy(ROOT / "mkdocs.yml", root)
        self.files = sorted(
            path for path in root.rglob("*") if path.suffix in (".yml", ".po", ".md")
        )

    def slow_runs(self, name: str) -> list[str]:
        """Of which signs a long run in a file is not read within the bound."""
        path = next(path for path in self.files if path.name == name)
        before = path.read_bytes()
        slow = []
        for piece, text in long_runs(name, before.decode()):
            assert text != before.decode()
            path.write_text(text, encoding="utf-8", newline="")
            started = time.monotonic()
            self.read()
            if time.monotonic() - started > SECONDS:
                slow.append(piece)
        path.write_bytes(before)
        return slow

    def run(self, rng: random.Random) -> str | None:
        """Changes a file and reads everything; tells what was no problem but an exception."""
        path = rng.choice(self.files)
        before = path.read_bytes()
        path.write_bytes(content := changed(rng, before))
        started = time.monotonic()
        try:
            self.read()
        except Exception as error:
            return f"{path.relative_to(self.root)}: {error!r}\n{content!r}"
        finally:
            path.write_bytes(before)
        if time.monotonic() - started > SECONDS:
            return f"{path.relative_to(self.root)}: slow\n{content!r}"
        return None

    def read(self) -> None:
        """Everything that a build reads, and what an editor is told of it."""
        problems: list[Problem] = []
        languages = read_languages(self.root, problems)
        read_publish_from(self.root, problems)
        project = read_project(self.root, languages, problems) if languages else None
        if project and not problems:
            assert all(views.frame for views in localize_project(project, languages))
            problems += project.guidebook.notices
        for language in ("en", "id"):
            manner = Manner(language=language, lines=lines_below(self.root))
            told = report(problems, manner)
            strange = [sign for sign in told.replace("\n", "") if _is_active(sign)]
            assert strange == [], f"a terminal would get {strange}"
            for export in (export_json, export_sarif):
                export(problems, (), manner).encode()


def _is_active(sign: str) -> bool:
    """Whether a sign does something to a terminal, or to how a line is read."""
    kind = unicodedata.category(sign)
    return kind in ("Cc", "Cs", "Zl", "Zp") or (kind == "Cf" and sign not in "\u200c\u200d")


def environments(rng: random.Random) -> Iterator[Mapping[str, str]]:
    """What may stand in the environment, bytes that are no text among it."""
    while True:
        piece = rng.choice(_PIECES).decode("utf-8", "surrogateescape")
        yield {"SITE_URL": rng.choice(("https://", "", "//")) + piece, "GUIDEBOOK_LANG": piece}


def read_environment(environment: Mapping[str, str]) -> None:
    """The same for what a build takes from the environment."""
    assert language_of(environment) in ("en", "id")
    try:
        address = parse_public_address(environment["SITE_URL"])
    except Wrong as wrong:
        str(wrong.kind).encode()
    else:
        assert address is None or address.isprintable()


_RUNS = (
    " ", "(", "{", "[", "*", "-", "'", '"', "#", ":", "9", "<", "\\", "\n", "\u200b",
    "- ", "{a ", "[a, ", "* ", "**a", "9.", "a@", '" ', "# ", ": ", "x | ", "10:00 ", "![](a) ",
)  # fmt: skip
"""What readers look for, without an end."""

_TRANSLATED = "Search"
"""What the catalogue of the shipped guides says for a text that every survey has."""


def long_runs(file: str, text: str) -> Iterator[tuple[str, str]]:
    """A file with long runs of the signs that its reader looks for, and what they are made of.

    They are as long as a line may be, and broken into words that are no longer than a word may be.
    """
    if file.endswith(".md"):
        yield "## a", f"{text}\n\n" + "## a\n" * 9_000
    for piece in _RUNS:
        line = (piece * 2_000)[:2_000].rstrip(" ") if len(piece) == 1 else piece * 3_000
        run = (line + " ") * 9 if len(piece) == 1 else line[:19_000]
        if file.endswith(".po"):
            said = run.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
            yield piece, text.replace(f'msgstr "{_TRANSLATED}"', f'msgstr "{said}"')
        elif file.endswith(".md"):
            yield piece, f"{text}\n\n{run}\n"
        else:
            key, colon, rest = text.partition(": ")
            yield piece, f"{key}{colon}{run}\n{rest.partition(chr(10))[2]}"
