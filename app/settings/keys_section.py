"""Keys: what each does, and how to change it."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QKeyCombination, Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QWidget,
)

from app.settings.chord_field import ChordField
from app.settings.key_choices import KeyChoices, Objection, Refusal
from app.settings.keys_table import KEY, USUAL, WHAT, KeysTable
from app.settings.profile import ProfileSettings
from app.settings.section import Said, Section, Trouble
from app.widgets.keycap import keycap_text
from app.widgets.labels import Label, TextLook
from app.widgets.shortcut_words import words

_LEAST_HEIGHT = 180
_KEY_WIDTH = 130
_FIELD_WIDTH = 180
_SAID_LINES = 2  # kept free, so that the table does not jump


class KeysSection(Section):
    """A table of all keys; Enter on a row, then the new chord."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = KeyChoices({})
        self._table = KeysTable(self)
        self._view = _KeysView()
        self._view.setModel(self._table)
        self._chord = ChordField()
        self._none = QPushButton(self.tr("&No key"))
        self._usual = QPushButton(self.tr("&Usual key"))
        self._all_usual = QPushButton(self.tr("&All usual keys"))
        self._said = Said()
        self._said.setMinimumHeight(_SAID_LINES * self._said.fontMetrics().lineSpacing())
        self._arrange()
        self._view.activated.connect(lambda _: self._chord.setFocus())
        self._view.selectionModel().currentRowChanged.connect(lambda *_: self._show_current())
        self._chord.chord_pressed.connect(self._choose)
        self._chord.left.connect(self._view.setFocus)
        self._none.clicked.connect(self._take_away)
        self._usual.clicked.connect(self._reset)
        self._all_usual.clicked.connect(self._reset_all)

    def show_settings(self, settings: ProfileSettings) -> None:
        """Show settings as they are kept."""
        self._choices = KeyChoices(settings.shortcuts)
        self._table.show_choices(self._choices)
        self._view.setCurrentIndex(self._table.index(0, WHAT))
        self._show_current()

    def settings_from(self, kept: ProfileSettings) -> ProfileSettings:
        """Give the settings as they are chosen."""
        return msgspec.structs.replace(kept, shortcuts=self._choices.changed())

    def trouble(self) -> Trouble | None:
        """Say which chord means two things."""
        conflict = self._choices.conflict()
        if conflict is None:
            return None
        name, refusal = conflict
        self._view.setCurrentIndex(self._table.index(self._choices.names.index(name), WHAT))
        return Trouble(self._refusal_words(refusal), self._view)

    # --- building -----------------------------------------------------------------------------

    def _arrange(self) -> None:
        hint = self.tr(
            "Press Enter on a line, then the new key. Changed keys work when Talktrack is started "
            "again."
        )
        self.column.addWidget(Label(hint, TextLook.SMALL, wrap=True))
        self._view.setAccessibleName(self.tr("Keys"))
        self._view.setMinimumHeight(_LEAST_HEIGHT)
        self._view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._view.setTabKeyNavigation(False)
        self._view.setShowGrid(False)
        self._view.setWordWrap(False)
        self._view.verticalHeader().hide()
        header = self._view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column in (KEY, USUAL):
            self._view.setColumnWidth(column, _KEY_WIDTH)
        self.column.addWidget(self._view, 1)
        row = QHBoxLayout()
        self._chord.setFixedWidth(_FIELD_WIDTH)
        row.addWidget(self._chord)
        for button in (self._none, self._usual):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self._all_usual)
        self.column.addLayout(row)
        self.column.addWidget(self._said)

    # --- changing -----------------------------------------------------------------------------

    @property
    def _current(self) -> str:
        return self._table.name(max(self._view.currentIndex().row(), 0))

    @Slot(object)
    def _choose(self, chord: QKeyCombination) -> None:
        refusal = self._choices.choose(self._current, chord)
        self._show_result(refusal)
        if refusal is None:
            self._view.setFocus()

    @Slot()
    def _take_away(self) -> None:
        self._choices.take_away(self._current)
        self._show_result(None)

    @Slot()
    def _reset(self) -> None:
        self._show_result(self._choices.reset(self._current))

    @Slot()
    def _reset_all(self) -> None:
        self._choices.reset_all()
        self._show_result(None)

    def _show_result(self, refusal: Refusal | None) -> None:
        self._table.show_changes()
        self._show_current()
        self._said.say("" if refusal is None else self._refusal_words(refusal))

    def _show_current(self) -> None:
        name = self._current
        self._said.clear()
        self._chord.setText(self._choices.caption(name))
        what = self.tr("New key for: {what}").format(what=words(name))
        self._chord.setAccessibleName(what)
        self._chord.setToolTip(what)
        self._usual.setEnabled(not self._choices.is_usual(name))
        self._none.setEnabled(bool(self._choices.caption(name)))

    def _refusal_words(self, refusal: Refusal) -> str:
        key = keycap_text(QKeySequence(refusal.chord))
        if refusal.objection is Objection.TAKEN:
            text = self.tr(
                "{key} already means “{what}”. Choose another key, or take it away there first."
            )
            return text.format(key=key, what=words(refusal.holder))
        if refusal.objection is Objection.WRITES:
            text = self.tr(
                "{key} types a sign while you write. Choose a function key, or hold Ctrl or Alt."
            )
            return text.format(key=key)
        text = self.tr("{key} is needed to move about. Choose another key.")
        return text.format(key=key)


class _KeysView(QTableView):
    """A table in which Enter begins to change a key; it does not save the dialog."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep Enter from the dialog's button."""
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
