"""What the middle of the calls page is made of: its panels, and what works behind them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.calls.conversation.call_head import CallHead
from app.calls.conversation.customer_tab import CustomerTab
from app.calls.conversation.dialling import Dialling
from app.calls.conversation.notes_card import NotesCard
from app.calls.conversation.script_flow import ScriptFlow
from app.calls.open_calls.call_desk import CallDesk
from app.calls.open_calls.claim_keeper import ClaimKeeper
from app.calls.open_calls.draft_files import DraftFiles
from app.calls.preparation.card import PreparationCard
from app.calls.wrap_up.flow import WrapUpFlow
from app.calls.wrap_up.panel import WrapUpPanel
from app.scripts.script_pane import ScriptPane


@dataclass(frozen=True)
class Parts:
    """The panels of the middle, made by startup."""

    head: CallHead
    preparation: PreparationCard
    script: ScriptPane
    notes: NotesCard
    wrap_up: WrapUpPanel
    tabs: Sequence[CustomerTab]


@dataclass(frozen=True)
class Flows:
    """What does the work behind the panels."""

    desk: CallDesk
    dialling: Dialling
    script: ScriptFlow
    wrap_up: WrapUpFlow
    files: DraftFiles
    claims: ClaimKeeper
