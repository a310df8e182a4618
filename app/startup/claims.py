"""Makes what keeps two people from calling one customer."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject, QSettings

from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.permission.claim_board import ClaimBoard
from app.calls.permission.claims import Holder

if TYPE_CHECKING:
    from app.startup.workplace import Workplace

_KEY = "claims/holder"


def make_claims(work: Workplace, parent: QObject) -> ClaimKeeper:
    """Make the keeper of this window's claims with the board of the others'."""
    holder = Holder(work.me.id, _kept_holder(work.around.profile.window_file))
    board = ClaimBoard(work.background, holder, parent)
    return ClaimKeeper(work.background, board, _seconds, parent)


def _kept_holder(file: Path) -> str:
    """Give who holds: a profile has one window, so after a crash it finds its own claims again."""
    settings = QSettings(str(file), QSettings.Format.IniFormat)
    if not settings.contains(_KEY):
        settings.setValue(_KEY, str(uuid4()))
        settings.sync()
    return str(settings.value(_KEY))


def _seconds() -> float:
    """Tell seconds that go on while the computer sleeps: leases run out meanwhile."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
