"""Keeps PySide from reading the source of every module that the program imports."""

from __future__ import annotations

import sys
from typing import Any


def leave_sources_unread() -> None:
    """Let PySide take no module for one that wants its ``__feature__``; none of ours does.

    To find such modules it reads the source of all that are imported, and Python keeps what was
    read: 30 MB and a tenth of the start. A built program has no sources, so that this is how it
    works there anyway. Does nothing where PySide looks in another way.
    """
    feature: Any = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = lambda module: False
