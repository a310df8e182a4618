"""Real files of other programs, kept beside the project; tests skip where they are missing."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

CORPUS = Path(
    os.environ.get("TALKTRACK_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus")
)
REASON = "the corpus of real files is not here (TALKTRACK_CORPUS names its folder)"


def expectations() -> dict[str, Any]:
    """What each CSV and XLSX file is expected to give; empty without the corpus."""
    path = CORPUS / "expected.json"
    if not path.exists():
        return {}
    known = json.loads(path.read_text("utf-8"))
    return {name: expected for name, expected in known.items() if not name.startswith("vcard")}


def expected_encoding(expected: dict[str, Any]) -> str | None:
    """The encoding in our words; ASCII counts as UTF-8."""
    first = expected["encoding"].split()[0]
    if expected["encoding"] == "utf-8 (BOM)":
        return "utf-8-sig"
    return {"ascii": "utf-8", "windows-1252": "cp1252", "xlsx": None}.get(first, first)
