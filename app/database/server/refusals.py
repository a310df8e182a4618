"""Why a server let nobody in, read from what it and the system said.

A refused connection has no code, only words: libpq's in English, the server's in its language.
"""

from __future__ import annotations

from app.database.errors import Why

# In the order in which they are looked for: of several servers the nearest to success counts.
_WORDS: tuple[tuple[Why, tuple[str, ...]], ...] = (
    (Why.PASSWORD_MISSING, ("no password supplied",)),
    (
        Why.PASSWORD_WRONG,
        (
            "password authentication failed",
            "passwort-authentifizierung",
            "authentification par mot de passe",
            "autenticazione con password fallita",
        ),
    ),
    (
        Why.FULL,
        (
            "too many",
            "zu viele verbindungen",
            "trop de connexions",
            "connection slots",
            "troppi client",
        ),
    ),
    (
        Why.NOT_ALLOWED,
        (
            "pg_hba.conf",
            'role "',
            "rolle »",
            "rôle «",
            'ruolo "',
            "not permitted to log in",
            "berechtigung zum einloggen",
            "permission denied",
            "keine berechtigung",
            "authentication failed",
        ),
    ),
    (
        Why.NO_DATABASE,
        (
            '" does not exist',
            "« existiert nicht",
            "« n'existe pas",
            "» n'existe pas",
            '" non esiste',
        ),
    ),
    (Why.CERTIFICATE, ("certificate", "zertifikat")),
    (Why.NO_TLS, ("does not support ssl",)),
    (Why.STARTING, ("is starting up", "is shutting down", "startet gerade", "fährt herunter")),
    (Why.REFUSED, ("refused", "10061", "invalid response to ssl", "no such file")),
    (
        Why.NAME_UNKNOWN,
        ("failed to resolve", "could not translate host name", "getaddrinfo failed"),
    ),
    (
        Why.NO_ANSWER,
        (
            "timeout",
            "timed out",
            "unreachable",
            "no route",
            "closed the connection",
            "reset by peer",
            "could not receive data",
            "could not send data",
        ),
    ),
)


def why_refused(said: str) -> Why:
    """Tell why a connection failed by the words of libpq and the server."""
    words = said.casefold()
    return next((why for why, known in _WORDS if any(one in words for one in known)), Why.OTHER)
