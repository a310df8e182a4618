"""What lacks for setting a team's database up, said to its administrator."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.database.team.team_checks import SetUpRefusedError, SetUpTrouble

_SENTENCES = {
    SetUpTrouble.OF_THE_TEAM: QT_TRANSLATE_NOOP(
        "database",
        "{found} is a login of the team; only whoever administers the server sets its database up "
        "or brings it up to date. Nothing was changed. Ask your administrator to run “talktrack "
        "database upgrade” with their own login.",
    ),
    SetUpTrouble.WRONG_ENCODING: QT_TRANSLATE_NOOP(
        "database",
        "The database keeps texts as {found}; Talktrack needs UTF8. Nothing was changed. Make a "
        "database with this line, then run the set-up with its address: {line}",
    ),
    SetUpTrouble.OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "database",
        "The database {found} belongs to the server itself or holds tables of another program. "
        "Nothing was changed. Make an empty database with this line, then run the set-up with its "
        "address: {line}",
    ),
    SetUpTrouble.NO_CREATEROLE: QT_TRANSLATE_NOOP(
        "database",
        "The role {found} may not create roles, so nobody of the team could get a login. Nothing "
        "was changed. Let an administrator of the server run this line, then run the set-up "
        "again: {line}",
    ),
    SetUpTrouble.NOT_DATABASE_OWNER: QT_TRANSLATE_NOOP(
        "database",
        "The database does not belong to the role {found}. Nothing was changed. Let an "
        "administrator of the server run this line, then run the set-up again: {line}",
    ),
    SetUpTrouble.ROLES_OF_ANOTHER: QT_TRANSLATE_NOOP(
        "database",
        "Another administrator made Talktrack’s roles on this server, and {found} may not give "
        "them. Nothing was changed. Let that administrator run this line, then run the set-up "
        "again: {line}",
    ),
    SetUpTrouble.NO_TRIGRAM: QT_TRANSLATE_NOOP(
        "database",
        "This PostgreSQL {found} lacks the extension pg_trgm, by which customers are found. "
        "Nothing was changed. Install the server’s package of extensions (often "
        "“postgresql-contrib”), then run the set-up again.",
    ),
    SetUpTrouble.TRIGRAM_ELSEWHERE: QT_TRANSLATE_NOOP(
        "database",
        "The extension pg_trgm is in the schema {found}, Talktrack needs it in public. Nothing "
        "was changed. Let an administrator of the server run this line, then run the set-up "
        "again: {line}",
    ),
}


def set_up_refused(error: SetUpRefusedError) -> str:
    """Say what lacks, that nothing was changed, and which line helps."""
    said = QCoreApplication.translate("database", str(_SENTENCES[error.trouble]))
    return said.format(found=error.found, line=error.line)


def no_device_number() -> str:
    """Say that no computer more can work with the team's database."""
    return QCoreApplication.translate(
        "database",
        "The team’s database knows as many computers as it can, and all were in use within the "
        "last 90 days. Nothing was changed. Work on a computer that is known already, or ask "
        "whoever administers the server.",
    )
