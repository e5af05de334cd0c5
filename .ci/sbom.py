"""Adds to a bill of materials what the lock does not tell: licences, and the fonts in the PDFs.

python .ci/sbom.py FILE, which cyclonedx_py has written.
"""

import json
import sys
from hashlib import sha256
from pathlib import Path

from licences import ROOT, others, packages

FONTS = "hooks/handouts/fonts"


def main(bill_file: Path) -> None:
    """Write the bill anew, with both."""
    bill = json.loads(bill_file.read_text(encoding="utf-8"))
    told = {name.lower(): licence for name, _, _, licence in packages()}
    for component in bill["components"]:
        # What only other systems need is not here, and tells nothing.
        if licence := told.get(component["name"].lower()):
            component["licenses"] = [{"license": {"name": licence}}]
    bill["components"] += fonts()
    bill_file.write_text(f"{json.dumps(bill, indent=2)}\n", encoding="utf-8")


def fonts() -> list[dict[str, object]]:
    """Each font that the PDFs embed."""
    [licence] = [one[3] for one in others() if FONTS in one[0]]
    return [
        {
            "bom-ref": path.name,
            "type": "file",
            "name": path.name,
            "hashes": [{"alg": "SHA-256", "content": sha256(path.read_bytes()).hexdigest()}],
            "licenses": [{"license": {"id": licence}}],
        }
        for path in sorted((ROOT / FONTS).glob("*.ttf"))
    ]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
