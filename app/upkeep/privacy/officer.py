"""What the privacy officer does, from the wish to the last file: for the window and the commands.

Each of these takes seconds in a large database, so a window runs them beside its own thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.database.database import Database
from app.paths import Profile
from app.upkeep.privacy import erasure, report_files
from app.upkeep.privacy.access_log import Access, NoteAccess
from app.upkeep.privacy.access_report import access_report
from app.upkeep.privacy.erased_name import erased_name
from app.upkeep.privacy.erasure import Preview, carry_out, check_may_erase
from app.upkeep.privacy.remains import Remains, remains, remove
from app.upkeep.privacy.subjects import Subject


@dataclass(frozen=True)
class Outlook:
    """What an erasure takes away: of the database, and of this computer besides."""

    preview: Preview
    remains: Remains


def report(
    database: Database, subject: Subject, folder: Path, language: str, zone: str
) -> list[Path]:
    """Write an access report and note in the access log that it was; give the files.

    It is noted first: what nobody can note is not taken out.
    Raises NotAllowedError, ReportNotWrittenError.
    """
    with database.read() as session:
        check_may_erase(session, database.user_id)
        found = access_report(session, subject, database.clock())
    database.execute(
        NoteAccess(
            what=Access.REPORT, customer_id=subject.customer_id, contact_id=subject.contact_id
        )
    )
    return report_files.write(found, folder, language, zone)


def outlook(database: Database, subject: Subject, profile: Profile | None) -> Outlook:
    """Tell what an erasure will take away; nothing is changed. Raises NotAllowedError."""
    with database.read() as session:
        check_may_erase(session, database.user_id)
        seen = erasure.preview(session, subject)
    here = remains(profile, database.path, subject, seen.pattern, database.clock)
    return Outlook(seen, here)


def erase(
    database: Database, outlook: Outlook, zone: str, *, block_numbers: bool = False
) -> list[Path]:
    """Erase a person in the database, then on this computer; give files that could not go.

    Raises NotAllowedError, NoSuchPersonError, and the errors of ``Database.execute``.
    """
    subject = outlook.preview.subject
    carry_out(database, subject, erased_name(), zone, block_numbers=block_numbers)
    return remove(outlook.remains.files)
