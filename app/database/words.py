"""What can go wrong with a database, said to people: what happened, what is safe, what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.database.encryption.locked_words import locked
from app.database.errors import (
    BackupExistsError,
    BackupFailedError,
    BackupUnusableError,
    DamagedDatabaseError,
    DatabaseBusyError,
    DatabaseLockedError,
    DatabaseMissingError,
    DatabaseUnavailableError,
    DiskTroubleError,
    LoginUnknownError,
    NotAllowedError,
    OutcomeUnknownError,
    SchemaMismatchError,
    ServerTooOldError,
)
from app.database.server.address import is_address, shown_address
from app.database.server.refusal_words import server_refusal
from app.database.team.devices import NoDeviceNumberError
from app.database.team.set_up_words import no_device_number, set_up_refused
from app.database.team.team_checks import SetUpRefusedError
from app.errors import UserError


def describe(error: UserError) -> str:
    """Say an error of app.database.errors in whole sentences.

    Of other trouble it says no more than that nothing was changed: the rooms know their own.
    """
    for type_, sentences in _SENTENCES.items():
        if isinstance(error, type_):
            return sentences(error)
    return QCoreApplication.translate(
        "database",
        "This could not be done. What was saved before is safe. Try again; if it happens again, "
        "send a report.",
    )


def ask_for_password(where: str) -> str:
    """Ask for a server's password at the terminal."""
    said = QCoreApplication.translate("database", "Password for {where}: ")
    return said.format(where=shown_address(where))


def network_warning(place: Path) -> str:
    """Warn of a database on a network drive; where to, see app.database.network_paths."""
    return QCoreApplication.translate(
        "database",
        "The database {place} lies on a network drive. When two computers write into it there, "
        "it can be damaged. Keep it on a disk of this computer; a team works together with a "
        "PostgreSQL database.",
    ).format(place=place)


def _unavailable(error: DatabaseUnavailableError) -> str:
    if is_address(error.where):
        return server_refusal(error.why).format(
            where=shown_address(error.where), detail=_first_line(error.detail)
        )
    said = QCoreApplication.translate(
        "database",
        "The database {where} cannot be opened. Nothing was changed. Check that the folder is "
        "there and that you may write in it, then try again. The system says: {detail}",
    )
    return said.format(where=error.where, detail=_first_line(error.detail))


def _too_old(error: ServerTooOldError) -> str:
    return QCoreApplication.translate(
        "database",
        "The server runs PostgreSQL {found}; Talktrack needs {needed} or later. Nothing was "
        "changed. Your administrator can bring the server up to date.",
    ).format(found=error.found, needed=error.needed)


def _outcome_unknown(error: OutcomeUnknownError) -> str:
    return QCoreApplication.translate(
        "database",
        "The connection with the database {where} broke while it saved, so it is not known yet "
        "whether this is saved. It is found out as soon as the server is back; nothing is lost "
        "and nothing is done twice. Please wait, and do not enter it again.",
    ).format(where=shown_address(error.where))


def _damaged(error: DamagedDatabaseError) -> str:
    return QCoreApplication.translate(
        "database",
        "The database {where} is damaged or is none. The file was left as it is. Restore a backup "
        "from the folder “backups” beside it; the damaged file is kept. Found: {detail}",
    ).format(where=error.where, detail="; ".join(error.problems[:3]))


def _missing(error: DatabaseMissingError) -> str:
    return QCoreApplication.translate(
        "database",
        "The database {where} is not there any more. It may have been moved or renamed, or its "
        "disk is not connected. Nothing was changed. Connect the disk, look for the file, or "
        "restore a backup.",
    ).format(where=error.where)


def _mismatch(error: SchemaMismatchError) -> str:
    if error.found is None:
        said = QCoreApplication.translate(
            "database",
            "This database has no tables of Talktrack. Nothing was changed. Check the address, or "
            "let your administrator set it up with “talktrack database setup-team”.",
        )
    elif error.newer:
        said = QCoreApplication.translate(
            "database",
            "The database was made by a newer Talktrack: it is at version {found}, this program "
            "knows up to {wanted}. Nothing was changed. Install the newest Talktrack.",
        )
    else:
        said = QCoreApplication.translate(
            "database",
            "The database is older than this program: it is at version {found}, {wanted} is "
            "needed. Nothing was changed. Bring it up to date; of a team’s database its "
            "administrator does, with “talktrack database upgrade”.",
        )
    return said.format(found=error.found, wanted=error.wanted)


def _busy(error: DatabaseBusyError) -> str:
    return QCoreApplication.translate(
        "database",
        "Another program is using the database {where}. Nothing was changed. Close Talktrack "
        "everywhere else, or wait a moment, then try again.",
    ).format(where=error.where)


def _disk_trouble(error: DiskTroubleError) -> str:
    return QCoreApplication.translate(
        "database",
        "Nothing more can be written into the database {where}: the disk is full, protected or no "
        "longer there. What was saved before is safe, and nothing was saved by half. Make room, "
        "then save again. The system says: {detail}",
    ).format(where=error.where, detail=error.detail)


def _backup_failed(error: BackupFailedError) -> str:
    return QCoreApplication.translate(
        "database",
        "{where} could not be written. The database and earlier backups are as they were. Check "
        "that there is room and that you may write there, then try again. The system says: "
        "{detail}",
    ).format(where=error.where, detail=error.detail)


def _backup_exists(error: BackupExistsError) -> str:
    return QCoreApplication.translate(
        "database",
        "{where} is there already. Nothing was overwritten. Choose another name for the backup.",
    ).format(where=error.where)


def _backup_unusable(error: BackupUnusableError) -> str:
    return QCoreApplication.translate(
        "database",
        "{where} is no backup that can be restored. The database is as it was. Choose another "
        "backup. Found: {detail}",
    ).format(where=error.where, detail="; ".join(error.problems[:3]))


def _login_unknown(error: LoginUnknownError) -> str:
    return QCoreApplication.translate(
        "database",
        "The team has nobody with the login {login}. Nothing was changed. Ask your team lead to "
        "add you.",
    ).format(login=error.login)


def _not_allowed(error: NotAllowedError) -> str:
    return QCoreApplication.translate(
        "database",
        "The team’s database does not let you do this: it is the work of another role. Nothing "
        "was changed, and what was saved before is safe. Ask your team lead to do it, or to give "
        "you another role.",
    )


_SENTENCES: dict[type[UserError], Callable[[Any], str]] = {
    OutcomeUnknownError: _outcome_unknown,
    DatabaseUnavailableError: _unavailable,
    ServerTooOldError: _too_old,
    DamagedDatabaseError: _damaged,
    DatabaseLockedError: locked,
    DatabaseMissingError: _missing,
    SchemaMismatchError: _mismatch,
    DatabaseBusyError: _busy,
    DiskTroubleError: _disk_trouble,
    BackupFailedError: _backup_failed,
    BackupExistsError: _backup_exists,
    BackupUnusableError: _backup_unusable,
    LoginUnknownError: _login_unknown,
    NotAllowedError: _not_allowed,
    SetUpRefusedError: set_up_refused,
    NoDeviceNumberError: lambda error: no_device_number(),
}


def _first_line(detail: str) -> str:
    return detail.strip().partition("\n")[0]
