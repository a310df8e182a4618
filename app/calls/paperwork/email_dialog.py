"""An e-mail before the mail program has it: chosen, looked at, changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.calls.paperwork.email_reading import EmailFacts
from app.calls.paperwork.email_words import law_text
from app.calls.paperwork.email_writing import Settles, receiver
from app.emails.filling import Written
from app.emails.format import EmailTemplate
from app.emails.rules import BadAddressError, EmailDraft, checked_address
from app.emails.templates import Templates, in_order
from app.emails.words import fault_text, template_title
from app.settings.outcomes import Outcome
from app.widgets.buttons import KeyButton, Weight
from app.widgets.discarding import may_discard
from app.widgets.labels import Label, NameLabel, TextLook
from app.widgets.opening import open_dialog

_SIZE = (640, 560)
_LANGUAGES = ("de", "en")

Write = Callable[[EmailTemplate, str], Written]
"""Fills a template in a language."""


class EmailDialog(QDialog):
    """Shows the e-mail whole; nothing leaves the program before the button is pressed."""

    open_wanted = Signal(object)  # EmailDraft

    def __init__(
        self,
        facts: EmailFacts,
        templates: Templates,
        write: Write,
        settled: Settles | None,
        outcome: Outcome | None,
        parent: QWidget | None = None,
    ) -> None:
        """outcome: of the call, for what is proposed first."""
        super().__init__(parent)
        self.setProperty("help", "emails")
        self.setWindowTitle(self.tr("E-mail"))
        self.resize(*_SIZE)
        self._facts = facts
        self._templates = templates.usable
        self._write = write
        self._filled = ("", "")
        self._fault = ""
        self._files: list[Path] = []
        self._template = QComboBox()
        self._template.setAccessibleName(self.tr("Template"))
        self._language = QComboBox()
        self._language.setAccessibleName(self.tr("Language"))
        self._to = QComboBox()
        self._to.setEditable(True)
        self._to.setAccessibleName(self.tr("To"))
        self._subject = QLineEdit()
        self._subject.setAccessibleName(self.tr("Subject"))
        self._body = QPlainTextEdit()
        self._body.setTabChangesFocus(True)
        self._body.setAccessibleName(self.tr("Text"))
        self._law = Label(look=TextLook.SMALL, wrap=True)
        self._attached = Label(look=TextLook.SMALL, wrap=True)
        self._settles = QCheckBox()
        self._note = Label(wrap=True)
        self._attach = KeyButton(self.tr("Attach…"))
        self._detach = KeyButton(self.tr("Remove attachments"))
        self._open = KeyButton(self.tr("Open in mail program"), weight=Weight.PRIMARY)
        self._close = KeyButton(self.tr("Close"), "Esc")
        self._arrange()
        self._fill_choices(settled, templates, outcome)
        self._connect()

    @property
    def settles(self) -> bool:
        """Tell whether the promise counts as kept with this e-mail."""
        return not self._settles.isHidden() and self._settles.isChecked()

    @property
    def contact_id(self) -> int | None:
        """Whom the chosen address belongs to."""
        typed = self._to.currentText().strip()
        return next((a.contact_id for a in self._facts.addresses if a.address == typed), None)

    def start(self, contact_id: int | None, language: str) -> None:
        """Choose what fits the person, and fill it."""
        self._to.setCurrentText(receiver(self._facts.addresses, contact_id))
        self._language.setCurrentIndex(max(0, self._language.findData(language)))
        self._refill()
        (self._body if self._to.currentText() else self._to).setFocus()

    def attach(self, files: list[str]) -> None:
        """Put files to the e-mail."""
        self._files += [Path(one) for one in files if Path(one) not in self._files]
        self._show_attached()

    def tell(self, text: str) -> None:
        """Say why the e-mail did not come to the mail program; it stays as it is."""
        self._note.setText(text)
        self.setEnabled(True)

    @Slot()
    def hand_over(self) -> None:
        """Give the e-mail as it stands to whoever opens it."""
        try:
            address = checked_address(self._to.currentText())
        except BadAddressError:
            self._note.setText(self.tr("Type one address, such as p.hofer@example.ch."))
            self._to.setFocus()
            return
        self.setEnabled(False)
        self.open_wanted.emit(
            EmailDraft(
                to=(address,),
                subject=self._subject.text(),
                body=self._body.toPlainText(),
                attachments=tuple(self._files),
            )
        )

    @Slot()
    def reject(self) -> None:
        """Close; asks what becomes of what was written over the template."""
        if (self._subject.text(), self._body.toPlainText()) == self._filled or self._may_discard():
            super().reject()

    def _may_discard(self) -> bool:
        return may_discard(
            self,
            self.tr("Not opened"),
            self.tr("What you wrote is nowhere else yet. Discard it?"),
        )

    def _arrange(self) -> None:
        which = QHBoxLayout()
        which.addWidget(self._template, 2)
        which.addWidget(self._language, 1)
        form = QFormLayout()
        form.setSpacing(8)
        form.addRow(self._template.accessibleName(), which)
        form.addRow(self._to.accessibleName(), self._to)
        form.addRow(self._subject.accessibleName(), self._subject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._attach, self._detach):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._close, self._open):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(NameLabel(self._facts.view.company, TextLook.HEADING))
        column.addLayout(form)
        column.addWidget(self._body, 1)
        for widget in (self._attached, self._law, self._settles, self._note):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._open.setDefault(True)
        self._show_attached()

    def _fill_choices(
        self, settled: Settles | None, templates: Templates, outcome: Outcome | None
    ) -> None:
        for name in in_order(templates.usable, outcome):
            self._template.addItem(template_title(templates.usable[name]), name)
        for code, name in zip(_LANGUAGES, (self.tr("German"), self.tr("English")), strict=True):
            self._language.addItem(name, code)
        self._to.addItems([one.address for one in self._facts.addresses])
        self._settles.setVisible(settled is not None)
        if settled is not None:
            what = settled.text or self.tr("send documents")
            self._settles.setText(self.tr("Settles “{what}”").format(what=what.replace("&", "&&")))
        if templates.faults:
            self._fault = fault_text(templates.faults[0])

    def _connect(self) -> None:
        self._template.currentIndexChanged.connect(self._refill)
        self._language.currentIndexChanged.connect(self._refill)
        self._attach.clicked.connect(self._choose_files)
        self._detach.clicked.connect(self._remove_files)
        self._open.clicked.connect(self.hand_over)
        self._close.clicked.connect(self.reject)

    @Slot()
    def _refill(self) -> None:
        """Fill the template; what somebody wrote over it stays."""
        template = self._templates.get(self._template.currentData() or "")
        if template is None:
            return
        self._law.setText(law_text(template.purpose, consents=self._facts.consents))
        self._settles.setChecked(template.settles)
        shown = (self._subject.text(), self._body.toPlainText())
        if shown not in (self._filled, ("", "")):
            self._note.setText(self.tr("Your text stays. Empty it to take the template."))
            return
        made = self._write(template, self._language.currentData())
        self._subject.setText(made.subject)
        self._body.setPlainText(made.body)
        self._filled = (self._subject.text(), self._body.toPlainText())
        gaps = self.tr("Fill in what stands in [brackets].")
        self._note.setText(self._fault or (gaps if made.gaps else ""))

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Attach files"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self.attach)
        open_dialog(dialog)

    def _remove_files(self) -> None:
        self._files = []
        self._show_attached()

    def _show_attached(self) -> None:
        names = ", ".join(path.name for path in self._files)
        self._attached.setText(self.tr("Attached: {names}").format(names=names))
        self._attached.setVisible(bool(self._files))
        self._detach.setVisible(bool(self._files))
