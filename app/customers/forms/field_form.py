"""A form over named fields that knows what was changed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from app.customers.changes.merging import same
from app.customers.fields import Value
from app.customers.forms.marked_field import MarkedField
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
        self._marks: dict[Field, MarkedField] = {}
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
        self._loaded = {}
        for field in self._editors:
            self.settle(field, values[field], values[field])

    def settle(self, field: Field, value: Value, saved: Value) -> None:
        """Show a value in a field of which something is saved; a mark on it goes."""
        self._loaded[field] = _plain(saved)
        self._marks[field].show_mark("")
        editor = self._editors[field]
        editor.blockSignals(True)
        _show(editor, _plain(value))
        editor.blockSignals(False)

    def follow(self, values: Mapping[Field, Value], mark: Callable[[Field], str]) -> None:
        """Show what others saved in fields that are untouched here; mark the touched ones.

        mark: gives the words that stand at a touched field that others changed.
        """
        for field, shown in self._shown().items():
            theirs, seen = _plain(values[field]), self._loaded[field]
            if same(theirs, seen):
                continue
            if same(shown, seen) or same(shown, theirs):
                self.settle(field, theirs, theirs)
            else:
                self._marks[field].show_mark(mark(field))

    def changes(self) -> dict[Field, Value]:
        """Give what differs from what was loaded."""
        now = self._shown()
        return {field: value for field, value in now.items() if value != self._loaded.get(field)}

    def seen(self, fields: Iterable[Field]) -> dict[Field, Value]:
        """Give what was saved in fields when their editing began."""
        return {field: self._loaded.get(field) for field in fields}

    def marks(self) -> dict[Field, str]:
        """Give the fields that carry a mark, with its words."""
        found = {field: marked.mark for field, marked in self._marks.items()}
        return {field: words for field, words in found.items() if words}

    def _shown(self) -> dict[Field, Value]:
        return {field: _plain(_shown(editor)) for field, editor in self._editors.items()}

    def text(self, field: Field) -> str:
        """Give the text of a field as it stands."""
        return str(_shown(self._editors[field]) or "")

    def on_text(self, field: Field, do: Callable[[], None]) -> None:
        """Call ``do`` whenever the text of a field changes."""
        editor = self._editors[field]
        assert isinstance(editor, QLineEdit)
        editor.textChanged.connect(lambda _: do())

    def _add(self, grid: QGridLayout, spec: FieldSpec[Field], at: int) -> None:
        row, column = at // 2, at % 2 * 2
        editor = self._editors[spec.field] = self._editor(spec)
        editor.setAccessibleName(spec.label)
        marked = self._marks[spec.field] = MarkedField(editor)
        if spec.flag:
            grid.addWidget(marked, row, column + 1)
            return
        label = Label(spec.label, TextLook.SMALL)
        label.setMinimumWidth(_LABEL_WIDTH if column == 0 else 0)
        grid.addWidget(label, row, column)
        grid.addWidget(marked, row, column + 1, 1, 3 if spec.wide else 1)

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
