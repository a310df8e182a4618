"""Opens an invitation to a visit as a draft of the mail program, with the file for calendars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.calls.paperwork.email_words import handed_text
from app.emails.opening import Handed, write_file
from app.emails.rules import BadAddressError, CalendarFile, EmailDraft, checked_address
from app.handoffs.invitations import InvitationStep, step_wanted, taken_out
from app.handoffs.inviting.invitation_commands import InvitingFacts, KeepInvitation, inviting_facts
from app.handoffs.inviting.invitation_dialog import InvitationDialog
from app.handoffs.inviting.invitation_words import body, entry, history_text, subject
from app.handoffs.trouble_words import trouble_words
from app.startup.language import translations_dir
from app.widgets.languages import Reader, reader_of, window_reader
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from datetime import datetime

    from app.handoffs.invitations import Invitation
    from app.handoffs.rows import HandoffRow
    from app.startup.workplace import Workplace
    from app.widgets.languages import Language

_SECONDS = 12


class Invitations(QObject):
    """Asks for the addresses, writes the draft, opens it, keeps which file was made."""

    message_wanted = Signal(object)  # Message

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._background = work, work.background
        self._folder = work.around.profile.emails / "drafts"
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl

    @Slot(object)
    def put(self, row: HandoffRow) -> None:
        """Bring the calendars of all who take part up to date with a handoff."""
        question = partial(inviting_facts, handoff_id=row.id, me=self._work.me.id)
        self._background.ask(self, question, then=self._ask, failed=self._tell)

    def _ask(self, facts: InvitingFacts | None) -> None:
        if facts is None:
            return
        row = facts.row
        step = step_wanted(row.invitation, row.visit, row.state)
        if step is None:
            self._say(self._nothing_to_tell(row), Tone.NEUTRAL)
            return
        dialog = InvitationDialog(step, facts, self._work.around.window)
        dialog.wanted.connect(partial(self._write, dialog, facts))
        open_dialog(dialog)

    def _write(self, dialog: InvitationDialog, facts: InvitingFacts, made: Invitation) -> None:
        now = self._work.around.clock()
        try:
            drafts = _drafts(dialog.step, facts, made, self._work.around.language, now)
        except BadAddressError as error:
            text = self.tr("“{typed}” is no address. One looks like p.hofer@example.ch.")
            dialog.say(text.format(typed=error.args[0]))
            return
        self._background.store(
            self,
            partial(write_files, drafts, self._folder, now),
            then=partial(self._open_files, dialog, facts.row, made),
            failed=partial(self._not_written, dialog),
        )

    def _open_files(
        self, dialog: InvitationDialog, row: HandoffRow, made: Invitation, paths: list[Path]
    ) -> None:
        handed = Handed.FILE
        for path in paths:
            if not self.open_url(QUrl.fromLocalFile(str(path))):
                handed = Handed.FOLDER
        if handed is Handed.FOLDER:
            self.open_url(QUrl.fromLocalFile(str(self._folder)))
        command = KeepInvitation(
            id=row.id,
            seen=row.version,
            event_id=self._background.database.ids.new(),
            invitation=made,
            text=history_text(made, row.invitation),
        )
        self._background.do(
            dialog,
            command,
            then=lambda changed: self._kept(dialog, handed, len(paths)),
            failed=lambda error: dialog.say(trouble_words(error)),
        )

    def _nothing_to_tell(self, row: HandoffRow) -> str:
        if row.visit is not None and row.visit.at is None:
            return self.tr("The visit has a day and no time yet. Fix the time first.")
        return self.tr("There is no date to come. Fix one first, then calendars can be told.")

    def _kept(self, dialog: InvitationDialog, handed: Handed, count: int) -> None:
        dialog.accept()
        said = handed_text(handed)
        if count > 1:
            more = self.tr("There are two drafts: one calls it off for whoever is out of it.")
            said = f"{said} {more}"
        self._say(said, Tone.SUCCESS)

    def _not_written(self, dialog: InvitationDialog, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        text = self.tr(
            "The draft could not be written: {why}. Nothing was sent or kept. Check the disk and "
            "press the button again."
        )
        dialog.say(text.format(why=error.strerror or type(error).__name__))

    def _tell(self, error: Exception) -> None:
        self._say(trouble_words(error), Tone.WARNING)

    def _say(self, text: str, tone: Tone) -> None:
        message = Message(text=text, tone=tone, seconds=_SECONDS, key="handoff")
        self.message_wanted.emit(message)


def _drafts(
    step: InvitationStep,
    facts: InvitingFacts,
    made: Invitation,
    window: Language,
    now: datetime,
) -> list[EmailDraft]:
    """Write what goes to those who take part, and to those who no longer do.

    Raises BadAddressError.
    """
    checked_address(made.organizer.email)
    customer = customer_reader(facts, window)
    drafts = [draft(step, facts, made, customer, now)]
    out = taken_out(facts.row.invitation, made)
    if out is not None:
        reader = customer if _is_customer(facts, out) else window_reader()
        drafts.append(draft(InvitationStep.CANCEL, facts, out, reader, now, goes_on=True))
    return drafts


def draft(
    step: InvitationStep,
    facts: InvitingFacts,
    made: Invitation,
    reader: Reader,
    now: datetime,
    *,
    goes_on: bool = False,
) -> EmailDraft:
    """Write one mail with its file for calendars; raises BadAddressError.

    goes_on: only those it goes to are out, the visit is made.
    """
    from app.appointments.ics import Method, ics  # its library is seldom wanted

    row = facts.row
    method = Method.CANCEL if step is InvitationStep.CANCEL else Method.REQUEST
    content = ics(entry(row, made, facts.own_company, reader, goes_on=goes_on), method, now)
    return EmailDraft(
        to=tuple(checked_address(guest.email) for guest in made.guests),
        subject=subject(step, row, made, facts.own_company, reader),
        body=body(step, row, made, reader, goes_on=goes_on),
        calendar=CalendarFile("visit.ics", content, method.value),
    )


def customer_reader(facts: InvitingFacts, window: Language) -> Reader:
    """Give the customer as a reader; window: whose language holds where nothing tells theirs."""
    return reader_of(facts.language, facts.country, window, translations_dir())


def _is_customer(facts: InvitingFacts, out: Invitation) -> bool:
    """Whether one of these guests is the customer, who stands first, and not a colleague."""
    last = facts.row.invitation
    return last is not None and any(one in last.guests[:1] for one in out.guests)


def write_files(drafts: Sequence[EmailDraft], folder: Path, now: datetime) -> list[Path]:
    """Write the drafts where the mail program finds them."""
    return [write_file(draft, folder, now) for draft in drafts]
