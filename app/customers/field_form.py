"""A form over named fields that knows what was changed in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from app.customers.fields import Value
from app.widgets.labels import Label, TextLook

Field = TypeVar("Field", bound=StrEnum)
_LABEL_WIDTH = 104


@dataclass(frozen=True, kw_only=True)
class FieldSpec(Generic[Field]):
    """How a field is entered.

    longest: characters that fit. choices: values with their words; a value that is none of
    them is shown as it is. flag: yes or no. wide: takes the whole width.
    """

    field: Field
    label: str
    longest: int = 200
    choices: Sequence[tuple[str, str]] = ()
    flag: bool = False
    wide: bool = False


class FieldForm(QWidget, Generic[Field]):
    """Fields two in a row; texts are data, so they are never read as markup."""

    edited = Signal()

    def __init__(self, specs: Sequence[FieldSpec[Field]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[Field, QLineEdit | QComboBox | QCheckBox] = {}
        self._loaded: dict[Field, Value] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        at = 0
        for spec in specs:
            at += at % 2 if spec.wide else 0
            self._add(grid, spec, at)
            at += 2 if spec.wide else 1

    def load(self, values: Mapping[Field, Value]) -> None:
        """Show values as they are saved; nothing counts as changed."""
        self._loaded = {field: _plain(values[field]) for field in self._editors}
        for field, editor in self._editors.items():
            editor.blockSignals(True)
            _show(editor, self._loaded[field])
            editor.blockSignals(False)

    def changes(self) -> dict[Field, Value]:
        """Give what differs from what was loaded."""
        now = {field: _plain(_shown(editor)) for field, editor in self._editors.items()}
        return {field: value for field, value in now.items() if value != self._loaded.get(field)}

    def text(self, field: Field) -> str:
        """Give the text of a field as it stands."""
        return str(_shown(self._editors[field]) or "")

    def on_text(self, field: Field, do: Callable[[], None]) -> None:
        """Call ``do`` whenever the text of a field changes."""
        editor = self._editors[field]
        assert isinstance(editor, QLineEdit)
        editor.textChanged.connect(lambda _: do())

    def set_read_only(self, read_only: bool) -> None:
        """Let values only be looked at."""
        for editor in self._editors.values():
            editor.setEnabled(not read_only)

    def _add(self, grid: QGridLayout, spec: FieldSpec[Field], at: int) -> None:
        row, column = at // 2, at % 2 * 2
        editor = self._editors[spec.field] = self._editor(spec)
        editor.setAccessibleName(spec.label)
        if spec.flag:
            grid.addWidget(editor, row, column + 1)
            return
        label = Label(spec.label, TextLook.SMALL)
        label.setMinimumWidth(_LABEL_WIDTH if column == 0 else 0)
        grid.addWidget(label, row, column)
        grid.addWidget(editor, row, column + 1, 1, 3 if spec.wide else 1)

    def _editor(self, spec: FieldSpec[Field]) -> QLineEdit | QComboBox | QCheckBox:
        if spec.flag:
            box = QCheckBox(spec.label)
            box.toggled.connect(self.edited)
            return box
        if spec.choices:
            combo = QComboBox()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(6)
            for value, words in spec.choices:
                combo.addItem(words, value)
            combo.currentIndexChanged.connect(self.edited)
            return combo
        line = QLineEdit()
        line.setMaxLength(spec.longest)
        line.textChanged.connect(self.edited)
        return line


def _plain(value: Value) -> Value:
    """Let an empty text and nothing be the same."""
    return value.strip() or None if isinstance(value, str) else value


def _show(editor: QLineEdit | QComboBox | QCheckBox, value: Value) -> None:
    if isinstance(editor, QCheckBox):
        editor.setChecked(bool(value))
    elif isinstance(editor, QLineEdit):
        editor.setText("" if value is None else str(value))
    else:
        if editor.findData(value or "") < 0:
            editor.addItem(str(value), value)
        editor.setCurrentIndex(editor.findData(value or ""))


def _shown(editor: QLineEdit | QComboBox | QCheckBox) -> Value:
    if isinstance(editor, QCheckBox):
        return editor.isChecked()
    if isinstance(editor, QLineEdit):
        return editor.text()
    chosen: Value = editor.currentData()
    return chosen
