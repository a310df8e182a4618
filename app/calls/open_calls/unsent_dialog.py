"""What the team's server refused for good: to be read, copied, sent again, or discarded."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.background import Background
from app.calls.open_calls.unsent_words import Unsent, customer_of, unsent
from app.customers.search.queries import companies
from app.database.waiting.outbox import Kept, Outbox
from app.widgets.labels import Label, TextLook

_SIZE = (640, 440)

Found = Sequence[tuple[Path, Kept | None]]


class UnsentDialog(QDialog):
    """Shows what was set aside; nothing of it goes without the person's will.

    emptied: nothing is left; the dialog is closed then.
    """

    emptied = Signal()

    def __init__(
        self, background: Background, outbox: Outbox, zone: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "database")
        self.setWindowTitle(self.tr("Not sent to the team"))
        self.resize(*_SIZE)
        self._background = background
        self._outbox = outbox
        self._zone = zone
        self._found: Found = ()
        self._words: list[Unsent] = []
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("What could not be sent"))
        self._why = Label("", TextLook.SMALL, wrap=True)
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName(self.tr("What was written"))
        self._copy = QPushButton(self.tr("&Copy"))
        self._again = QPushButton(self.tr("&Send again"))
        self._discard = QPushButton()
        self._close = QPushButton(self.tr("C&lose"))
        self._arrange()
        self._list.currentRowChanged.connect(self._show_one)
        self._copy.clicked.connect(self._copy_text)
        self._again.clicked.connect(self._send_again)
        self._discard.clicked.connect(self._discard_one)
        self._close.clicked.connect(self.accept)
        self._read()

    def _arrange(self) -> None:
        head = Label(
            self.tr(
                "The team’s server did not take this. It lies on this computer until you decide. "
                "Copy what you need, for example into a note; what you discard is gone."
            ),
            wrap=True,
        )
        buttons = QHBoxLayout()
        for button in (self._copy, self._again, self._discard):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(self._list, 2)
        column.addWidget(self._why)
        column.addWidget(self._text, 3)
        column.addLayout(buttons)
        self._close.setDefault(True)

    def _read(self, nothing: object = None) -> None:
        self._background.store(self, self._outbox.refused, then=self._name)

    def _name(self, found: Found) -> None:
        ids = {id_ for _, kept in found if (id_ := customer_of(kept)) is not None}
        self._background.ask(
            self,
            lambda session: companies(session, ids),
            then=lambda names: self._show(found, names),
            failed=lambda error: self._show(found, {}),
        )

    def _show(self, found: Found, names: dict[int, str]) -> None:
        if not found:
            self.emptied.emit()
            self.accept()
            return
        self._found = found
        self._words = [unsent(kept, names, self._zone, str(path)) for path, kept in found]
        self._list.clear()
        self._list.addItems([one.title for one in self._words])
        self._list.setCurrentRow(0)

    @Slot(int)
    def _show_one(self, number: int) -> None:
        there = 0 <= number < len(self._words)
        self._why.setText(self._words[number].why if there else "")
        self._text.setPlainText(self._words[number].text if there else "")
        self._discard.setText(self.tr("&Discard…"))
        for button in (self._copy, self._again, self._discard):
            button.setEnabled(there)
        if there:
            self._again.setEnabled(self._found[number][1] is not None)

    def _copy_text(self) -> None:
        one = self._words[self._list.currentRow()]
        QGuiApplication.clipboard().setText(f"{one.title}\n{one.text}")

    def _send_again(self) -> None:
        self._do(self._outbox.take_back)

    def _discard_one(self) -> None:
        """Discard at the second press only."""
        sure = self.tr("&Yes, discard it")
        if self._discard.text() == sure:
            self._do(self._outbox.discard)
        else:
            self._discard.setText(sure)

    def _do(self, work: Callable[[Path], None]) -> None:
        path, _ = self._found[self._list.currentRow()]
        self._background.store(self, lambda: work(path), then=self._read)
