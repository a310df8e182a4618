"""Why a server let nobody in, said to people: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.database.errors import Why


def server_refusal(why: Why) -> str:
    """Give the sentences for a reason; ``{where}`` and ``{detail}`` are still to be filled in."""
    return _way_in(why) or _at_the_door(why)


def _way_in(why: Why) -> str:
    """Name what is wrong between this computer and the server."""
    translate = QCoreApplication.translate
    return {
        Why.NAME_UNKNOWN: translate(
            "database",
            "There is no computer of the name in {where}. What was saved before is safe. Check "
            "how the server is written, and whether you are in the right network or VPN.",
        ),
        Why.REFUSED: translate(
            "database",
            "The computer of {where} is there, but no PostgreSQL takes connections on it. What "
            "was saved before is safe. Check server and port; perhaps PostgreSQL does not run at "
            "this moment.",
        ),
        Why.NO_ANSWER: translate(
            "database",
            "The server of {where} does not answer in time. What was saved before is safe. Check "
            "the network or VPN, then try again; a firewall may keep you out, too.",
        ),
        Why.NO_TLS: translate(
            "database",
            "The server of {where} offers no encryption, so nothing was sent. Let your "
            "administrator switch TLS on. Only on this computer it may be left out.",
        ),
        Why.CERTIFICATE: translate(
            "database",
            "The server of {where} could not prove that it is the right one: its certificate is "
            "not trusted here or is made for another name. No password was sent. Ask your "
            "administrator for the file of the certificate and name it in the connection, or for "
            "the right name of the server. It says: {detail}",
        ),
    }.get(why, "")


def _at_the_door(why: Why) -> str:
    """Name what the server did not like."""
    translate = QCoreApplication.translate
    return {
        Why.PASSWORD_MISSING: translate(
            "database", "The server of {where} wants a password. Nothing was changed. Type it in."
        ),
        Why.PASSWORD_WRONG: translate(
            "database",
            "The server of {where} does not take this login with this password. Nothing was "
            "changed. Type both again; a forgotten password is set anew by your administrator.",
        ),
        Why.NOT_ALLOWED: translate(
            "database",
            "The server of {where} does not let you in: not with this login, or not from this "
            "computer. Nothing was changed. Your administrator can allow it. It says: {detail}",
        ),
        Why.NO_DATABASE: translate(
            "database",
            "The server has no database of the name in {where}. Nothing was changed. Check how "
            "the database is written, or ask your administrator.",
        ),
        Why.FULL: translate(
            "database",
            "The server of {where} has no connection left. What was saved before is safe. Try "
            "again in a moment; if it happens often, your administrator can allow more.",
        ),
        Why.STARTING: translate(
            "database",
            "The server of {where} is just starting or stopping. What was saved before is safe. "
            "Try again in a minute.",
        ),
    }.get(
        why,
        translate(
            "database",
            "The database {where} does not answer. What was saved before is safe. Check the "
            "network and the login, then try again. The server says: {detail}",
        ),
    )
