"""What is said when a profile has no place: at the terminal, or in the one window there can be."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout

from app.command_line import stdout_as_utf8
from app.options import Options
from app.paths import ProfileUnusableError
from app.settings.profile import ProfileSettings
from app.startup.language import language_of, translations_dir
from app.widgets.dialog_frame import button_row
from app.widgets.labels import Label, TextLook
from app.widgets.languages import install_language
from app.widgets.theme import Look, Theme

_WIDTH = 560
_EDGES = (20, 20, 20, 4)


def tell(asked: Options, error: ProfileUnusableError) -> bool:
    """Say it where it was asked; True where the person wants another try."""
    if asked.rest:
        _tell_at_terminal(asked, error)
        return False
    return _tell_in_window(asked, error)


def no_profile_text(error: ProfileUnusableError) -> str:
    """Say what happened, what is safe, what to do."""
    said = QCoreApplication.translate(
        "no profile",
        "The folder {where} cannot be used: settings, drafts and data would lie there. Nothing was "
        "changed, and what you saved elsewhere is safe. See to it that the folder can be made and "
        "that you may write in it, or name another one with --profile. The system says: {detail}",
    )
    return said.format(where=error.where, detail=error.detail)


def _tell_at_terminal(asked: Options, error: ProfileUnusableError) -> None:
    stdout_as_utf8()
    application = QCoreApplication.instance() or QCoreApplication(sys.argv[:1])
    _speak(application, asked)
    text = no_profile_text(error)
    print(text, file=sys.stderr)
    if asked.json:
        json.dump({"ok": False, "error": text}, sys.stdout, ensure_ascii=False)
        sys.stdout.write("\n")


def _tell_in_window(asked: Options, error: ProfileUnusableError) -> bool:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Talktrack")
    _speak(application, asked)
    theme = Theme(application, Look.SYSTEM)
    if sys.stderr is not None:  # who started it at a terminal reads it there, too
        print(no_profile_text(error), file=sys.stderr)
    again = NoProfileDialog(error).exec() == QDialog.DialogCode.Accepted
    del theme
    application.shutdown()  # the window makes one of its own
    return again


def _speak(application: QCoreApplication, asked: Options) -> None:
    usual = ProfileSettings()
    install_language(application, language_of(asked, usual), translations_dir(), usual.region)


class NoProfileDialog(QDialog):
    """Stands alone: without a profile there is no window that it could belong to."""

    def __init__(self, error: ProfileUnusableError) -> None:
        super().__init__()
        self.setWindowTitle("Talktrack")
        self.setFixedWidth(_WIDTH)
        heading = Label(self.tr("Talktrack cannot start here"), TextLook.TITLE, wrap=True)
        text = Label(no_profile_text(error), wrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        again, close = QPushButton(self.tr("&Try again")), QPushButton(self.tr("&Close"))
        again.setDefault(True)
        again.clicked.connect(self.accept)
        close.clicked.connect(self.reject)
        column = QVBoxLayout()
        column.setContentsMargins(*_EDGES)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(text)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column, 1)
        layout.addLayout(button_row(close, again))
        again.setFocus()
