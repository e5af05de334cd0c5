"""The JSON schema of SARIF 2.1.0, as OASIS gives it."""

import os
from pathlib import Path

SCHEMA = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    / "respondent-guides"
    / "sarif-2.1.0-rtm.5.json"
)
"""Where .ci/install_sarif_schema.py puts it."""
