"""Words of key accounts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.database.words import describe
from app.errors import UserError
from app.follow_ups.words import short_due
from app.history.words import entry_title, moment_text
from app.key_accounts.errors import KeyTaskGoneError, KeyTeamChangedError
from app.key_accounts.queries import Contact, Member, Task
from app.key_accounts.rules import KeyPart


def part_name(part: KeyPart) -> str:
    """Name what somebody is in the team."""
    translate = QCoreApplication.translate
    return {
        KeyPart.LEAD: translate("key accounts", "Lead"),
        KeyPart.DEPUTY: translate("key accounts", "Deputy"),
        KeyPart.MEMBER: translate("key accounts", "Members"),
    }[part]


def team_text(members: Iterable[Member]) -> str:
    """Write a team on one line: "Lead: U. Brunner · Members: R. Hofer"."""
    people = list(members)
    named = [(part, ", ".join(one.name for one in people if one.part is part)) for part in KeyPart]
    return " · ".join(f"{part_name(part)}: {names}" for part, names in named if names)


def contact_text(*, allowed: bool) -> str:
    """Say whether the customer may be called for a task."""
    translate = QCoreApplication.translate
    if allowed:
        return translate("key accounts", "may call")
    return translate("key accounts", "no contact with the customer")


def done_text(done_when: str) -> str:
    """Say by what a task is done."""
    return QCoreApplication.translate("key accounts", "Done when: {what}").format(what=done_when)


def task_facts(task: Task, today: date) -> str:
    """Say of a task who, until when, and whether one may call."""
    parts = (task.owner, short_due(task.due, today), contact_text(allowed=task.contact_allowed))
    return " · ".join(part for part in parts if part)


def contact_line(contact: Contact, now: datetime, zone: str) -> str:
    """Say when a contact was, by whom, what it was and what was said."""
    entry = contact.entry
    outside = ""
    if contact.outside:
        said = QCoreApplication.translate("key accounts", "outside the tasks ({why})")
        outside = said.format(why=contact.outside)
    text = " ".join(entry.text.split())
    head = (moment_text(entry, now, zone), entry.author, entry_title(entry), outside, text)
    return " · ".join(part for part in head if part)


def trouble_words(error: Exception) -> str:
    """Say what was not done, what is safe and what to do; raises what is no trouble of ours."""
    translate = QCoreApplication.translate
    match error:
        case KeyTeamChangedError():
            return translate(
                "key accounts",
                "Somebody has changed the team meanwhile; yours was not saved. Look at it again.",
            )
        case KeyTaskGoneError():
            return translate(
                "key accounts", "This task is done or gone meanwhile. Nothing was changed."
            )
        case UserError():
            return describe(error)
    raise error
