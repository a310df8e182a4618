"""Opens drafts that take visits out of calendars, where many were decided about in one step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices

from app.emails.rules import BadAddressError
from app.handoffs.invitations import InvitationStep, called_off, step_wanted
from app.handoffs.inviting.invitation_commands import InvitingFacts, KeepInvitation, inviting_facts
from app.handoffs.inviting.invitation_words import history_text
from app.handoffs.trouble_words import trouble_words
from app.startup.invitations import customer_reader, draft, write_files
from app.widgets.formats import number_text
from app.widgets.message_line import Message
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.emails.rules import EmailDraft
    from app.handoffs.invitations import Invitation
    from app.startup.workplace import Workplace

_SECONDS = 30
_MOST_OPENED = 5  # windows of the mail program; of more its folder is shown


class _Cancelled(NamedTuple):
    facts: InvitingFacts
    made: Invitation
    draft: EmailDraft


class Cancellations(QObject):
    """Writes a draft for each handoff, opens them, keeps that they were made."""

    message_wanted = Signal(object)  # Message

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._background = work, work.background
        self._folder = work.around.profile.emails / "drafts"
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl

    @Slot(object)
    def put(self, handoff_ids: Sequence[int]) -> None:
        """Take the visits of these handoffs out of all calendars that know of them."""
        question = partial(_facts, handoff_ids=handoff_ids, me=self._work.me.id)
        self._background.ask(self, question, then=self._write, failed=self._tell)

    def _write(self, found: list[InvitingFacts]) -> None:
        now, window = self._work.around.clock(), self._work.around.language
        made = []
        for facts in found:
            last = facts.row.invitation
            if last is None or last.cancels:
                continue
            invitation = called_off(last)
            try:
                reader = customer_reader(facts, window)
                mail = draft(InvitationStep.CANCEL, facts, invitation, reader, now)
            except BadAddressError:
                continue  # its button stands beside the handoff and says what is wrong
            made.append(_Cancelled(facts, invitation, mail))
        self._background.store(
            self,
            partial(write_files, [one.draft for one in made], self._folder, now),
            then=partial(self._open, made, len(found)),
            failed=self._not_written,
        )

    def _open(self, made: list[_Cancelled], wanted: int, paths: list[Path]) -> None:
        urls = [QUrl.fromLocalFile(str(path)) for path in paths]
        folder = QUrl.fromLocalFile(str(self._folder))
        opened = len(urls) <= _MOST_OPENED and all([self.open_url(url) for url in urls])
        if not opened:
            self.open_url(folder)
        for one in made:
            self._keep(one)
        self._tell_opened(len(made), wanted, opened=opened)

    def _keep(self, one: _Cancelled) -> None:
        row = one.facts.row
        command = KeepInvitation(
            id=row.id,
            seen=row.version,
            event_id=self._background.database.ids.new(),
            invitation=one.made,
            text=history_text(one.made, row.invitation),
        )
        self._background.do(self, command, failed=self._tell)

    def _tell_opened(self, count: int, wanted: int, *, opened: bool) -> None:
        text = (
            self.tr("Cancellations for calendars, opened in the mail program: {count}.")
            if opened
            else self.tr("Cancellations for calendars, in the folder that opened: {count}.")
        )
        said = [text.format(count=number_text(count)), self.tr("You send them there.")]
        if count < wanted:
            left = self.tr("Not made for want of a valid address: {count}. Look at the handoffs.")
            said.append(left.format(count=number_text(wanted - count)))
        self._say(" ".join(said), Tone.SUCCESS if count == wanted else Tone.WARNING)

    def _not_written(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        text = self.tr(
            "The visits are cancelled, the drafts for calendars could not be written: {why}. "
            "Check the disk, then press Calendar beside each of these handoffs, in the list."
        )
        self._say(text.format(why=error.strerror or type(error).__name__), Tone.WARNING)

    def _tell(self, error: Exception) -> None:
        self._say(trouble_words(error), Tone.WARNING)

    def _say(self, text: str, tone: Tone) -> None:
        message = Message(text=text, tone=tone, seconds=_SECONDS, key="calendars")
        self.message_wanted.emit(message)


def _facts(session: Any, handoff_ids: Sequence[int], me: int) -> list[InvitingFacts]:
    """Give what the cancellations need, of those that calendars still know."""
    found = (inviting_facts(session, id_, me) for id_ in handoff_ids)
    return [
        facts
        for facts in found
        if facts is not None
        and step_wanted(facts.row.invitation, facts.row.visit, facts.row.state)
        is InvitationStep.CANCEL
    ]
