"""Opens the database that the options name and finds out who works with it."""

from __future__ import annotations

import getpass
import shutil
import tempfile
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.clock import Clock, local_day
from app.options import Options
from app.paths import Profile, ProfileUnusableError, default_profile
from app.settings.profile import ProfileSettings

if TYPE_CHECKING:
    from app.database.database import Database

HOME_ZONE = "Europe/Zurich"
DEMO_LOGIN = "mbaumann"
DEMO_COMPANY = "Beispiel AG"


class Step(StrEnum):
    """What is going on while a database is opened."""

    OPENING = "opening"
    ENCRYPTING = "encrypting"
    DECRYPTING = "decrypting"
    INVENTING = "inventing"


def profile_of(options: Options) -> Profile:
    """Give the profile to work with; the demo's is a new temporary one.

    Raises ProfileUnusableError where there is no place for temporary files.
    """
    if options.demo and options.profile is None:
        try:
            return Profile(Path(tempfile.mkdtemp(prefix="talktrack-demo-")) / "profile")
        except OSError as error:
            where = Path(error.filename or tempfile.gettempprefix())
            raise ProfileUnusableError(where, error.strerror or str(error)) from error
    return default_profile() if options.profile is None else Profile(options.profile.absolute())


def remove_demo(options: Options, profile: Profile) -> None:
    """Remove the temporary profile of a demo; a named one stays."""
    if options.demo and options.profile is None:
        shutil.rmtree(profile.directory.parent, ignore_errors=True)


def database_place(options: Options, profile: Profile, settings: ProfileSettings) -> str:
    """Give the path or address of the database: named now, chosen once, or the profile's own."""
    return options.database or settings.database.address or str(profile.database)


def with_password(place: str, typed: str = "", *, keep: bool = False) -> str:
    """Give an address with its password, to be opened and told to nobody; a path as it is.

    typed: in this session. Else the one in the address holds, else the keyring's: reading it may
    take a moment. Without any, PostgreSQL's own password file still may have one.
    An encrypted file is unlocked; keep: its key goes into the keyring. Raises DatabaseLockedError
    where what was typed does not open it.
    """
    from app.database.server.address import AddressError, is_address, read_address
    from app.passwords import kept_password

    if not is_address(place):
        from app.database.encryption.unlocking import unlock_file

        unlock_file(Path(place), typed, keep=keep)
        return place
    try:
        address, inside = read_address(place)
    except AddressError:
        return place
    return address.with_password(typed or inside or kept_password(address.account) or "")


def open_for_work(
    options: Options,
    profile: Profile,
    clock: Clock,
    language: str,
    told: Callable[[Step], None] = lambda step: None,
    *,
    place: str | None = None,
) -> Database:
    """Open the database, fill the demo's, sign the person in, and tidy what was left behind.

    told: hears what takes a moment. place: as ``with_password`` gives it; None: what the options
    name, else the profile's own file. Raises the errors of app.database.errors.
    """
    told(Step.OPENING)
    from app.database.backup import Backups
    from app.database.database import open_database
    from app.tables import metadata

    place = place or with_password(options.database or str(profile.database))
    backups = Backups(Path(place), clock)
    database = open_database(place, clock, metadata, before_upgrade=backups.take)
    try:
        if options.demo:
            told(Step.INVENTING)
            _fill_demo(database, language)
        else:
            _sign_in(database)
            _take_number(database, profile)
        _tidy_up(database)
    except BaseException:
        database.close()
        raise
    return database


def _tidy_up(database: Database) -> None:
    """Take back what a killed import left, and publish the scripts that came with the program.

    On a server the start of a lead brings them, since nobody else may publish.
    """
    from app.exchange.taking_back.unfinished import take_back_unfinished
    from app.scripts.shipped import load_shipped
    from app.team import queries

    take_back_unfinished(database)
    with database.read() as session:
        publishes = database.user_id is not None and queries.publishes(session, database.user_id)
    if publishes:
        load_shipped(database)


def _sign_in(database: Database) -> None:
    """Work as the login of the server, or as the one person of a local file.

    On a local file the first start adds the person who is logged in to the computer. Raises
    LoginUnknownError on a server whose team does not have the login.
    """
    from app.database.errors import LoginUnknownError
    from app.team import queries
    from app.team.commands import AddPerson
    from app.team.rules import Role

    login = database.login or getpass.getuser()
    with database.read() as session:
        found = queries.person_by_login(session, login)
        others = queries.colleagues(session)
        if found is not None:
            today = local_day(database.clock(), HOME_ZONE)
            database.team_id = queries.team_of(session, found.id, today)
    if database.kind == "sqlite":
        found = found or next(iter(others), None)
    elif found is None:
        raise LoginUnknownError(login)
    if found is None:
        new = AddPerson(id=database.ids.new(), name=_full_name(login), login=login, role=Role.LEAD)
        database.execute(new)
        database.user_id = new.id
    else:
        database.user_id = found.id


def _take_number(database: Database, profile: Profile) -> None:
    """Let this computer's ids have the number that the team's server gives it.

    Raises NoDeviceNumberError.
    """
    if database.kind != "postgresql":
        return
    from app.database.ids import IdMaker
    from app.database.team import devices
    from app.startup.device import computer_mark, device_key

    if (key := device_key(profile.device_file, computer_mark())) is not None:
        with database.write() as session:
            database.ids = IdMaker(devices.number(session.connection(), key), database.clock)


def _full_name(login: str) -> str:
    try:
        import pwd

        name = pwd.getpwnam(login).pw_gecos.split(",")[0].strip()
    except (ImportError, KeyError):
        name = ""
    return name or login


def _fill_demo(database: Database, language: str) -> None:
    """Fill in the example data as of today; a profile that has them keeps them."""
    from app.exchange.example_data.fill import fill
    from app.settings.commands import ChangeTeamSetting
    from app.settings.queries import OWN_COMPANY
    from app.team import queries

    today = local_day(database.clock(), HOME_ZONE)
    fill(database, today, HOME_ZONE, language="en" if language == "en" else "de", login=DEMO_LOGIN)
    own = ChangeTeamSetting(id=database.ids.new(), name=OWN_COMPANY, value={"name": DEMO_COMPANY})
    database.execute(own)
    with database.read() as session:
        person = queries.person_by_login(session, DEMO_LOGIN)
    assert person is not None
    database.user_id = person.id
