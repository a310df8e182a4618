"""What importing and moving have in common: a batch that can be stopped and taken back."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QWidget

from app.background import Background, Job
from app.exchange.batches.results import Undone
from app.exchange.taking_back.undo import undo
from app.widgets.labels import Label, TextLook

_PROGRESS_MS = 150


class BatchDialog(QDialog):
    """Does one piece of work at a time; the kinds of batches say what, and arrange what is shown.

    A kind gives its words for an undone batch (``_undone_text``) and for trouble
    (``_trouble_text``), and shows how far it is (``_show_progress``), what can be done now
    (``_show_state``) and what is most likely wanted next (``_next_button``).
    """

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._job: Job | None = None
        self._unwanted = Event()
        self._batch_id: int | None = None
        self._is_done = False  # as it stands: a second time would double everybody
        self._timer = QTimer(self, interval=_PROGRESS_MS)
        self._result = Label("", TextLook.HEADING, wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._undo = QPushButton()
        self._stop = QPushButton(self.tr("C&ancel"))
        self._close = QPushButton(self.tr("C&lose"))
        self._undo.clicked.connect(self._take_back)
        self._stop.clicked.connect(self._cancel)
        self._close.clicked.connect(self.close)
        self._timer.timeout.connect(self._show_progress)

    def reject(self) -> None:
        """Escape cancels running work first, and closes the dialog then."""
        if self._job is None:
            super().reject()
        else:
            self._cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Cancel what is running; a batch that is cancelled leaves nothing."""
        if self._job is not None:
            self._unwanted.set()
            self._job.cancel()
        super().closeEvent(event)

    # --- what each kind of batch says ---------------------------------------------------------

    def _undone_text(self, kept: int) -> str:
        """Say that the batch was taken back; kept: how many stay since somebody worked on them."""
        raise NotImplementedError

    def _trouble_text(self, error: Exception) -> str:
        raise NotImplementedError

    @Slot()
    def _show_progress(self) -> None:
        raise NotImplementedError

    def _show_state(self) -> None:
        raise NotImplementedError

    def _next_button(self) -> QPushButton:
        """Give where the keyboard goes once nothing is running; it can be pressed then."""
        raise NotImplementedError

    # --- work ---------------------------------------------------------------------------------

    def _start(self, work: Callable[..., object], then: Callable[..., None]) -> None:
        def done(answer: object) -> None:
            self._finished()
            then(answer)
            self._show_end()

        self._bar.setRange(0, 0)
        self._job = self._background.run(self, work, then=done, failed=self._failed)
        self._timer.start()
        self._show_state()
        self._stop.setFocus()

    def _show_end(self) -> None:
        """Show what can be done now; the button that had the keyboard meanwhile goes."""
        is_free = self.focusWidget() in (None, self._stop)
        self._show_state()
        if is_free and self._job is None:
            self._next_button().setFocus()

    def _finished(self) -> None:
        self._job = None
        self._timer.stop()

    def _failed(self, error: Exception) -> None:
        self._finished()
        self._say(self._trouble_text(error))
        self._show_end()

    @Slot()
    def _cancel(self) -> None:
        """Ask the work to stop; its own answer says when nothing is left of it.

        The job itself goes on: of a job that is cancelled no answer comes.
        """
        if self._job is not None:
            self._unwanted.set()
            self._say(self.tr("Cancelling…"))

    @Slot()
    def _take_back(self) -> None:
        batch_id = self._batch_id
        if batch_id is not None:
            self._start(lambda database, job: undo(database, batch_id), self._show_undone)

    def _show_undone(self, undone: Undone) -> None:
        self._batch_id = None
        self._is_done = False
        self._say(self._undone_text(len({one.customer_id for one in undone.kept})))

    def _say(self, sentence: str) -> None:
        self._result.setText(sentence)
