"""Words of what a team's server refused: what it was, and why, as far as that is known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import msgspec
from PySide6.QtCore import QCoreApplication

from app.calls.paperwork.preparing_email import PrepareEmail
from app.calls.saving.correcting import CorrectCall
from app.calls.saving.recording import RecordCall
from app.database.journal import UnknownCommandError
from app.database.waiting.outbox import Kept
from app.follow_ups.changes.commands import PlanFollowUp
from app.follow_ups.changes.complaints import CloseComplaint, FileComplaint
from app.follow_ups.changes.past_contacts import AddPastContact
from app.history.commands import AddNote, LeavePhoneMessage
from app.settings.words import follow_up_kind_name, outcome_name
from app.widgets.formats import date_text


class Unsent(NamedTuple):
    """One thing that could not be sent: a line for the list, and all that was written."""

    title: str
    text: str
    why: str


def customer_of(kept: Kept | None) -> int | None:
    """Tell which customer it is about, as far as that can be read."""
    command = _command(kept)
    command = command.by if isinstance(command, CorrectCall) else command
    if isinstance(command, RecordCall):
        return command.call.customer_id
    if isinstance(command, PrepareEmail):
        return command.activity.customer_id
    if isinstance(command, FileComplaint):
        return command.complaint.customer_id
    found: int | None = getattr(command, "customer_id", None)
    return found


def unsent(kept: Kept | None, companies: Mapping[int, str], zone: str, file: str) -> Unsent:
    """Say what could not be sent; file: where it lies, for what cannot be read."""
    translate = QCoreApplication.translate
    command = _command(kept)
    if kept is None or command is None:
        text = translate(
            "unsent",
            "It is damaged, or encrypted with a key that this computer’s keyring does not have; "
            "with the key it can be read and sent again. It lies in the file {file}.",
        ).format(file=file)
        return Unsent(translate("unsent", "Something that cannot be read"), text, "")
    company = companies.get(customer_of(kept) or 0, translate("unsent", "unknown customer"))
    title, text = _what(command, company)
    return Unsent(f"{title} · {_moment(kept.at, zone)}", text, _why(kept.why))


def _command(kept: Kept | None) -> Any:
    try:
        return kept.command() if kept is not None else None
    except (msgspec.ValidationError, UnknownCommandError):
        return None


def _what(command: Any, company: str) -> tuple[str, str]:
    translate = QCoreApplication.translate
    match command:
        case RecordCall():
            title = translate("unsent", "Call with {company}: {outcome}")
            outcome = outcome_name(command.call.outcome)
            return title.format(company=company, outcome=outcome), _text_of_call(command)
        case CorrectCall():
            title = translate("unsent", "Corrected call with {company}: {outcome}")
            outcome = outcome_name(command.by.call.outcome)
            return title.format(company=company, outcome=outcome), _text_of_call(command.by)
        case AddNote():
            return translate("unsent", "Note on {company}").format(company=company), command.text
        case LeavePhoneMessage():
            title = translate("unsent", "Phone message of {company}")
            return title.format(company=company), command.text
        case AddPastContact():
            title = translate("unsent", "Past contact with {company}")
            steps = [_text_of_step(command.step)] if command.step else []
            text = "\n".join(line for line in (command.contact.text, *steps) if line)
            return title.format(company=company), text
        case PrepareEmail():
            title = translate("unsent", "E-mail to {company}")
            return title.format(company=company), command.activity.text
        case FileComplaint():
            title = translate("unsent", "Complaint of {company}")
            return title.format(company=company), command.complaint.text
        case CloseComplaint():
            return translate("unsent", "Solution of a complaint"), command.solve.solution
        case PlanFollowUp():
            title = translate("unsent", "Next step with {company}")
            return title.format(company=company), _text_of_step(command)
        case _:
            text = getattr(command, "text", "")
            return translate("unsent", "Change of a follow-up or an entry"), str(text)


def _text_of_call(command: RecordCall) -> str:
    lines = [command.call.note, command.stand or "", *map(_text_of_step, command.steps)]
    return "\n".join(line for line in lines if line)


def _text_of_step(step: PlanFollowUp) -> str:
    time = f" {step.due.at:%H:%M}" if step.due.at else ""
    words = f"{follow_up_kind_name(step.kind)}, {date_text(step.due.on)}{time}"
    return f"{words}: {step.text}" if step.text else words


def _moment(at: datetime, zone: str) -> str:
    local = at.astimezone(ZoneInfo(zone))
    return f"{date_text(local.date())} {local:%H:%M}"


def _why(error: str) -> str:
    translate = QCoreApplication.translate
    return {
        "IntegrityError": translate(
            "unsent", "Something that it belongs to is no longer there, such as the customer."
        ),
        "CustomerGoneError": translate("unsent", "The customer was deleted or merged meanwhile."),
        "FollowUpGoneError": translate("unsent", "The follow-up is no longer there."),
        "FollowUpFinishedError": translate("unsent", "Somebody finished the follow-up meanwhile."),
        "MovedByOthersError": translate("unsent", "Somebody moved the follow-up meanwhile."),
        "ProgrammingError": translate("unsent", "Your login may not do this."),
        "CorrectionTooLateError": translate("unsent", "The call can no longer be corrected."),
    }.get(error, translate("unsent", "The server refused it ({error}).").format(error=error))
