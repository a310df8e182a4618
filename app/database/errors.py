"""What can go wrong with a whole database: opening, writing, backing up."""

from __future__ import annotations

from enum import StrEnum

from app.errors import UserError


class Why(StrEnum):
    """Why a database cannot be worked with, as far as it is known."""

    NAME_UNKNOWN = "name_unknown"  # no computer of this name
    REFUSED = "refused"  # the computer is there, no PostgreSQL takes connections on this port
    NO_ANSWER = "no_answer"  # nothing answers in time, or the connection was lost
    NO_TLS = "no_tls"  # encryption is wanted, the server offers none
    CERTIFICATE = "certificate"  # the server cannot prove who it is
    PASSWORD_MISSING = "password_missing"  # the server wants one and none was given
    PASSWORD_WRONG = "password_wrong"  # or the login is unknown: a server does not tell which
    NOT_ALLOWED = "not_allowed"  # the server lets nobody in from here, or not with this login
    NO_DATABASE = "no_database"  # the server has none of this name
    FULL = "full"  # no connection is left
    STARTING = "starting"  # the server starts or stops at this moment
    OTHER = "other"  # the detail says what the system says


class Locked(StrEnum):
    """Why an encrypted file stays closed."""

    NO_KEY = "no_key"  # nobody typed anything yet, and the keyring has none
    WRONG = "wrong"  # neither the passphrase nor the recovery key
    OTHER_KEY = "other_key"  # a right one, of another database
    NO_KEY_FILE = "no_key_file"  # a passphrase needs its key file; the recovery key does not


class DatabaseTroubleError(UserError):
    """Something is wrong with the database as a whole; words.py says what to do about each."""


class DatabaseUnavailableError(DatabaseTroubleError):
    """The file cannot be opened, or the server does not answer."""

    def __init__(self, where: str, detail: str, why: Why = Why.OTHER) -> None:
        super().__init__(where, detail, why)
        self.where = where
        self.detail = detail
        self.why = why


class OutcomeUnknownError(DatabaseUnavailableError):
    """The server was lost while it saved: nobody knows whether it did, until it is back."""


class ServerTooOldError(DatabaseTroubleError):
    """The server's PostgreSQL is older than what the team's database needs."""

    def __init__(self, found: int, needed: int) -> None:
        super().__init__(found, needed)
        self.found = found
        self.needed = needed


class DamagedDatabaseError(DatabaseTroubleError):
    """The file is no database, or its pages are damaged; it is left as it is."""

    def __init__(self, where: str, problems: list[str]) -> None:
        super().__init__(where, problems)
        self.where = where
        self.problems = problems


class DatabaseLockedError(DatabaseTroubleError):
    """The file is encrypted, and what was given does not open it; it is left as it is."""

    def __init__(self, where: str, why: Locked = Locked.NO_KEY) -> None:
        super().__init__(where, why)
        self.where = where
        self.why = why


class DatabaseMissingError(DatabaseTroubleError):
    """The file is not where it was; nothing was made in its place."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class SchemaMismatchError(DatabaseTroubleError):
    """The database belongs to a newer program, or a server's to an older one."""

    def __init__(self, found: str | None, wanted: str) -> None:
        super().__init__(found, wanted)
        self.found = found
        self.wanted = wanted
        self.newer = found is not None and found > wanted


class LoginUnknownError(DatabaseTroubleError):
    """The server knows the login, but the team has nobody of that name."""

    def __init__(self, login: str) -> None:
        super().__init__(login)
        self.login = login


class NotAllowedError(DatabaseTroubleError):
    """The team's server refuses a write to this login's role; nothing of it was done."""


class DatabaseBusyError(DatabaseTroubleError):
    """Another program has the database, and what was wanted needs it alone or needs to write."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class DiskTroubleError(DatabaseTroubleError):
    """The disk is full, read-only or gone; the transaction was taken back as a whole."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class BackupFailedError(DatabaseTroubleError):
    """No backup could be written; database and earlier backups are as they were."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class BackupExistsError(DatabaseTroubleError):
    """A backup would overwrite a file."""

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where


class BackupUnusableError(DatabaseTroubleError):
    """A file is no backup that this program can restore; nothing was replaced."""

    def __init__(self, where: str, problems: list[str]) -> None:
        super().__init__(where, problems)
        self.where = where
        self.problems = problems
