"""Who may write what on a team's server; made anew after every migration."""

from __future__ import annotations

from sqlalchemy import Connection, MetaData

from app.database.rights import functions, grants, guards


def install(connection: Connection, metadata: MetaData) -> None:
    """Give the groups their rights on all present tables, after the triggers were made.

    The connection acts as the owner of the tables, who may act as the functions' owner too.
    """
    functions.install(connection, metadata)
    grants.install(connection, metadata)
    functions.grant_tables(connection, metadata)
    guards.install(connection, metadata)


def uninstall(connection: Connection) -> None:
    """Take away what would keep a migration from changing tables; ``install`` comes after it."""
    grants.drop_policies(connection)
    guards.drop_guards(connection)
