"""Moving one's local data to the team: look first, move, undo."""

from __future__ import annotations

from pathlib import Path
from threading import Event

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.background import Background
from app.database.errors import DatabaseLockedError, SchemaMismatchError
from app.database.words import describe
from app.errors import UserError
from app.exchange.batch_dialog import BatchDialog
from app.exchange.batches.batch_lock import ImportRunningError
from app.exchange.moving import looking_ahead
from app.exchange.moving.local_data import LocalFile
from app.exchange.moving.local_people import NothingToMoveError
from app.exchange.moving.looking_ahead import Preview
from app.exchange.moving.move import Moved, Progress, move
from app.exchange.moving.move_preview import MovePreview
from app.exchange.taking_back.undo import ImportTooOldError, NoSuchImportError
from app.settings.unlock_dialog import ask_to_unlock
from app.widgets.labels import Label, Separator

_SIZE = (720, 600)


class MoveDialog(BatchDialog):
    """Shows what would come along; nothing is written before "Move".

    moved: the batch's id, after a move that came to its end.
    """

    moved = Signal(object)

    def __init__(
        self, background: Background, file: LocalFile, parent: QWidget | None = None
    ) -> None:
        """Look at the file at once."""
        super().__init__(background, parent)
        self.setProperty("help", "team-database")
        self.setWindowTitle(self.tr("Move my local data to the team"))
        self._file = file
        self._preview: MovePreview | None = None
        self._progress = Progress()
        self._move = QPushButton(self.tr("&Move"))
        self._unlock = QPushButton(self.tr("&Type the passphrase…"))
        self._unlock.hide()
        self._move.clicked.connect(self._begin)
        self._unlock.clicked.connect(lambda: self._ask_for_passphrase())
        self._undo.setText(self.tr("&Undo the move"))
        self._arrange()
        self._look()

    # --- building ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        name = Label(self._file_words(self._file.path), wrap=True)
        top = QVBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.addWidget(name)
        top.addWidget(self._result)
        self._middle = QVBoxLayout()
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.setSpacing(8)
        bottom.addWidget(self._bar, 1)
        bottom.addStretch(1)
        for button in (self._stop, self._undo, self._close, self._unlock, self._move):
            bottom.addWidget(button)
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(Separator())
        layout.addLayout(self._middle, 1)
        layout.addWidget(Separator())
        layout.addLayout(bottom)
        self.resize(*_SIZE)

    def _file_words(self, path: Path) -> str:
        text = self.tr(
            "What lies in {file} goes to the team's database. The file itself is not changed."
        )
        return text.format(file=path)

    # --- work -----------------------------------------------------------------------------

    def _look(self) -> None:
        file = self._file
        self._unlock.hide()
        self._say(self.tr("Looking what there is…"))
        self._start(lambda database, job: looking_ahead.preview(database, file), self._show_preview)

    def _show_preview(self, preview: Preview) -> None:
        if self._preview is not None:
            self._middle.removeWidget(self._preview)
            self._preview.deleteLater()
        self._preview = MovePreview(preview)
        self._middle.addWidget(self._preview)
        self._is_done = not any(preview.counts.values())
        self._say(
            self.tr("There is nothing to move.")
            if self._is_done
            else self.tr("Check what comes along. Nothing is written before you press Move.")
        )

    @Slot()
    def _begin(self) -> None:
        if self._preview is None:
            return
        file, left_out = self._file, self._preview.left_out
        self._progress = progress = Progress()
        self._unwanted = unwanted = Event()
        self._start(
            lambda database, job: move(
                database, file, progress, unwanted.is_set, leave_out=left_out
            ),
            self._show_moved,
        )

    def _show_moved(self, moved: Moved) -> None:
        if moved.batch_id is None:
            self._say(self.tr("The move was cancelled and left nothing behind."))
            return
        self._batch_id = moved.batch_id
        self._is_done = True
        text = self.tr(
            "%n customer(s) moved. You can undo it for 30 days: talktrack undo {batch}",
            "",
            moved.counts.get("customer", 0),
        )
        self._say(text.format(batch=moved.batch_id))
        self.moved.emit(moved.batch_id)

    def _undone_text(self, kept: int) -> str:
        if not kept:
            return self.tr("The move was undone.")
        return self.tr(
            "The move was undone. %n customer(s) stay because somebody worked on them.", "", kept
        )

    def _failed(self, error: Exception) -> None:
        super()._failed(error)
        if isinstance(error, DatabaseLockedError):
            self._ask_for_passphrase()
        elif not isinstance(error, UserError):
            raise error

    def _ask_for_passphrase(self) -> None:
        """Ask what opens the file, and look at it again; given up, the button asks once more."""
        self._unlock.show()
        self._unlock.setFocus()
        ask_to_unlock(self._background, self._file.path, self, self._look)

    def _trouble_text(self, error: Exception) -> str:
        if not isinstance(error, UserError):
            return self.tr("This could not be done. Nothing of it stays in the database.")
        if isinstance(error, NothingToMoveError):
            return self.tr("There is nothing to move: nobody ever worked with this file.")
        if isinstance(error, SchemaMismatchError):
            return self.tr(
                "The file is of an older Talktrack. Nothing was moved. Open it once with “Work "
                "with the file on this computer”, come back to the team, and try again."
            )
        if isinstance(error, ImportRunningError):
            return self.tr("An import is running. Nothing was moved. Wait for its end.")
        if isinstance(error, NoSuchImportError | ImportTooOldError):
            return self.tr("The move can no longer be undone.")
        return describe(error)

    # --- what is shown -----------------------------------------------------------------------

    @Slot()
    def _show_progress(self) -> None:
        if self._progress.total:
            self._bar.setRange(0, self._progress.total)
            self._bar.setValue(self._progress.done)

    def _show_state(self) -> None:
        running = self._job is not None
        self._bar.setVisible(running)
        self._stop.setVisible(running)
        self._undo.setVisible(self._batch_id is not None and not running)
        self._close.setEnabled(not running)
        if self._preview is not None:
            self._preview.setEnabled(not running and not self._is_done)
        self._move.setEnabled(not running and not self._is_done and self._preview is not None)

    def _next_button(self) -> QPushButton:
        return self._move if self._move.isEnabled() else self._close
