"""The fields of a template: its texts in each language, and when it is proposed."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from app.emails.example import example_facts, example_notation
from app.emails.format import EmailTemplate
from app.emails.placeholders import EMAIL_FACTS
from app.emails.rules import EmailPurpose
from app.emails.words import form_name, part_name, purpose_name
from app.scripts.facts import FactKind
from app.scripts.placeholders import spoken
from app.scripts.texts import Address
from app.settings.outcomes import Outcome
from app.settings.words import outcome_name
from app.widgets.buttons import KeyButton, Weight
from app.widgets.check_list import CheckList

FORMS = ("de", "de_du", "en")
_LIST_HEIGHT = 96
_LONGEST_LINE = 200


class TemplateForm(QWidget):
    """Holds the texts of all languages; one of them is shown."""

    changed = Signal()

    def __init__(self, template: EmailTemplate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = template.id
        self._texts: dict[str, dict[str, str]] = {
            "title": dict(template.title),
            "subject": dict(template.subject),
            "body": {key: text.strip("\n") for key, text in template.body.items()},
        }
        self._form = QComboBox()
        self._form.setAccessibleName(self.tr("Language and form"))
        self._title = QLineEdit(maxLength=_LONGEST_LINE)
        self._title.setAccessibleName(part_name("title"))
        self._subject = QLineEdit(maxLength=_LONGEST_LINE)
        self._subject.setAccessibleName(part_name("subject"))
        self._body = QPlainTextEdit()
        self._body.setAccessibleName(part_name("body"))
        self._body.setTabChangesFocus(True)
        self._placeholders = QMenu(self)
        self._insert = KeyButton(self.tr("Insert placeholder…"), weight=Weight.COMPACT)
        self._outcomes = CheckList()
        self._outcomes.setAccessibleName(self.tr("Proposed after"))
        self._outcomes.setFixedHeight(_LIST_HEIGHT)
        self._purpose = QComboBox()
        self._purpose.setAccessibleName(self.tr("What it is for"))
        self._settles = QCheckBox(self.tr("Settles what was promised, such as “send documents”"))
        self._lay_out()
        self._fill(template)
        self._show_form()
        self._connect()

    @property
    def form(self) -> str:
        """The language and form that is shown, such as "de_du"."""
        form: str = self._form.currentData()
        return form

    def template(self) -> EmailTemplate:
        """Give the template as it is typed; empty texts are none."""
        texts = {
            part: {key: text for key, text in by_form.items() if text.strip()}
            for part, by_form in self._texts.items()
        }
        return EmailTemplate(
            id=self._id,
            purpose=self._purpose.currentData(),
            title=texts["title"],
            subject=texts["subject"],
            body=texts["body"],
            outcomes=tuple(Outcome(value) for value in self._outcomes.ticked()),
            settles=self._settles.isChecked(),
        )

    def _lay_out(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self._form, self._title, self._subject, self._body):
            layout.addRow(field.accessibleName(), field)
        layout.addRow("", self._insert)
        layout.addRow(self._outcomes.accessibleName(), self._outcomes)
        layout.addRow(self._purpose.accessibleName(), self._purpose)
        layout.addRow("", self._settles)

    def _fill(self, template: EmailTemplate) -> None:
        for form in FORMS:
            self._form.addItem(form_name(form), form)
        others = (outcome for outcome in Outcome if outcome not in template.outcomes)
        for outcome in (*template.outcomes, *others):
            proposed = outcome in template.outcomes
            self._outcomes.offer(outcome_name(outcome), outcome.value, ticked=proposed)
        for purpose in EmailPurpose:
            self._purpose.addItem(purpose_name(purpose), purpose)
        self._purpose.setCurrentIndex(list(EmailPurpose).index(template.purpose))
        self._settles.setChecked(template.settles)

    def _connect(self) -> None:
        self._form.currentIndexChanged.connect(self._show_form)
        for line in (self._title, self._subject):
            line.textEdited.connect(self._take)
        self._body.textChanged.connect(self._take)
        self._insert.clicked.connect(self._offer_placeholders)
        self._placeholders.triggered.connect(self._insert_placeholder)
        for signal in (
            self._outcomes.itemChanged,
            self._purpose.currentIndexChanged,
            self._settles.toggled,
        ):
            signal.connect(lambda _: self.changed.emit())

    @Slot()
    def _show_form(self) -> None:
        form = self.form
        self._title.setEnabled(not form.endswith("_du"))  # the list of templates knows no Du
        self._title.setText(self._texts["title"].get(form.partition("_")[0], ""))
        self._subject.setText(self._texts["subject"].get(form, ""))
        self._body.blockSignals(True)
        self._body.setPlainText(self._texts["body"].get(form, ""))
        self._body.blockSignals(False)
        self.changed.emit()

    @Slot()
    def _take(self) -> None:
        form = self.form
        if self._title.isEnabled():
            self._texts["title"][form] = self._title.text()
        self._texts["subject"][form] = self._subject.text()
        self._texts["body"][form] = self._body.toPlainText()
        self.changed.emit()

    @Slot()
    def _offer_placeholders(self) -> None:
        """Show each with what it is for the example customer."""
        self._placeholders.clear()
        address = Address(language=self.form.partition("_")[0])
        facts, notation = example_facts(address), example_notation(address.language)
        for name, fact in EMAIL_FACTS.items():
            if fact.kind is FactKind.SPOKEN:
                said = spoken(facts.get(name), notation)
                action = self._placeholders.addAction(f"{{{name}}}    {said}")
                action.setData(f"{{{name}}}")
        self._placeholders.popup(self._insert.mapToGlobal(self._insert.rect().bottomLeft()))

    @Slot(QAction)
    def _insert_placeholder(self, action: QAction) -> None:
        self._body.insertPlainText(action.data())
        self._body.setFocus()


def copied(template: EmailTemplate, name: str) -> EmailTemplate:
    """Give a template to begin another one with; its names are still to be typed."""
    return msgspec.structs.replace(template, id=name, title={})
