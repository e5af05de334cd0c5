"""Installs the JSON schema of SARIF 2.1.0, which says what programs for code review understand.

It comes from a package of Microsoft's in the npm registry, with a pinned hash.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))

from npm_packages import install_file
from sarif import SCHEMA

PACKAGE = "@microsoft/jest-sarif@1.0.0-beta.0"
SHA512 = (
    "0357ce84f77a21ce620e4e05f583f0d6a341e1717eefe22f891ef197caf617a433424c7972963d2ec1a4dab13188"
    "52047016e3a559d29b058606e9004a4890f4"
)


def main() -> None:
    """Installs it, or says that its test is skipped."""
    install_file(
        SCHEMA,
        PACKAGE,
        SHA512,
        "lib/schemas/sarif-2.1.0-rtm.5.json",
        otherwise="The test of SARIF's schema is skipped.",
    )


if __name__ == "__main__":
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
