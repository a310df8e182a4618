"""What each shortcut does, in words: for the help and the settings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.widgets.shortcuts import Shortcuts


def words(name: str) -> str:
    """Say what the shortcut of this name does; KeyError for an unknown name."""
    stem, _, number = name.rpartition("_")
    if number.isdigit():
        return _numbered(stem).format(number=number)
    return _plain()[name]


def words_and_key(shortcuts: Shortcuts, name: str) -> str:
    """Say what a shortcut does, and its key where it has one: for the tip of what it leads to."""
    keycap = shortcuts.keycap(name)
    return f"{words(name)} ({keycap})" if keycap else words(name)


def _numbered(stem: str) -> str:
    translate = QCoreApplication.translate
    return {
        "outcome": translate("shortcuts", "Choose outcome {number}"),
        "answer": translate("shortcuts", "Choose answer {number} of the script"),
        "phase": translate("shortcuts", "Go to phase {number} of the script"),
    }[stem]


def _plain() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "help": translate("shortcuts", "Show the help"),
        "page_calls": translate("shortcuts", "Go to the calls"),
        "page_customers": translate("shortcuts", "Go to the customers"),
        "page_practice": translate("shortcuts", "Go to the practice"),
        "page_handoffs": translate("shortcuts", "Go to the handoffs"),
        "page_reports": translate("shortcuts", "Go to the reports"),
        "call_list": translate("shortcuts", "Go to the call list"),
        "queue": translate("shortcuts", "Go to the follow-ups"),
        "search": translate("shortcuts", "Search everything"),
        "dial": translate("shortcuts", "Dial; during a call: hang up"),
        "choose_number": translate("shortcuts", "Choose another number or person"),
        "incoming": translate("shortcuts", "Take an incoming call"),
        "phone_message": translate("shortcuts", "Phone message for a colleague"),
        "park": translate("shortcuts", "Park the call"),
        "outcome_more": translate("shortcuts", "Choose among the other outcomes"),
        "back": translate("shortcuts", "One step back in the script"),
        "second_wording": translate("shortcuts", "Show the second wording"),
        "objections": translate("shortcuts", "Find an objection"),
        "next_step": translate("shortcuts", "Add another next step"),
        "reading": translate("shortcuts", "Practice: correct how a line was read"),
        "save_and_next": translate("shortcuts", "Save and go to the next customer"),
        "email": translate("shortcuts", "Write an e-mail"),
        "complaint": translate("shortcuts", "Complaint of the customer"),
        "handoff": translate("shortcuts", "Hand over to field sales"),
        "new_customer": translate("shortcuts", "New customer"),
        "new_person": translate("shortcuts", "New contact person"),
        "print": translate("shortcuts", "Print"),
        "end_of_day": translate("shortcuts", "End the day"),
        "settings": translate("shortcuts", "Open the settings"),
        "list_call": translate("shortcuts", "In lists: call"),
        "list_pin": translate("shortcuts", "In lists: keep at the top"),
        "list_skip": translate("shortcuts", "In lists: skip for today"),
        "list_snooze": translate("shortcuts", "In lists: snooze"),
        "list_tomorrow": translate("shortcuts", "At the end of the day: to tomorrow"),
        "list_done": translate("shortcuts", "In lists: done"),
        "list_done_next": translate("shortcuts", "In lists: done, and plan the next step"),
        "list_undo": translate("shortcuts", "In lists: undo"),
        "list_hand": translate("shortcuts", "In lists: hand to a colleague"),
        "list_edit": translate("shortcuts", "In lists: edit"),
        "list_calendar": translate("shortcuts", "Follow-ups, visits: into the calendar"),
        "handoff_accept": translate("shortcuts", "Handoffs: accept"),
        "handoff_return": translate("shortcuts", "Handoffs: return"),
        "handoff_offer": translate("shortcuts", "Handoffs: finish and offer"),
        "handoff_report": translate("shortcuts", "Handoffs: visit report"),
        "handoff_withdraw": translate("shortcuts", "Handoffs: withdraw"),
    }
