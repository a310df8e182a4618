"""What a person sees after an error that nobody expected: first the drafts are saved."""

from __future__ import annotations

import logging
import platform
from collections.abc import Callable
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.logs import last_lines
from app.redaction import error_report

log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Turns an unexpected error into saved drafts and one dialog."""

    _happened = Signal(object)  # the error, from whichever thread

    def __init__(
        self, save_drafts: Callable[[], None], log_file: Path, parent: QObject | None = None
    ) -> None:
        """Get ready; the hooks of app.logs call ``tell``.

        save_drafts: writes what is being typed to disk; called on the UI thread.
        """
        super().__init__(parent)
        self._save_drafts = save_drafts
        self._log_file = log_file
        self._dialog: CrashDialog | None = None
        # Queued even on the UI thread: the failed slot ends before a dialog opens.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: BaseException) -> None:
        """Save the drafts and show the dialog soon; may be called on any thread."""
        if shiboken6.isValid(self):  # not so while the program ends
            self._happened.emit(error)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        drafts_are_safe = self._drafts_saved()
        if self._dialog is not None:
            return  # one dialog at a time; the log has them all
        report = compose_report(error, last_lines(self._log_file))
        self._dialog = CrashDialog(report, drafts_are_safe=drafts_are_safe)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def _drafts_saved(self) -> bool:
        try:
            self._save_drafts()
        except Exception:
            log.exception("drafts could not be saved after an error")
            return False
        return True

    @Slot()
    def _forget_dialog(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None


class CrashDialog(QDialog):
    """Says what happened, what is safe and what to do; offers the report as a file."""

    def __init__(
        self, report: str, *, drafts_are_safe: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._report = report
        self.setWindowTitle(self.tr("Unexpected error"))
        self.setMinimumWidth(560)

        happened = QLabel(self.tr("Talktrack has met an error that it did not expect."))
        happened.setStyleSheet("font-weight: 600")
        self._safe = QLabel(self._words_of_safety(drafts_are_safe))
        advice = QLabel(
            self.tr(
                "You can go on working. If something looks wrong, close Talktrack and start it "
                "again. Please save the report and send it to whoever looks after Talktrack for "
                "you."
            )
        )
        contents = QLabel(
            self.tr("The report holds no names, numbers or notes. This is all that is in it:")
        )
        text = QPlainTextEdit(report)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Report"))
        text.setTabChangesFocus(True)
        self._outcome = QLabel()
        self._outcome.hide()
        buttons = QDialogButtonBox()
        roles = QDialogButtonBox.ButtonRole
        buttons.addButton(self.tr("Close"), roles.RejectRole)
        self._save = buttons.addButton(self.tr("Save report…"), roles.AcceptRole)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        for label in (happened, self._safe, advice, contents, self._outcome):
            label.setWordWrap(True)
        for widget in (happened, self._safe, advice, contents, text, self._outcome, buttons):
            layout.addWidget(widget)
        self._save.setDefault(True)

        buttons.rejected.connect(self.reject)
        self._save.clicked.connect(self.save_report)

    @Slot()
    def save_report(self) -> None:
        """Ask for a file and write the report into it."""
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save report"), "talktrack-report.txt", self.tr("Text (*.txt)")
        )
        if not path:
            return
        try:
            Path(path).write_text(self._report, encoding="utf-8")
        except OSError:
            self._say(self.tr("The report could not be saved there. Choose another folder."))
        else:
            self._say(self.tr("The report is saved."))

    def _say(self, text: str) -> None:
        self._outcome.setText(text)
        self._outcome.show()

    def _words_of_safety(self, drafts_are_safe: bool) -> str:
        if drafts_are_safe:
            return self.tr(
                "Everything that you saved is in the database. What you were typing is kept as a "
                "draft and comes back when Talktrack starts."
            )
        return self.tr(
            "Everything that you saved is in the database. What you were typing could not be kept "
            "as a draft: please copy it before you close Talktrack."
        )


def compose_report(error: BaseException, log_lines: list[str]) -> str:
    """Give the report: versions, the error without values, the end of the log."""
    parts = [
        f"Talktrack {__version__} · Python {platform.python_version()} · "
        f"PySide6 {PySide6.__version__} · {platform.platform()}",
        error_report(error),
        "\n".join(log_lines),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"
