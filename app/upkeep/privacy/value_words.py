"""What our stored words mean in an access report: states, kinds, and what staff did."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_VALUES = {
    "open": QT_TRANSLATE_NOOP("access report", "open"),
    "done": QT_TRANSLATE_NOOP("access report", "done"),
    "dropped": QT_TRANSLATE_NOOP("access report", "dropped"),
    "solved": QT_TRANSLATE_NOOP("access report", "solved"),
    "withdrawn": QT_TRANSLATE_NOOP("access report", "withdrawn"),
    "draft": QT_TRANSLATE_NOOP("access report", "draft"),
    "offered": QT_TRANSLATE_NOOP("access report", "offered"),
    "accepted": QT_TRANSLATE_NOOP("access report", "accepted"),
    "scheduled": QT_TRANSLATE_NOOP("access report", "visit planned"),
    "visited": QT_TRANSLATE_NOOP("access report", "visited"),
    "feedback": QT_TRANSLATE_NOOP("access report", "reported"),
    "closed": QT_TRANSLATE_NOOP("access report", "closed"),
    "returned": QT_TRANSLATE_NOOP("access report", "returned"),
    "running": QT_TRANSLATE_NOOP("access report", "running"),
    "undone": QT_TRANSLATE_NOOP("access report", "undone"),
    "phone": QT_TRANSLATE_NOOP("access report", "phone"),
    "mobile": QT_TRANSLATE_NOOP("access report", "mobile"),
    "fax": QT_TRANSLATE_NOOP("access report", "fax"),
    "email": QT_TRANSLATE_NOOP("access report", "e-mail"),
    "advertising": QT_TRANSLATE_NOOP("access report", "advertising"),
    "service": QT_TRANSLATE_NOOP("access report", "service"),
    "mr": QT_TRANSLATE_NOOP("access report", "Mr"),
    "ms": QT_TRANSLATE_NOOP("access report", "Ms"),
    "inside_owner": QT_TRANSLATE_NOOP("access report", "owner, inside sales"),
    "field_owner": QT_TRANSLATE_NOOP("access report", "owner, field sales"),
    "segment": QT_TRANSLATE_NOOP("access report", "segment"),
    "status": QT_TRANSLATE_NOOP("access report", "status"),
    "update": QT_TRANSLATE_NOOP("access report", "changed"),
    "delete": QT_TRANSLATE_NOOP("access report", "deleted"),
    "access_report": QT_TRANSLATE_NOOP("access report", "access report"),
    "erasure": QT_TRANSLATE_NOOP("access report", "erasure"),
}

_DONE = {
    "add_activity": QT_TRANSLATE_NOOP("access report", "contact or visit noted"),
    "add_note": QT_TRANSLATE_NOOP("access report", "note written"),
    "leave_phone_message": QT_TRANSLATE_NOOP("access report", "phone message left"),
    "add_contact": QT_TRANSLATE_NOOP("access report", "person added"),
    "edit_contact": QT_TRANSLATE_NOOP("access report", "person changed"),
    "contact_left": QT_TRANSLATE_NOOP("access report", "person no longer there"),
    "add_customer": QT_TRANSLATE_NOOP("access report", "customer added"),
    "edit_customer": QT_TRANSLATE_NOOP("access report", "customer changed"),
    "save_details": QT_TRANSLATE_NOOP("access report", "customer changed"),
    "set_stand": QT_TRANSLATE_NOOP("access report", "how things stand written"),
    "add_phone": QT_TRANSLATE_NOOP("access report", "number added"),
    "edit_phone": QT_TRANSLATE_NOOP("access report", "number changed"),
    "remove_phone": QT_TRANSLATE_NOOP("access report", "number removed"),
    "add_email": QT_TRANSLATE_NOOP("access report", "address added"),
    "edit_email": QT_TRANSLATE_NOOP("access report", "address changed"),
    "remove_email": QT_TRANSLATE_NOOP("access report", "address removed"),
    "give_permission": QT_TRANSLATE_NOOP("access report", "permission recorded"),
    "block_customer": QT_TRANSLATE_NOOP("access report", "do not call recorded"),
    "block_number": QT_TRANSLATE_NOOP("access report", "do not call recorded"),
    "record_call": QT_TRANSLATE_NOOP("access report", "call saved"),
    "correct_call": QT_TRANSLATE_NOOP("access report", "call corrected"),
    "plan_follow_up": QT_TRANSLATE_NOOP("access report", "follow-up planned"),
    "edit_follow_up": QT_TRANSLATE_NOOP("access report", "follow-up changed"),
    "finish_follow_up": QT_TRANSLATE_NOOP("access report", "follow-up finished"),
    "finish_and_plan_next": QT_TRANSLATE_NOOP("access report", "follow-up finished"),
    "open_complaint": QT_TRANSLATE_NOOP("access report", "complaint recorded"),
    "solve_complaint": QT_TRANSLATE_NOOP("access report", "complaint solved"),
    "add_quote": QT_TRANSLATE_NOOP("access report", "quote recorded"),
    "change_quote_state": QT_TRANSLATE_NOOP("access report", "quote changed"),
    "note_quote_facts": QT_TRANSLATE_NOOP("access report", "quote changed"),
    "keep_quote": QT_TRANSLATE_NOOP("access report", "quote changed"),
    "edit_quote": QT_TRANSLATE_NOOP("access report", "quote changed"),
    "win_quote": QT_TRANSLATE_NOOP("access report", "order recorded"),
    "drop_quote": QT_TRANSLATE_NOOP("access report", "quote removed"),
    "remove_quote": QT_TRANSLATE_NOOP("access report", "quote removed"),
    "keep_order": QT_TRANSLATE_NOOP("access report", "order changed"),
    "edit_order": QT_TRANSLATE_NOOP("access report", "order changed"),
    "remove_order": QT_TRANSLATE_NOOP("access report", "order removed"),
    "take_back_paper": QT_TRANSLATE_NOOP("access report", "quote or order taken back"),
    "add_order": QT_TRANSLATE_NOOP("access report", "order recorded"),
    "give_key_task": QT_TRANSLATE_NOOP("access report", "task for a key account given"),
    "change_key_task": QT_TRANSLATE_NOOP("access report", "task for a key account changed"),
    "draft_handoff": QT_TRANSLATE_NOOP("access report", "handoff drafted"),
    "revise_handoff": QT_TRANSLATE_NOOP("access report", "handoff changed"),
    "return_handoff": QT_TRANSLATE_NOOP("access report", "handoff returned"),
    "keep_invitation": QT_TRANSLATE_NOOP("access report", "visit put into calendars"),
    "report_own_visit": QT_TRANSLATE_NOOP("access report", "visit reported"),
    "decide_visits": QT_TRANSLATE_NOOP("access report", "visits and calls decided"),
    "take_back_visits": QT_TRANSLATE_NOOP("access report", "decision on visits taken back"),
    "schedule_visit": QT_TRANSLATE_NOOP("access report", "visit planned"),
    "report_visit": QT_TRANSLATE_NOOP("access report", "visit reported"),
}


def value_words(value: str) -> str:
    """Say one of our stored words; what people typed comes back as it is."""
    known = _VALUES.get(value)
    return value if known is None else QCoreApplication.translate("access report", str(known))


def done_words(kind: str) -> str:
    """Say what a command did; of a rare one, that something was changed."""
    known = _DONE.get(kind, QT_TRANSLATE_NOOP("access report", "data changed"))
    return QCoreApplication.translate("access report", str(known))
