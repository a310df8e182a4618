"""Commands of imports: starting one, taking one back, keeping a mapping."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete
from sqlalchemy.orm import Session

from app.customers.models import ImportBatch
from app.database.journal import Changed, author_id, command_uuid, handles, moment
from app.settings.models import SavedMapping


@dataclass(frozen=True, kw_only=True)
class StartImport:
    """Begin an import; its rows are written in chunks under this command."""

    id: int
    file_name: str


@handles("start_import")
def start_import(session: Session, command: StartImport) -> Changed:
    """Open a batch; while it is running its rows stay out of lists."""
    session.add(
        ImportBatch(
            id=command.id,
            command_uuid=command_uuid(session),
            state="running",
            file_name=command.file_name,
            author_id=author_id(session),
            started_at=moment(session),
        )
    )
    return Changed("import", [command.id])


@dataclass(frozen=True, kw_only=True)
class UndoImport:
    """Take an import back; its rows are deleted in chunks under this command."""

    batch_id: int


@handles("undo_import")
def undo_import(session: Session, command: UndoImport) -> Changed:
    """Write down who took the import back, and hide what is left of it until that is done."""
    batch = session.get_one(ImportBatch, command.batch_id)
    batch.state = "running"
    return Changed("import", [command.batch_id])


@dataclass(frozen=True, kw_only=True)
class SaveMapping:
    """Keep what the columns of a layout mean; an earlier one of the same layout goes.

    columns: header and target in pairs; "" leaves a column out.
    """

    id: int
    name: str
    fingerprint: str
    columns: tuple[tuple[str, str], ...]


@handles("save_mapping")
def save_mapping(session: Session, command: SaveMapping) -> Changed:
    """Keep a mapping for the next file of its layout."""
    session.execute(delete(SavedMapping).where(SavedMapping.fingerprint == command.fingerprint))
    session.add(
        SavedMapping(
            id=command.id,
            name=command.name,
            fingerprint=command.fingerprint,
            mapping=dict(command.columns),
        )
    )
    return Changed("import", ())
