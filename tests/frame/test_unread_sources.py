"""PySide must not read, and Python not keep, the source of each module that is imported."""

from __future__ import annotations

import subprocess
import sys


def test_the_sources_of_what_is_imported_later_stay_unread() -> None:
    script = (
        "import linecache; from PySide6 import QtCore;"
        "from app.unread_sources import leave_sources_unread;"
        "leave_sources_unread();"
        "import sqlalchemy;"
        "print(sqlalchemy.__file__ in linecache.cache, sqlalchemy.sql.__file__ in linecache.cache)"
    )
    read = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert read.stdout.strip() == "False False"
