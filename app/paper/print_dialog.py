"""Ctrl+P: what is on the screen, looked at first, then on paper or as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QWidget

from app.errors import UserError
from app.paper.output import NotOnPaperError, Preview, preview, print_on, write_pdf
from app.paper.preview_view import PreviewView
from app.paper.printable import Printable
from app.paper.sheet import Sheet
from app.paper.words import file_name, trouble_words
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.labels import Label, TextLook
from app.widgets.message_line import Answer, Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from app.background import Background, Job
    from app.database.database import Database

_SIZE = (900, 640)


class PrintDialog(QDialog):
    """Shows what would be printed; printing and saving are done beside the window."""

    def __init__(
        self,
        background: Background,
        choices: Sequence[Printable],
        foot: str,
        parent: QWidget | None = None,
    ) -> None:
        """choices: at least one; the first is shown. foot: what stands below each page."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print or PDF"))
        self.setProperty("help", "printing")
        self._background = background
        self._choices = choices
        self._foot = foot
        self._sheet: Sheet | None = None
        self._job: Job | None = None
        self._which = SegmentedControl([one.name for one in choices], name=self.tr("What to print"))
        self._pages = Label(look=TextLook.SMALL)
        self._message = MessageLine()
        self._view = PreviewView()
        self._close = QPushButton(self.tr("&Close"))
        self._pdf = QPushButton(self.tr("&Save as PDF…"))
        self._print = QPushButton(self.tr("&Print…"))
        self._arrange()
        self._which.currentChanged.connect(self._ask)
        self._close.clicked.connect(self.reject)
        self._pdf.clicked.connect(self._choose_file)
        self._print.clicked.connect(self._choose_printer)
        self._ask()

    @property
    def sheet(self) -> Sheet | None:
        """What is shown; None until it is there."""
        return self._sheet

    def save_pdf(self, path: Path) -> None:
        """Write what is shown as PDF and say where it is, or why not."""
        if self._sheet is not None:
            work = partial(write_pdf, self._sheet, self._foot, path)
            self._do(work, partial(self._tell_saved, path))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(20, 14, 20, 12)
        top.addWidget(self._which)
        top.addStretch(1)
        top.addWidget(self._pages)
        bottom = button_row(self._close, self._pdf, self._print)
        frame_dialog(self, top, self._message, self._view, bottom)
        self._print.setDefault(True)
        self._print.setFocus()
        self._show_ready()
        self.resize(*_SIZE)

    @Slot()
    def _ask(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._sheet = None
        self._show_ready()
        question = self._choices[self._which.currentIndex()].question
        self._job = self._background.ask(
            self, question, then=self._lay_out, failed=self._show_trouble
        )

    def _lay_out(self, sheet: Sheet | None) -> None:
        if sheet is None:
            text = self.tr("It is no longer there. Close this window and choose anew.")
            self._say(text, Tone.WARNING)
            return
        foot = self._foot

        def work(database: Database, job: Job) -> Preview:
            return preview(sheet, foot)

        self._job = self._background.run(
            self, work, then=partial(self._show, sheet), failed=self._show_trouble
        )

    def _show(self, sheet: Sheet, made: Preview) -> None:
        self._sheet = sheet
        self._view.show_preview(made)
        self._pages.setText(self.tr("%n page(s)", "", len(made.pages)))
        self._show_ready()

    def _show_ready(self) -> None:
        for button in (self._pdf, self._print):
            button.setEnabled(self._sheet is not None)

    @Slot()
    def _choose_file(self) -> None:
        if self._sheet is None:
            return
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(QStandardPaths.writableLocation(documents))
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save as PDF"),
            str(folder / file_name(self._sheet.title, "pdf")),
            self.tr("PDF files (*.pdf)"),
        )
        if chosen:
            path = Path(chosen)
            self.save_pdf(path if path.suffix else path.with_suffix(".pdf"))

    @Slot()
    def _choose_printer(self) -> None:
        if self._sheet is None:
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # seldom wanted

        from app.paper.pages import page_layout

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(page_layout(self._sheet))
        printer.setDocName(self._sheet.title)
        printer.setFullPage(True)  # ours are the margins
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(self.tr("Print"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            name = printer.printerName() or printer.outputFileName()
            work = partial(print_on, self._sheet, self._foot, printer, name, printer.resolution())
            self._do(work, lambda: self._say(self.tr("Sent to the printer."), Tone.SUCCESS))

    def _do(self, work: Callable[[], None], then: Callable[[], None]) -> None:
        def beside(database: Database, job: Job) -> None:
            work()

        self._background.run(self, beside, then=lambda _: then(), failed=self._show_trouble)

    def _tell_saved(self, path: Path) -> None:
        opened = Answer(self.tr("Open"), partial(_open_file, path))
        self._say(self.tr("Saved: {path}").format(path=path), Tone.SUCCESS, opened)

    def _show_trouble(self, error: Exception) -> None:
        if isinstance(error, NotOnPaperError):
            self._say(trouble_words(error), Tone.DANGER)
        elif self._background.is_away(error):
            text = self.tr("The database does not answer. Try again when it is back.")
            self._say(text, Tone.DANGER)
        elif isinstance(error, UserError):
            self._say(
                self.tr("This could not be read. Close this window and try again."), Tone.DANGER
            )
        else:
            raise error

    def _say(self, text: str, tone: Tone, *answers: Answer) -> None:
        self._message.show_message(Message(text=text, tone=tone, answers=answers, key="paper"))


def _open_file(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
