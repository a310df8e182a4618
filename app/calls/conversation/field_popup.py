"""Typing a captured field: its name, one line, Enter keeps it, Esc leaves it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QMenu, QVBoxLayout, QWidget

from app.scripts.fields import FieldValueError, parse
from app.scripts.format import Field, Script
from app.scripts.rules import FieldType
from app.scripts.speech import field_label
from app.scripts.texts import Address, wording
from app.widgets.labels import Label, TextLook

WIDTH = 260


class FieldPopup(QFrame):
    """Asks for one value at a time."""

    captured = Signal(str, object)  # field name, canonical value or None to empty it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._name = ""
        self._field: Field | None = None
        self._today = date.min
        self._label = Label("", TextLook.HEADING)
        self._line = QLineEdit()
        self._choice = QComboBox()
        self._trouble = Label("", TextLook.SMALL, wrap=True)
        self.setFixedWidth(WIDTH)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        for widget in (self._label, self._line, self._choice, self._trouble):
            layout.addWidget(widget)
        self._line.returnPressed.connect(self._keep_typed)
        self._choice.activated.connect(self._keep_choice)

    def ask(
        self, script: Script, name: str, typed: str, reader: Address, today: date, at: QPoint
    ) -> None:
        """Ask for a field of the script at a place of the screen."""
        field = script.fields.get(name)
        if field is None:
            return
        self._name, self._field, self._today = name, field, today
        label = field_label(script, name, reader)
        self._label.setText(label)
        self._trouble.hide()
        choices = field.type in (FieldType.CHOICE, FieldType.YES_NO)
        self._line.setVisible(not choices)
        self._choice.setVisible(choices)
        self._line.setAccessibleName(label)
        self._choice.setAccessibleName(label)
        self._line.setText(typed)
        self._fill_choices(field, reader)
        self.adjustSize()
        self.move(at)
        self.show()
        (self._choice if choices else self._line).setFocus(Qt.FocusReason.PopupFocusReason)

    def offer(self, script: Script, known: set[str], reader: Address, at: QPoint) -> str | None:
        """Let one of the fields be chosen that have no value yet; give its name."""
        menu = QMenu(self)
        for name in script.fields:
            if name not in known:
                menu.addAction(field_label(script, name, reader)).setData(name)
        chosen = menu.exec(at) if menu.actions() else None
        return str(chosen.data()) if chosen is not None else None

    def _fill_choices(self, field: Field, reader: Address) -> None:
        self._choice.clear()
        self._choice.setPlaceholderText(self.tr("choose…"))
        if field.type is FieldType.YES_NO:
            self._choice.addItem(self.tr("Yes"), "yes")
            self._choice.addItem(self.tr("No"), "no")
        for word, texts in field.choices.items():
            self._choice.addItem(wording(texts, reader).text, word)
        self._choice.setCurrentIndex(-1)

    def _keep_choice(self) -> None:
        self._keep(str(self._choice.currentData()))

    def _keep_typed(self) -> None:
        self._keep(self._line.text())

    def _keep(self, typed: str) -> None:
        assert self._field is not None
        try:
            value = parse(self._field, typed, today=self._today) if typed.strip() else None
        except FieldValueError:
            self._trouble.setText(self.tr("Not understood; please write it differently."))
            self._trouble.show()
            return
        self.hide()
        self.captured.emit(self._name, value)
