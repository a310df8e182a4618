"""One template while it is written, beside what becomes of it for an example customer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app.emails.checker import check
from app.emails.example import example_facts, example_notation
from app.emails.filling import written
from app.emails.format import EmailTemplate
from app.emails.template_form import TemplateForm
from app.emails.words import finding_text, template_title
from app.scripts.texts import Address
from app.widgets.discarding import may_discard
from app.widgets.labels import Label, TextLook

_SIZE = (1040, 640)


class TemplateDialog(QDialog):
    """Says what is wrong while one types; nothing is kept before the settings are saved."""

    entered = Signal(object)  # EmailTemplate

    def __init__(self, template: EmailTemplate, parent: QWidget | None = None) -> None:
        """template: what is shown first."""
        super().__init__(parent)
        self.setProperty("help", "emails")
        self.setWindowTitle(template_title(template) or self.tr("E-mail template"))
        self._form = TemplateForm(template)
        self._subject = Label(look=TextLook.HEADING, wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("How it reads"))
        self._found = Label(wrap=True)
        buttons = QDialogButtonBox.StandardButton
        self._buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel)
        self._first = self._form.template()
        self._lay_out()
        self._form.changed.connect(self._show)
        self._buttons.accepted.connect(self._enter)
        self._buttons.rejected.connect(self.reject)
        self._show()

    def _lay_out(self) -> None:
        preview = QVBoxLayout()
        preview.setSpacing(8)
        heading = Label(self.tr("For an example customer"), TextLook.SMALL)
        for widget in (heading, self._subject):
            preview.addWidget(widget)
        preview.addWidget(self._text, 1)
        sides = QHBoxLayout()
        sides.setSpacing(20)
        sides.addWidget(self._form, 3)
        sides.addLayout(preview, 2)
        bottom = QGridLayout()
        bottom.setColumnStretch(0, 1)
        bottom.addWidget(self._found, 0, 0)
        bottom.addWidget(self._buttons, 0, 1, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(sides, 1)
        column.addLayout(bottom)
        self.resize(*_SIZE)

    @Slot()
    def reject(self) -> None:
        """Close; asks what becomes of what was changed."""
        if self._form.template() == self._first or self._may_discard():
            super().reject()

    def _may_discard(self) -> bool:
        return may_discard(
            self,
            self.tr("Not taken over"),
            self.tr("Discard what you changed in this template?"),
        )

    @Slot()
    def _show(self) -> None:
        """Show what becomes of the text, and all that is wrong with it."""
        template, key = self._form.template(), self._form.form
        address = Address(language=key.partition("_")[0], du=key.endswith("_du"))
        made = written(
            template, address, example_facts(address), example_notation(address.language)
        )
        self._subject.setText(made.subject)
        self._text.setPlainText(made.body)
        findings = check(template)
        self._found.setText("\n".join(finding_text(one) for one in findings))
        fine = all(one.is_warning for one in findings)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(fine)

    @Slot()
    def _enter(self) -> None:
        self.entered.emit(self._form.template())
        self.accept()
