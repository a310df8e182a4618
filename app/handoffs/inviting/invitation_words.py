"""What calendars and the mail to the customer say of a visit. Nothing of the briefing goes out.

They are in the customer's language; what the dialog and the timeline say is in the window's.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.follow_ups.words import long_due
from app.handoffs.invitations import Invitation, InvitationStep, taken_out
from app.handoffs.rows import HandoffRow
from app.widgets.languages import Reader, Translate

if TYPE_CHECKING:
    from app.appointments.ics import Entry


def step_name(step: InvitationStep, translate: Translate = QCoreApplication.translate) -> str:
    """Name what the next file is."""
    return {
        InvitationStep.INVITE: translate("invitation", "Invitation"),
        InvitationStep.CHANGE: translate("invitation", "Changed invitation"),
        InvitationStep.CANCEL: translate("invitation", "Cancellation"),
    }[step]


def summary(row: HandoffRow, own_company: str, translate: Translate) -> str:
    """Head the entry so that both sides know what it is: who visits whom."""
    if not own_company:
        return translate("invitation", "Visit at {company}").format(company=row.company)
    text = translate("invitation", "Visit of {own} at {company}")
    return text.format(own=own_company, company=row.company)


def entry(
    row: HandoffRow,
    invitation: Invitation,
    own_company: str,
    reader: Reader,
    *,
    goes_on: bool = False,
) -> Entry:
    """Make the entry: one for each handoff, however often it is changed.

    goes_on: it calls the visit off for these guests only.
    """
    from app.appointments.ics import Entry, Party  # its library is seldom wanted

    host, *guests = (
        Party(one.name, one.email) for one in (invitation.organizer, *invitation.guests)
    )
    return Entry(
        uid=f"visit-{row.id}@talktrack",
        sequence=invitation.sequence,
        due=invitation.visit,
        summary=summary(row, own_company, reader.translate),
        length=timedelta(minutes=invitation.minutes),
        description=_who_comes(row, reader.translate),
        location=_place(row, invitation, reader.translate),
        organizer=host,
        attendees=tuple(guests),
        goes_on=goes_on,
    )


def subject(
    step: InvitationStep,
    row: HandoffRow,
    invitation: Invitation,
    own_company: str,
    reader: Reader,
) -> str:
    """Head the mail."""
    what = summary(row, own_company, reader.translate)
    return f"{step_name(step, reader.translate)}: {what}, {long_due(invitation.visit, reader)}"


def body(
    step: InvitationStep,
    row: HandoffRow,
    invitation: Invitation,
    reader: Reader,
    *,
    goes_on: bool = False,
) -> str:
    """Write the mail; whoever sends it puts in what else is to be said.

    goes_on: the visit takes place without those whom this mail goes to.
    """
    translate = reader.translate
    text = {
        InvitationStep.INVITE: translate(
            "invitation", "Here is the appointment for our visit, for your calendar."
        ),
        InvitationStep.CHANGE: translate(
            "invitation", "Our visit has changed. The attached file changes it in your calendar."
        ),
        InvitationStep.CANCEL: translate(
            "invitation",
            "Our visit does not take place. The attached file takes it out of your calendar.",
        ),
    }[step]
    if goes_on:
        text = translate(
            "invitation",
            "You are no longer expected at this visit. The attached file takes it out of your "
            "calendar.",
        )
    facts = [long_due(invitation.visit, reader)]
    if step is not InvitationStep.CANCEL:
        length = translate("invitation", "{minutes} min").format(minutes=invitation.minutes)
        facts = [
            f"{facts[0]}, {length}",
            _place(row, invitation, translate),
            _who_comes(row, translate),
        ]
    parts = [
        translate("invitation", "Good day"),
        text,
        "\n".join(fact for fact in facts if fact),
        translate("invitation", "Kind regards"),
        invitation.organizer.name,
    ]
    return "\n\n".join(parts[:3]) + "\n\n" + "\n".join(parts[3:]) + "\n"


def history_text(invitation: Invitation, last: Invitation | None = None) -> str:
    """Say in the timeline when, to whom, and who is no longer invited."""
    translate = QCoreApplication.translate
    text = translate("invitation", "{when}, for {to}")
    said = text.format(when=long_due(invitation.visit), to=addresses(invitation))
    out = taken_out(last, invitation)
    if out is None:
        return said
    gone = translate("invitation", "called off for {to}").format(to=addresses(out))
    return f"{said}; {gone}"


def addresses(invitation: Invitation) -> str:
    """Say to whom a file goes."""
    return ", ".join(guest.email for guest in invitation.guests)


def _who_comes(row: HandoffRow, translate: Translate) -> str:
    if row.visit_video:
        text = translate("invitation", "By video with {name}")
    else:
        text = translate("invitation", "{name} visits you")
    return text.format(name=row.receiver) if row.receiver else ""


def _place(row: HandoffRow, invitation: Invitation, translate: Translate) -> str:
    video = translate("invitation", "by video")
    return invitation.place or (video if row.visit_video else "")
