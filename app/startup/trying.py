"""Knocking at a team's database, for the dialog that connects."""

from __future__ import annotations

from app.passwords import can_keep, forget_password, keep_password
from app.settings.attempt import Reached, Wish


class TeamConnecting:
    """Signs in at servers; passwords that proved right go into the keyring where wanted."""

    def reach(self, wish: Wish) -> Reached:
        """Sign in, look at the tables, and find the person in the team."""
        from sqlalchemy.orm import Session

        from app.database import schema
        from app.database.engines import postgresql_engine
        from app.database.errors import LoginUnknownError
        from app.database.troubles import as_user_error
        from app.team.queries import person_by_login

        engine = postgresql_engine(wish.address.with_password(wish.password), connections=1)
        try:
            schema.check_server(engine)
            with as_user_error(engine, None), Session(engine) as session:
                person = person_by_login(session, wish.address.login)
                version = schema.server_version(session.connection())
        finally:
            engine.dispose()
        if person is None or not person.active:
            raise LoginUnknownError(wish.address.login)
        return Reached(person.name, version, _keep(wish))

    def can_keep(self) -> bool:
        """Tell whether this computer has a keyring."""
        return can_keep()


def _keep(wish: Wish) -> bool | None:
    """Keep the password, or take an older one away: it would be tried at the next start."""
    if wish.keep:
        return keep_password(wish.address.account, wish.password)
    if wish.keep is False:
        forget_password(wish.address.account)
    return None
