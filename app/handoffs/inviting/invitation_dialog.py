"""An invitation to a visit before the mail program has it: whom it comes from and goes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QStringListModel, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.follow_ups.words import long_due
from app.handoffs.invitations import (
    USUAL_MINUTES,
    Guest,
    Invitation,
    InvitationStep,
    called_off,
    following,
    taken_out,
)
from app.handoffs.inviting.invitation_commands import InvitingFacts
from app.handoffs.inviting.invitation_words import addresses, step_name
from app.widgets.form_dialog import FormDialog
from app.widgets.labels import Label, TextLook


class InvitationDialog(FormDialog):
    """Shows what calendars will be told; ``wanted`` tells an Invitation."""

    def __init__(
        self, step: InvitationStep, facts: InvitingFacts, parent: QWidget | None = None
    ) -> None:
        save = QCoreApplication.translate("InvitationDialog", "Open in mail program")
        super().__init__(step_name(step), facts.row.company, save, parent)
        self.step, self._facts = step, facts
        self._last = facts.row.invitation
        host = facts.me if self._last is None else self._last.organizer
        self._from = QLineEdit(host.email)
        self._from.setPlaceholderText(self.tr("your address"))
        self._from.setReadOnly(self._last is not None)
        self._host = host
        self._customer = facts.contact or facts.row.company
        self._to = _addresses(facts.addresses, self._used(self._customer))
        self._field = QLineEdit(self._used(facts.receiver.name) or facts.receiver.email)
        self._place = QLineEdit(facts.row.briefing.place)
        self._out = Label("", TextLook.SMALL, wrap=True)
        self._arrange()
        self._to.currentTextChanged.connect(self._say_who_is_out)
        self._field.textChanged.connect(self._say_who_is_out)
        self._say_who_is_out()
        empty = [one for one in (self._from, self._to) if not _typed(one)]
        (empty[0] if empty else self._to).setFocus()

    def keep(self) -> None:
        """Tell the invitation."""
        host, to = _typed(self._from), _typed(self._to)
        if not host:
            self.say(self.tr("From which address do you invite? Answers go there."), self._from)
        elif not to:
            self.say(self.tr("To which address of the customer does it go?"), self._to)
        else:
            self.wait()
            self.wanted.emit(self._invitation(host, to))

    def _invitation(self, host: str, to: str) -> Invitation:
        row, last = self._facts.row, self._last
        if self.step is InvitationStep.CANCEL and last is not None:
            return called_off(last)
        assert row.visit is not None  # else there is nothing to invite to
        guests = [Guest(self._customer, to)]
        colleague = _typed(self._field)
        if self._has_colleague and colleague:
            guests.append(Guest(self._facts.receiver.name, colleague))
        wished = Invitation(
            sequence=0,
            visit=row.visit,
            minutes=row.visit_minutes or USUAL_MINUTES,
            place=self._place.text().strip(),
            organizer=replace(self._host, email=host),
            guests=tuple(guests),
        )
        return following(last, wished)

    @Slot()
    def _say_who_is_out(self) -> None:
        """Say beforehand who gets a cancellation beside the invitation of the others."""
        made = self._invitation(_typed(self._from), _typed(self._to))
        out = taken_out(self._last, made)
        text = self.tr("No longer invited: {to}. A second draft calls it off there.")
        self._out.setText("" if out is None else text.format(to=addresses(out)))
        self.fit()

    @property
    def _has_colleague(self) -> bool:
        """Tell whether the visitor is somebody else than whoever invites."""
        name = self._facts.receiver.name
        return bool(name) and name != self._host.name

    def _used(self, name: str) -> str:
        guests = () if self._last is None else self._last.guests
        return next((guest.email for guest in guests if guest.name == name), "")

    def _arrange(self) -> None:
        cancels = self.step is InvitationStep.CANCEL
        visit = self._last.visit if cancels and self._last else self._facts.row.visit
        assert visit is not None
        self.form.addRow(self.tr("When"), Label(long_due(visit), wrap=True))
        self.add_field(self.tr("Place and access"), self._place)
        self.add_field(self.tr("From"), self._from)
        self.add_field(self.tr("To the customer"), self._to)
        if self._has_colleague:
            name = self._facts.receiver.name
            self.add_field(self.tr("To {name}").format(name=name), self._field)
        told = self.tr(
            "Opens as a draft in your mail program, with the appointment attached; you send it "
            "there. Nothing of the briefing is in it."
        )
        self.form.addRow("", self._out)
        self.form.addRow("", Label(told, TextLook.SMALL, wrap=True))
        for field in (self._place, self._to, self._field):
            field.setEnabled(not cancels)


def _addresses(known: Sequence[str], used: str) -> QComboBox:
    combo = QComboBox()
    combo.setEditable(True)
    combo.setModel(QStringListModel(list(known), combo))
    combo.setCurrentText(used or (known[0] if known else ""))
    edit = combo.lineEdit()
    if edit is not None:
        edit.setPlaceholderText(
            QCoreApplication.translate("InvitationDialog", "address of the customer")
        )
    return combo


def _typed(field: QLineEdit | QComboBox) -> str:
    return (field.text() if isinstance(field, QLineEdit) else field.currentText()).strip()
