"""Connecting with a team's database, and what the window shows where that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.crash_dialog import CrashDialog
from app.database.backup_rules import Backup
from app.database.errors import (
    DamagedDatabaseError,
    DatabaseLockedError,
    DatabaseUnavailableError,
    Locked,
    Why,
)
from app.database.server.address import TeamAddress, Tls
from app.main_window.window import MainWindow
from app.settings.attempt import Reached, Wish
from app.settings.connect_dialog import ConnectDialog
from app.settings.unlock_dialog import UnlockDialog
from app.startup.problem import ProblemPage

_ADDRESS = TeamAddress(
    hosts=("db.example.com", "db2.example.com"),
    database="talktrack",
    login="mbaumann",
    tls=Tls.CHECKED,
)
_SAID = 'server certificate for "db" does not match host name "db.example.com"'
_TRACE = 'File "app/calls/desk.py", line 214, in save\nFile "app/clock.py", line 61, in local_day'
_WAIT_MS = 20
_MOST_WAIT_MS = 5_000


@dataclass(frozen=True)
class FrameScene:
    """A state of the frame by name, with a dialog or a notice in it."""

    name: str
    reach: Callable[[MainWindow], None]


@dataclass(frozen=True)
class _Refusing:
    """A server that lets nobody in, for this reason."""

    why: Why

    def reach(self, wish: Wish) -> Reached:
        """Refuse."""
        raise DatabaseUnavailableError(wish.address.text, _SAID, self.why)

    def can_keep(self) -> bool:
        """Have a keyring."""
        return True


def _connect_failed(window: MainWindow) -> None:
    window.show()
    dialog = ConnectDialog(_Refusing(Why.CERTIFICATE), _ADDRESS, parent=window)
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    _wait_for_answer(dialog)


def _password(window: MainWindow) -> None:
    window.show()
    dialog = ConnectDialog(
        _Refusing(Why.PASSWORD_WRONG), _ADDRESS, only_password=True, parent=window
    )
    dialog.open()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    _wait_for_answer(dialog)


def _no_database(window: MainWindow) -> None:
    error = DatabaseUnavailableError(_ADDRESS.text, "timeout expired", Why.NO_ANSWER)
    page = ProblemPage(error, is_team=True, local_file="talktrack.db", again_in_s=10)
    window.show()
    window.show_instead(page)
    page.setFocus()


def _damaged(window: MainWindow) -> None:
    error = DamagedDatabaseError("/data/mb/talktrack.db", ["file is not a database"])
    at = datetime(2026, 11, 23, 7, 12, tzinfo=UTC)
    backup = Backup(Path("talktrack.db.backup-20261123T071200Z"), at, 41_000_000)
    window.show()
    page = ProblemPage(error, is_team=False, backup=backup)
    window.show_instead(page)
    page.setFocus()


def _locked(window: MainWindow) -> None:
    error = DatabaseLockedError("/data/mb/talktrack.db", Locked.WRONG)
    window.show()
    window.show_instead(ProblemPage(error, is_team=False))
    dialog = UnlockDialog(Path(error.where), window)
    dialog.say(error)
    dialog.open()


def _crashed(window: MainWindow) -> None:
    report = f"Talktrack 0.1\n\n{_TRACE}\nValueError: a date without a zone"
    window.show()
    CrashDialog(report, drafts_are_safe=True, parent=window).open()


def _wait_for_answer(dialog: ConnectDialog) -> None:
    for _ in range(_MOST_WAIT_MS // _WAIT_MS):
        if dialog.answered:
            return
        QTest.qWait(_WAIT_MS)
    raise TimeoutError("the attempt does not end")


SCENES: tuple[FrameScene, ...] = (
    FrameScene("connect-failed", _connect_failed),
    FrameScene("connect-password", _password),
    FrameScene("no-database", _no_database),
    FrameScene("damaged", _damaged),
    FrameScene("locked", _locked),
    FrameScene("crashed", _crashed),
)
