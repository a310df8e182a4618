"""What calls are made with: the things startup made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from app.background import Background
from app.calls.calling_out import Ringer
from app.calls.claim_keeper import ClaimKeeper
from app.calls.draft_files import DraftFiles
from app.clock import Clock
from app.settings.working_time import WorkDays
from app.telephony.dialler import Dialler


@dataclass(frozen=True)
class Desktop:
    """What calls are held with."""

    background: Background
    files: DraftFiles
    clock: Clock
    monotonic: Callable[[], float]


@dataclass(frozen=True)
class Telephone:
    """What numbers are rung with, and who rings them (id of a user; 0: nobody is known)."""

    dialler: Dialler
    claims: ClaimKeeper
    own_days: WorkDays
    user_id: int
    ringer: Ringer = field(default_factory=Ringer)
