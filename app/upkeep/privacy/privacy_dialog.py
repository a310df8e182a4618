"""What the privacy officer does: access reports, erasure, the access log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.background import Background, Job
from app.errors import UserError
from app.paths import Profile
from app.upkeep.privacy import officer
from app.upkeep.privacy.access_log import entries
from app.upkeep.privacy.access_log_table import AccessLogTable, AccessLogView
from app.upkeep.privacy.erasure_panel import ErasurePanel
from app.upkeep.privacy.officer import Outlook
from app.upkeep.privacy.person_panel import PersonPanel
from app.upkeep.privacy.privacy_words import erased_lines, privacy_trouble, report_done
from app.upkeep.privacy.subjects import Subject
from app.widgets.dialog_frame import frame_dialog
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.segmented import TabBar

_SIZE = (760, 600)
_LOG = 1  # the second tab


class PrivacyDialog(QDialog):
    """Finds a person, then reports or erases; a tab beside it shows who did so before.

    Nothing is written before the folder is chosen, nothing erased before the name is typed.
    """

    def __init__(
        self,
        background: Background,
        profile: Profile,
        *,
        language: str,
        zone: str,
        busy: Callable[[], bool] = lambda: False,
        parent: QWidget | None = None,
    ) -> None:
        """busy: a call is open here, whose draft may be about the person."""
        super().__init__(parent)
        self.setProperty("help", "privacy")
        self.setWindowTitle(self.tr("Privacy"))
        self._background = background
        self._profile = profile
        self._language = language
        self._zone = zone
        self._busy = busy
        self._job: Job | None = None
        self._report_page: Path | None = None
        self.tabs = TabBar(
            [self.tr("Report and erase"), self.tr("Access log")], name=self.tr("Pages")
        )
        self._pages = QStackedWidget()
        self._person = PersonPanel(background)
        self._erasure = ErasurePanel(zone)
        self._log = AccessLogTable(zone, self)
        self._messages = MessageLine()
        self._progress = QProgressBar()
        self._progress.setRange(0, 0)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._open = QPushButton(self.tr("&Open the report"))
        self._close = QPushButton(self.tr("C&lose"))
        self._arrange()
        self._connect()

    def choose_folder(self) -> Path | None:
        """Ask where the report goes; a report leaves the database, so nothing is proposed twice."""
        papers = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the report"), papers)
        return Path(chosen) if chosen else None

    def reject(self) -> None:
        """Escape leaves the erasure first; what runs is finished before the dialog goes."""
        if self._job is not None:
            return
        if self._pages.currentWidget() is self._erasure:
            self._show_person()
        else:
            super().reject()

    def _arrange(self) -> None:
        log = QWidget()
        QVBoxLayout(log).addWidget(AccessLogView(self._log))
        for page in (self._person, log, self._erasure):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.addWidget(self.tabs)
        top.addStretch(1)
        bottom = QHBoxLayout()
        bottom.setContentsMargins(20, 12, 20, 16)
        bottom.setSpacing(8)
        bottom.addWidget(self._progress, 1)
        bottom.addStretch(1)
        for button in (self._open, self._close):
            button.setAutoDefault(False)
            bottom.addWidget(button)
        self._open.hide()
        self._progress.hide()
        frame_dialog(self, top, self._messages, self._pages, bottom)
        self.resize(*_SIZE)

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._show_tab)
        self._person.report_wanted.connect(self.report)
        self._person.erasure_wanted.connect(self._look)
        self._erasure.left.connect(self._show_person)
        self._erasure.erase_wanted.connect(self._erase)
        self._open.clicked.connect(self._open_report)
        self._close.clicked.connect(self.accept)

    # --- what is shown ------------------------------------------------------------------------

    @Slot(int)
    def _show_tab(self, at: int) -> None:
        self._pages.setCurrentIndex(at)
        if at == _LOG:
            self._background.ask(self, entries, then=self._log.show_entries, failed=self._failed)

    @Slot()
    def _show_person(self) -> None:
        self.tabs.setEnabled(True)
        self._pages.setCurrentWidget(self._person)

    # --- work ---------------------------------------------------------------------------------

    @Slot(object)
    def report(self, subject: Subject) -> None:
        """Write the report of a person into a folder that is asked for."""
        folder = self.choose_folder()
        if folder is not None:
            language, zone = self._language, self._zone
            self._start(
                lambda database, job: officer.report(database, subject, folder, language, zone),
                self._show_report,
            )

    def _show_report(self, files: list[Path]) -> None:
        self._report_page = files[0]
        self._open.show()
        self._say(report_done(files), Tone.SUCCESS)

    @Slot()
    def _open_report(self) -> None:
        if self._report_page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._report_page)))

    @Slot(object)
    def _look(self, subject: Subject) -> None:
        if self._busy():
            text = self.tr(
                "A call is open, and its draft may be about the person. Nothing was changed. Save "
                "or discard the open calls first."
            )
            self._say(text, Tone.WARNING)
            return
        profile = self._profile
        self._start(
            lambda database, job: officer.outlook(database, subject, profile), self._show_outlook
        )

    def _show_outlook(self, outlook: Outlook) -> None:
        self._messages.withdraw("done")
        self._open.hide()
        self.tabs.setEnabled(False)
        self._pages.setCurrentWidget(self._erasure)
        self._erasure.show_outlook(outlook)

    @Slot(object, bool)
    def _erase(self, outlook: Outlook, block_numbers: bool) -> None:
        zone = self._zone
        self._start(
            lambda database, job: officer.erase(
                database, outlook, zone, block_numbers=block_numbers
            ),
            lambda left: self._show_erased(outlook, left),
        )

    def _show_erased(self, outlook: Outlook, left: list[Path]) -> None:
        self._show_person()
        self._person.forget()
        said = erased_lines(outlook, left, self._zone)
        tone = Tone.WARNING if left else Tone.SUCCESS
        self._say("\n".join(said[: 2 if left else 1]), tone)

    def _start(self, work: Callable[..., object], then: Callable[..., None]) -> None:
        def done(answer: object) -> None:
            self._finished()
            then(answer)

        self._pages.setEnabled(False)
        self._close.setEnabled(False)
        self._progress.show()
        self._job = self._background.run(self, work, then=done, failed=self._failed)

    def _finished(self) -> None:
        self._job = None
        self._pages.setEnabled(True)
        self._close.setEnabled(True)
        self._progress.hide()

    def _failed(self, error: Exception) -> None:
        self._finished()
        if self._pages.currentWidget() is self._erasure:
            self._show_person()
        if not isinstance(error, UserError):
            self._say(
                self.tr("This could not be done. What was saved before is safe."), Tone.DANGER
            )
            raise error
        self._say(privacy_trouble(error), Tone.WARNING)

    def _say(self, text: str, tone: Tone) -> None:
        self._messages.show_message(Message(text=text, tone=tone, key="done"))
