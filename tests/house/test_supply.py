"""What the site is made of, and under which licences: every locked package is told."""

import json
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from factories import PROJECT

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)", re.MULTILINE)


def locked(file: str) -> dict[str, str]:
    """The packages of a lock, and their versions."""
    return dict(LOCKED.findall((PROJECT / file).read_text(encoding="utf-8")))


def test_every_package_has_a_hash() -> None:
    for file in ("requirements.txt", "requirements-dev.txt", "tests/bench/peer.txt"):
        text = (PROJECT / file).read_text(encoding="utf-8")
        entries = re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]
        assert [one.split()[0] for one in entries if "--hash=sha256:" not in one] == []
        assert len(entries) == len(LOCKED.findall(text)) > 20


def test_the_licence_of_every_package_font_and_set_of_data_is_told() -> None:
    done = subprocess.run(
        [sys.executable, ".ci/licences.py"], cwd=PROJECT, capture_output=True, text=True, check=True
    )
    rows = [re.split(r"\s{2,}", line.strip()) for line in done.stdout.splitlines()]
    told = {row[0].split(" ")[0].lower().replace("_", "-"): row[-1] for row in rows if len(row) > 2}
    here = {name.lower() for name in locked("requirements.txt")}
    assert here - {*told} <= {"colorama"}  # which other systems need
    assert {name for name in here & told.keys() if told[name].lower() in ("", "unknown")} == set()
    assert told["mkdocs-material"] == "MIT"
    assert "OFL-1.1" in done.stdout


def test_the_bill_of_materials_has_every_package_and_font_and_their_licences(
    tmp_path: Path,
) -> None:
    target = tmp_path / "sbom.json"
    recipe = subprocess.run(
        ["make", "--dry-run", "sbom"], cwd=PROJECT, capture_output=True, text=True, check=True
    ).stdout.replace("\\\n", "")
    lines = [one for one in recipe.splitlines() if one.startswith(".venv/bin/python")]
    for line in lines:
        words = line.replace(".build/sbom.json", str(target)).split()[1:]
        command = [sys.executable, "-W", "ignore", *words]
        subprocess.run(command, cwd=PROJECT, capture_output=True, check=True)
    text = target.read_text(encoding="utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    bill = json.loads(text)
    libraries = [one for one in bill["components"] if one["type"] == "library"]
    assert {one["name"]: one["version"] for one in libraries} == locked("requirements.txt")
    assert all(one["purl"].startswith("pkg:pypi/") for one in libraries)
    assert {one["name"] for one in libraries if "licenses" not in one} <= {"colorama"}
    licences = {one["name"]: one["licenses"] for one in libraries if "licenses" in one}
    assert licences["mkdocs-material"] == [{"license": {"name": "MIT"}}]
    fonts = {one["name"]: one for one in bill["components"] if one["type"] == "file"}
    shipped = sorted((PROJECT / "hooks/handouts/fonts").glob("*.ttf"))
    assert sorted(fonts) == [path.name for path in shipped] != []
    for path in shipped:
        assert fonts[path.name]["licenses"] == [{"license": {"id": "OFL-1.1"}}]
        digest = sha256(path.read_bytes()).hexdigest()
        assert fonts[path.name]["hashes"] == [{"alg": "SHA-256", "content": digest}]
