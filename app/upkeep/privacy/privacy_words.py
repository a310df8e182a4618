"""Words of access reports, erasures and the access log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.database.errors import NotAllowedError
from app.database.words import describe
from app.errors import UserError
from app.upkeep.privacy.access_log import Entry
from app.upkeep.privacy.report_files import ReportNotWrittenError
from app.upkeep.privacy.report_words import section_words
from app.upkeep.privacy.subjects import NoSuchPersonError, SeveralPeopleError, Subject
from app.upkeep.privacy.value_words import value_words
from app.widgets.formats import date_text, number_text

if TYPE_CHECKING:
    from app.upkeep.privacy.officer import Outlook
    from app.upkeep.privacy.remains import Remains


def subject_line(subject: Subject) -> str:
    """Name a person or customer on one line with the id."""
    return "\t".join((str(subject.id), *_about(subject)))


def subject_words(subject: Subject) -> str:
    """Name a person or customer in a list."""
    return " · ".join(_about(subject))


def _about(subject: Subject) -> list[str]:
    translate = QCoreApplication.translate
    name = subject.name or translate("privacy", "(no name)")
    if subject.contact_id is None:
        return [name, *filter(None, [subject.city]), translate("privacy", "customer")]
    return [name, translate("privacy", "person at {company}").format(company=subject.company)]


def written_line(path: str) -> str:
    """Say that a document is there."""
    said = QCoreApplication.translate("privacy", "Written: {path}")
    return said.format(path=path)


def report_done(files: Sequence[Path]) -> str:
    """Say where a report lies now."""
    said = QCoreApplication.translate(
        "privacy",
        "The report lies in {folder}: {names}. The access log notes it. Hand it to the person "
        "alone.",
    )
    names = ", ".join(file.name for file in files)
    return said.format(folder=files[0].parent, names=names)


def confirm_by(option: str) -> str:
    """Say how an erasure is confirmed on the command line."""
    said = QCoreApplication.translate(
        "privacy",
        "Nothing was erased. An erasure cannot be taken back. To erase, give the same command "
        "with {option}",
    )
    return said.format(option=option)


def outlook_lines(outlook: Outlook, zone: str) -> list[str]:
    """Say what an erasure takes away, what stays, and what it does not reach."""
    return [*_preview_lines(outlook), *remains_lines(outlook.remains, zone)]


def _preview_lines(outlook: Outlook) -> Iterator[str]:
    translate = QCoreApplication.translate
    preview = outlook.preview
    yield translate("privacy", "Erased: {name}").format(name=preview.subject.name)
    goes = ", ".join(_counted(name, count) for name, count in preview.goes.items())
    if goes:
        yield translate("privacy", "Emptied or deleted: {rows}").format(rows=goes)
    stays = ", ".join(_counted(name, count) for name, count in preview.stays.items())
    if stays:
        yield translate(
            "privacy",
            "Stays without the person, because accounting must keep it: {rows}; amounts, dates "
            "and document numbers",
        ).format(rows=stays)
    if preview.mentions or preview.journal:
        yield translate(
            "privacy",
            "Covered in other texts of this customer where the name or number stands: {mentions}; "
            "emptied in the journal: {journal}",
        ).format(mentions=number_text(preview.mentions), journal=number_text(preview.journal))
    if preview.blocked:
        yield translate(
            "privacy",
            "Numbers that must not be called stay as checksums, so that a new list does not bring "
            "them back: {count}",
        ).format(count=number_text(preview.blocked))
    if preview.named_in_company:
        yield translate(
            "privacy",
            "The customer {company} is called by the same name, and stays. If the customer is "
            "this person, erase the customer.",
        ).format(company=preview.subject.company)


def _counted(name: str, count: int) -> str:
    return f"{section_words(name)} {number_text(count)}"


def remains_lines(here: Remains, zone: str) -> Iterator[str]:
    """Say what lies on this computer besides, and how long backups keep the person."""
    translate = QCoreApplication.translate
    if here.files:
        yield translate(
            "privacy", "Drafts and waiting entries on this computer are deleted: {count}"
        ).format(count=number_text(len(here.files)))
    if here.locked:
        yield translate(
            "privacy",
            "Encrypted with a key that is not here, so nobody can tell whom they are about; "
            "delete them if in doubt: {names}",
        ).format(names=", ".join(map(str, here.locked)))
    if here.backups and here.oldest is not None:
        oldest = date_text(here.oldest.astimezone(ZoneInfo(zone)).date())
        yield translate(
            "privacy",
            "Backups that still hold the person: {count}, the oldest of {date}. They go by "
            "themselves, the last after about nine months. Whoever restores one erases again.",
        ).format(count=number_text(here.backups), date=oldest)
    if here.aside:
        names = ", ".join(path.name for path in here.aside)
        yield translate(
            "privacy",
            "Databases that were set aside hold the person until you delete them: {names}",
        ).format(names=names)
    yield translate(
        "privacy",
        "Not reached: files that were exported or sent, backups kept elsewhere, and what waits on "
        "other computers.",
    )


def erased_lines(outlook: Outlook, left: Sequence[Path], zone: str) -> list[str]:
    """Say that it is done, and what is left to do."""
    translate = QCoreApplication.translate
    lines = [
        translate(
            "privacy", "The person is erased. The access log keeps that it was done, without data."
        )
    ]
    if left:
        names = ", ".join(map(str, left))
        said = translate("privacy", "These files could not be deleted; delete them: {names}")
        lines.append(said.format(names=names))
    return [*lines, *remains_lines(outlook.remains, zone)]


def entry_line(entry: Entry, zone: str) -> str:
    """Write one line of the access log."""
    return "\t".join(entry_cells(entry, zone))


def entry_cells(entry: Entry, zone: str) -> tuple[str, str, str, str]:
    """Say when, by whom, what and about whom: by name as long as the database knows one."""
    at = entry.at.astimezone(ZoneInfo(zone))
    about = "" if entry.subject_id is None else entry.about or str(entry.subject_id)
    moment = f"{date_text(at.date())}, {at:%H:%M}"
    return moment, entry.person, value_words(entry.what), about


def nothing_in_log() -> str:
    """Say that nobody took anything out."""
    return QCoreApplication.translate("privacy", "Nothing is noted in the access log.")


def privacy_trouble(error: UserError) -> str:
    """Say what went wrong, what is safe and what to do."""
    translate = QCoreApplication.translate
    if isinstance(error, NoSuchPersonError):
        return translate(
            "privacy",
            "Nobody is found. Nothing was changed. Try the full name, a number, an e-mail address "
            "or the id; “talktrack privacy find” lists ids.",
        )
    if isinstance(error, SeveralPeopleError):
        return translate("privacy", "Several are found. Nothing was changed. Name one by its id:")
    if isinstance(error, NotAllowedError):
        return translate(
            "privacy",
            "Only the privacy officer may do this. Nothing was changed. A login gets the role with "
            "“talktrack users role LOGIN privacy_officer”, from an administrator.",
        )
    if isinstance(error, ReportNotWrittenError):
        return translate(
            "privacy",
            "The report could not be written into {folder}. Nothing was changed. Check that there "
            "is room and that you may write there. The system says: {detail}",
        ).format(folder=error.folder, detail=error.detail)
    return describe(error)
