"""Writes an e-mail to the customer one looks at, as a draft of the mail program."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from app.calls.conversation.script_context import address_of, call_context
from app.calls.draft import Draft
from app.calls.open_calls.ringing import person_of
from app.calls.paperwork.email_facts import agreed_facts
from app.calls.paperwork.email_reading import EmailFacts, email_facts
from app.calls.paperwork.email_words import handed_text, history_text
from app.calls.paperwork.email_writing import Settles, settles
from app.calls.paperwork.preparing_email import PrepareEmail
from app.database.errors import DatabaseUnavailableError
from app.database.words import describe
from app.emails.filling import Written, written
from app.emails.format import EmailTemplate
from app.emails.mailto import fits, mailto
from app.emails.opening import Handed, write_file
from app.emails.rules import EmailDraft
from app.emails.templates import all_templates
from app.errors import UserError
from app.history.commands import AddActivity
from app.history.rules import ActivityKind
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.calls.open_calls.call_desk import CallDesk
    from app.calls.paperwork.email_dialog import EmailDialog
    from app.startup.workplace import Workplace

_SECONDS = 12


class Emails(QObject):
    """Nothing is sent here, and no mailbox is read."""

    over = Signal()  # the dialog closed; the keyboard goes back
    step_done = Signal(object)  # id of a next step of the wrap-up that the e-mail keeps

    def __init__(self, work: Workplace, desk: CallDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._background = work.background
        self._desk = desk
        self._folder = work.around.profile.emails
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl

    def write(self, customer_id: int | None) -> None:
        """Open the e-mail; None: no customer is open, and that is said."""
        if customer_id is None:
            self._say(self.tr("Open a customer first, then an e-mail can be written there."))
            return
        now = self._work.around.clock()
        question = partial(email_facts, customer_id=customer_id, now=now)
        self._background.ask(
            self, question, then=self._open_found, failed=partial(self._open_without, customer_id)
        )

    def _open_without(self, customer_id: int, error: Exception) -> None:
        """While the server is away the customer of the call can still be written to."""
        view = self._desk.view
        away = isinstance(error, DatabaseUnavailableError)
        if not away or view is None or view.customer_id != customer_id:
            self._tell(error)
            return
        self._open(EmailFacts(view, (), consents=False)).tell(
            self.tr(
                "The server is away: type the address. The shipped templates are shown, and "
                "the history keeps the e-mail as soon as the server is back."
            )
        )

    def _open_found(self, facts: EmailFacts | None) -> None:
        if facts is not None:
            self._open(facts)

    def _open(self, facts: EmailFacts) -> EmailDialog:
        draft = self._draft_of(facts)
        settled = settles(facts.view, draft)
        from app.calls.paperwork.email_dialog import EmailDialog  # seldom wanted

        dialog = EmailDialog(
            facts,
            all_templates(facts.kept, self._folder),
            partial(self._written, facts, draft),
            settled,
            draft.outcome or (None if draft.open else facts.last_outcome),
            self._work.around.window,
        )
        person = person_of(draft, facts.view)
        language = address_of(facts.view, person, self._work.caller()).language
        dialog.start(person.id if person else None, language)
        dialog.open_wanted.connect(partial(self._hand_over, dialog, facts, settled))
        dialog.finished.connect(lambda _: self.over.emit())
        open_dialog(dialog)
        return dialog

    def _draft_of(self, facts: EmailFacts) -> Draft:
        """Give the call that is being wrapped up, else one that never was."""
        draft, id_ = self._desk.draft, facts.view.customer_id
        if draft is not None and draft.customer_id == id_:
            return draft
        return Draft(call_id=0, customer_id=id_, company=facts.view.company)

    def _written(
        self, facts: EmailFacts, draft: Draft, template: EmailTemplate, language: str
    ) -> Written:
        office = self._work.office()
        context = call_context(
            facts.view,
            draft,
            self._work.caller(),
            office.clock(),
            office.calendar(facts.view),
            language,
        )
        agreed = agreed_facts(facts.view, draft, context.notation)
        return written(template, context.address, {**context.facts, **agreed}, context.notation)

    def _hand_over(
        self, dialog: EmailDialog, facts: EmailFacts, settled: Settles | None, email: EmailDraft
    ) -> None:
        kept = partial(self._keep, dialog, facts, settled, email)
        if fits(email) and self.open_url(QUrl.fromEncoded(mailto(email).encode())):
            kept(Handed.LINK)
            return
        self._background.store(
            self,
            partial(write_file, email, self._folder / "drafts", self._work.around.clock()),
            then=lambda path: kept(self._open_file(path)),
            failed=lambda error: dialog.tell(self._not_written(error)),
        )

    def _open_file(self, path: Path) -> Handed:
        if self.open_url(QUrl.fromLocalFile(str(path))):
            return Handed.FILE
        self.open_url(QUrl.fromLocalFile(str(path.parent)))
        return Handed.FOLDER

    def _keep(
        self,
        dialog: EmailDialog,
        facts: EmailFacts,
        settled: Settles | None,
        email: EmailDraft,
        handed: Handed,
    ) -> None:
        """Keep it in the history: it is there before anybody sends it, and says so."""
        activity = AddActivity(
            id=self._background.database.ids.new(),
            customer_id=facts.view.customer_id,
            contact_id=dialog.contact_id,
            kind=ActivityKind.EMAIL,
            happened_at=self._work.around.clock(),
            text=history_text(email),
        )
        done = settled if dialog.settles else None
        ids = (done.step_id,) if done is not None and not done.planned else ()
        command = PrepareEmail(activity=activity, settles=ids)
        self._background.do(
            self,
            command,
            then=lambda changed: self._kept(dialog, done, handed),
            failed=lambda error: dialog.tell(self._trouble(error)),
        )

    def _kept(self, dialog: EmailDialog, done: Settles | None, handed: Handed) -> None:
        if done is not None and done.planned:
            self.step_done.emit(done.step_id)
        dialog.accept()
        self._say(handed_text(handed), Tone.SUCCESS)

    def _not_written(self, error: Exception) -> str:
        if isinstance(error, OSError):
            text = self.tr(
                "The draft could not be written: {why}. Check the attachments and the disk, "
                "then press the button again."
            )
            return text.format(why=error.strerror or type(error).__name__)
        return self._trouble(error)

    def _trouble(self, error: Exception) -> str:
        if isinstance(error, UserError):
            return describe(error)
        raise error

    def _tell(self, error: Exception) -> None:
        self._say(self._trouble(error), Tone.WARNING)

    def _say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        message = Message(text=text, tone=tone, seconds=_SECONDS, key="email")
        self._work.around.window.messages.show_message(message)
