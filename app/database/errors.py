"""What can go wrong when a database is opened."""

from __future__ import annotations

from app.errors import UserError


class DatabaseUnavailableError(UserError):
    """The file cannot be opened, or the server does not answer."""

    def __init__(self, where: str, detail: str) -> None:
        super().__init__(where, detail)
        self.where = where
        self.detail = detail


class DamagedDatabaseError(UserError):
    """The file is no database, or its pages are damaged; it is left as it is."""

    def __init__(self, where: str, problems: list[str]) -> None:
        super().__init__(where, problems)
        self.where = where
        self.problems = problems


class SchemaMismatchError(UserError):
    """The database belongs to a newer program, or a server's to an older one."""

    def __init__(self, found: str | None, wanted: str) -> None:
        super().__init__(found, wanted)
        self.found = found
        self.wanted = wanted
        self.newer = found is not None and found > wanted
