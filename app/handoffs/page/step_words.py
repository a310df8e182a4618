"""The steps of a handoff as buttons."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.handoffs.rules import HandoffAction, HandoffState, Way
from app.handoffs.states import possible


def ordered(state: HandoffState) -> list[HandoffAction]:
    """Give the steps in the order of their buttons: what brings it on comes first."""
    first = (
        HandoffAction.OFFER,
        HandoffAction.ACCEPT,
        HandoffAction.REPORT if state is not HandoffState.ACCEPTED else HandoffAction.SCHEDULE,
        HandoffAction.CLOSE,
    )
    by_leads = {HandoffAction.CANCEL}  # of many at once
    steps = [one for one in possible(state) if one not in by_leads]
    return [one for one in first if one in steps] + [one for one in steps if one not in first]


def button_words(action: HandoffAction, way: Way) -> str:
    """Say on a button which step it takes."""
    translate = QCoreApplication.translate
    return {
        HandoffAction.DRAFT: "",
        HandoffAction.REVISE: translate("handoff steps", "Edit…"),
        HandoffAction.OFFER: translate("handoff steps", "Finish and offer…"),
        HandoffAction.ACCEPT: translate("handoff steps", "Accept"),
        HandoffAction.RETURN: translate("handoff steps", "Return…"),
        HandoffAction.WITHDRAW: translate("handoff steps", "Withdraw…"),
        HandoffAction.SCHEDULE: translate("handoff steps", "Date…"),
        HandoffAction.CALL_OFF: translate("handoff steps", "Date called off"),
        HandoffAction.VISIT: translate("handoff steps", "Visited")
        if way is Way.TO_FIELD
        else translate("handoff steps", "Done"),
        HandoffAction.REPORT: translate("handoff steps", "Report…"),
        HandoffAction.CLOSE: translate("handoff steps", "Close"),
        HandoffAction.CANCEL: "",
        HandoffAction.RESUME: "",
        HandoffAction.INVITE: translate("handoff steps", "Calendar…"),
        HandoffAction.UNINVITE: translate("handoff steps", "Calendar…"),
        HandoffAction.TRANSFER: "",
    }[action]
