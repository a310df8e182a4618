"""Which database this run of the program works with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.options import Options
from app.paths import PRIVATE, Profile
from app.settings.profile import ProfileSettings
from app.startup.opening import database_place

if TYPE_CHECKING:
    from app.database.encryption.protection import Protection
    from app.database.server.address import TeamAddress


@dataclass
class Chosen:
    """The database of this run of the program; it may change while the program runs.

    place: a path, or an address as it was named. password: typed in this session. named: by the
    command line. again: another one was chosen, so a new window takes the place of this one.
    restore: a backup that becomes the database before it is opened. begin_anew: an empty file is
    wanted; what is there is kept aside. keep_key: the password opens an encrypted file, whose key
    goes into the keyring. protect: the file is encrypted, or its encryption switched off, before
    it is opened. examples: invented customers are looked at, beside one's
    own file. demo: the whole run is a demonstration, in a profile that goes with it.
    """

    place: str
    password: str = ""
    named: bool = False
    again: bool = False
    restore: Path | None = None
    begin_anew: bool = False
    keep_key: bool = False
    protect: Protection | None = None
    examples: bool = False
    demo: bool = False

    @property
    def is_team(self) -> bool:
        """Whether it is a team's database."""
        from app.database.server.address import is_address  # not needed before the first paint

        return is_address(self.place)

    @property
    def address(self) -> TeamAddress | None:
        """The address taken apart; None for a file, or where that cannot be done."""
        from app.database.server.address import AddressError, read_address

        try:
            return read_address(self.place)[0]
        except AddressError:
            return None


def drafts_of(chosen: Chosen, profile: Profile) -> Path:
    """Give the folder for calls that are being written, and make it.

    Each database and login has its own: a call of one cannot be saved in another. That of the
    profile's own file is the one that has always been there.
    """
    address = chosen.address
    name = chosen.place if address is None else address.account
    if name == str(profile.database):
        return profile.drafts
    folder = profile.drafts / hashlib.sha256(name.encode()).hexdigest()[:16]
    folder.mkdir(mode=PRIVATE, parents=True, exist_ok=True)
    return folder


def chosen_at_start(asked: Options, profile: Profile, settings: ProfileSettings) -> Chosen:
    """Give what the command line or the settings name."""
    return Chosen(
        database_place(asked, profile, settings),
        named=asked.database is not None,
        demo=asked.demo and asked.profile is None,
    )
