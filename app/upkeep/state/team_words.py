"""Words of setting a team's database up and of its backups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication


def no_address(url: str) -> str:
    """Say how an address is written."""
    return QCoreApplication.translate(
        "upkeep",
        "“{url}” is no address of a database on a server. Nothing was changed. Write it like "
        "this: postgresql://ADMINISTRATOR@server/talktrack",
    ).format(url=url)


def lead_is_there(login: str) -> str:
    """Say that somebody is left as they are."""
    return QCoreApplication.translate(
        "upkeep", "The login {login} is there already and was left as it is."
    ).format(login=login)


def nobody_can_sign_in() -> str:
    """Say that the first lead is still to be made."""
    return QCoreApplication.translate(
        "upkeep",
        "The database is ready, but nobody can sign in yet. Run the same line again with --lead "
        'LOGIN --name "First Last" --team TEAM.',
    )


def logins_made_anew(logins: Sequence[str]) -> str:
    """Say whose logins the server had not."""
    return QCoreApplication.translate(
        "upkeep",
        "These people had no login on this server; it was made anew, without a password: {logins}. "
        "Give each of them one with “talktrack users password LOGIN”.",
    ).format(logins=", ".join(logins))


def backed_up_by_administrator(lines: str) -> str:
    """Say that a team's database is backed up at the server, and how."""
    return QCoreApplication.translate(
        "upkeep",
        "A team’s database is backed up by its administrator, with the server’s own tools: the "
        "data, and the logins with their passwords. Nothing was done. The lines, in which "
        "SUPERUSER is a superuser of the server:\n{lines}",
    ).format(lines=lines)


def restored_by_administrator(logins: str, lines: str) -> str:
    """Say that a team's database is restored at the server, and how."""
    return QCoreApplication.translate(
        "upkeep",
        "A team’s database is restored by its administrator, with the server’s own tools, while "
        "nobody works. Nothing was done. The lines, in which SUPERUSER is a superuser of the "
        "server and ADMINISTRATOR who set the team’s database up; the data of the database are "
        "replaced:\n{lines}\nOn another server the logins come first, into an empty "
        "database:\n{logins}",
    ).format(logins=logins, lines=lines)
