"""What the move of local data has to say, in the language of the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.customers.search.twins import Alike
from app.exchange.moving.local_data import Stays
from app.widgets.formats import number_text


def kinds() -> dict[str, str]:
    """Name what comes along, by table, in the order in which it is shown."""
    translate = QCoreApplication.translate
    return {
        "customer": translate("move", "Customers"),
        "contact": translate("move", "People"),
        "phone": translate("move", "Phone numbers"),
        "email": translate("move", "E-mail addresses"),
        "permission": translate("move", "Permissions to call"),
        "block": translate("move", "Do not call"),
        "call": translate("move", "Calls"),
        "activity": translate("move", "Notes and other contacts"),
        "follow_up": translate("move", "Follow-ups"),
        "quote": translate("move", "Quotes"),
        "orders": translate("move", "Orders"),
        "complaint": translate("move", "Complaints"),
        "handoff": translate("move", "Handoffs"),
        "handoff_event": translate("move", "Steps of handoffs"),
        "key_member": translate("move", "People in key account teams"),
        "key_task": translate("move", "Tasks of key account teams"),
        "practice_run": translate("move", "Practised talks (they stay when the move is undone)"),
        "practice_card": translate("move", "Practice cards"),
        "practice_drill": translate("move", "Drills from own calls"),
    }


def stays_text(what: Stays, count: int) -> str:
    """Say what stays in the file, and why."""
    translate = QCoreApplication.translate
    text = {
        Stays.VOID_CALLS: translate(
            "move", "Calls that were undone or corrected ({count}): they do not count"
        ),
        Stays.OTHERS: translate(
            "move",
            "Calls, notes, orders and handoffs of others ({count}): on a server nobody writes in "
            "the name of others",
        ),
        Stays.WITHOUT_CUSTOMER: translate(
            "move", "Follow-ups that belong to no customer ({count})"
        ),
        Stays.KEY_TEAMS: translate(
            "move",
            "Key account teams ({count}) of customers that others look after, or led by somebody "
            "whom the team does not have",
        ),
        Stays.COACHING: translate(
            "move",
            "Comments, scores, tasks and sheets of practice ({count}): on a server only one’s "
            "coach writes them",
        ),
        Stays.PERIODS: translate(
            "move",
            "Segments, statuses and owners that customers had before ({count}): figures of the "
            "team begin with the move",
        ),
    }[what]
    return text.format(count=number_text(count))


def stays_always() -> str:
    """Say what never comes along."""
    return QCoreApplication.translate(
        "move",
        "Call scripts, settings, what is pinned or skipped today, and the journal: the team has "
        "its own",
    )


def alike_text(why: Alike) -> str:
    """Say what two customers have in common."""
    translate = QCoreApplication.translate
    return {
        Alike.NUMBER: translate("move", "same phone number"),
        Alike.EMAIL: translate("move", "same e-mail address"),
        Alike.NAME_AND_CITY: translate("move", "same name and place"),
    }[why]
