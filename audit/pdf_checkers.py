"""Two checkers of accessible PDFs, outloud and pdfua, on every handout."""

import os
import shutil
import subprocess
import sys

from audit_tools import HERE, SITE, WORK

_LOCK = HERE / "pdf-checkers.txt"
_FOLDER = WORK / "audit-pdf-checkers"


def check_pdfs() -> bool:
    """Prints what the checkers say of PDFs; gives whether they found no error and no warning."""
    _install()
    files = sorted(map(str, SITE.rglob("*.pdf")))
    if not files:
        print("PDF checkers: no PDFs.", flush=True)
        return False
    environment = {**os.environ, "PYTHONPATH": str(_FOLDER)}
    outloud = [sys.executable, str(_FOLDER / "bin" / "outloud"), "--fail-on", "warning"]
    pdfua = [sys.executable, "-m", "pdfua", "check", "--min-severity", "warning", "--quiet"]
    are_well = True
    for name, command in (("outloud", outloud), ("pdfua", pdfua)):
        done = subprocess.run(
            [*command, *files],
            env=environment,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if done.returncode:
            are_well = False
            print(done.stdout + done.stderr)
        said = "errors or warnings" if done.returncode else "no errors, no warnings"
        print(f"{name}: {said} in {len(files)} PDFs.", flush=True)
    return are_well


def _install() -> None:
    """Puts the locked checkers into .build/, unless they are there."""
    mark = _FOLDER / "installed.txt"
    if mark.exists() and mark.read_bytes() == _LOCK.read_bytes():
        return
    print("Installing the checkers of PDFs into .build/ …", flush=True)
    shutil.rmtree(_FOLDER, ignore_errors=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    command += ["--no-deps", "--only-binary", ":all:", "--require-hashes"]
    command += ["--target", str(_FOLDER), "--requirement", str(_LOCK)]
    if subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode:
        sys.exit(f"pip could not install the packages of audit/{_LOCK.name}.")
    shutil.copy(_LOCK, mark)
