"""What calls are made with."""

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
    """What the desk works with: the things startup made."""

    background: Background
    files: DraftFiles
    dialler: Dialler
    clock: Clock
    monotonic: Callable[[], float]
    own_days: WorkDays
    claims: ClaimKeeper
    ringer: Ringer = field(default_factory=Ringer)
