"""What calls are held with: the things startup made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.background import Background
from app.calls.open_calls.draft_files import DraftFiles
from app.clock import Clock


@dataclass(frozen=True)
class Desktop:
    """What the desk works with."""

    background: Background
    files: DraftFiles
    clock: Clock
    monotonic: Callable[[], float]
