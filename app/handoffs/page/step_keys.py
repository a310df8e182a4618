"""Which key takes which step of a handoff."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.handoffs.rules import HandoffAction

if TYPE_CHECKING:
    from app.widgets.shortcuts import Shortcuts

STEP_KEYS: dict[HandoffAction, str] = {
    HandoffAction.ACCEPT: "handoff_accept",
    HandoffAction.RETURN: "handoff_return",
    HandoffAction.OFFER: "handoff_offer",
    HandoffAction.REVISE: "list_edit",
    HandoffAction.SCHEDULE: "list_snooze",
    HandoffAction.REPORT: "handoff_report",
    HandoffAction.WITHDRAW: "handoff_withdraw",
    HandoffAction.CLOSE: "list_done",
}
"""The shortcut of each step; those that are not here have none."""


def keycap(action: HandoffAction, shortcuts: Shortcuts) -> str:
    """Name the key of a step as it stands beside its button, "" where it has none."""
    return shortcuts.keycap(STEP_KEYS[action]) if action in STEP_KEYS else ""
