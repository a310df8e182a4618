"""Whoever re-reads everything must hear of every kind."""

from __future__ import annotations

import re
from pathlib import Path

from app.database.journal import KINDS

APP = Path(__file__).resolve().parents[2] / "app"


def test_all_kinds_that_commands_tell_are_known() -> None:
    told = {
        kind
        for path in APP.rglob("*.py")
        for kind in re.findall(r'(?:Changed\(|^KIND = )"(\w+)"', path.read_text(), re.MULTILINE)
    } - {"outbox", "schema"}

    assert told <= set(KINDS)
    assert {"call", "customer", "claim"} <= told
