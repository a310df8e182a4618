"""The settings file of a profile: how the program looks and dials for one person.

TOML, written to be read and changed by people: their comments and keys of other versions stay.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct
from PySide6.QtCore import QIODevice, QSaveFile

from app.errors import UserError
from app.telephony.dialler import DialMode
from app.telephony.number_forms import LONGEST_PREFIX, NumberForm, NumberWriting

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

log = logging.getLogger(__name__)

SMALLEST_PERCENT = 100
LARGEST_PERCENT = 200

_REPLACED_WHOLE = {"shortcuts"}  # a shortcut that is no longer there is back at its default


class Telephony(Struct, frozen=True, kw_only=True):
    """How numbers are rung.

    command: program and arguments for mode "command"; url: the address for mode "url", opened in
    the browser where browser says so. ``{number}`` stands for the number in both. form: how
    numbers are written; prefix: digits for an outside line. links: Talktrack opens the system's
    ``tel:`` links, so it cannot ring by them.
    """

    mode: DialMode = DialMode.TEL
    command: tuple[str, ...] = ()
    url: str = ""
    browser: bool = False
    links: bool = False
    form: NumberForm = NumberForm.PLUS
    prefix: Annotated[str, Meta(pattern=f"^[0-9]{{0,{LONGEST_PREFIX}}}$")] = ""

    def writing(self, home: str) -> NumberWriting:
        """Say how this telephone wants its numbers; home: the country it stands in."""
        return NumberWriting(self.form, self.prefix, home)


class DatabaseChoice(Struct, frozen=True, kw_only=True):
    """Which database is opened.

    address: of a team's database, without password; "" means the local file of the profile.
    """

    address: str = ""


class ProfileSettings(Struct, frozen=True, kw_only=True):
    """Settings of one person on one computer.

    language: of the words; "system" follows the system. region: of numbers and dates, a
    country's two letters. scale_percent: of texts and everything else, beside the screen's own.
    shortcuts: chords by the name of what they do, where they differ from the usual ones.
    """

    language: Literal["system", "de", "de_DE", "en"] = "system"
    region: Annotated[str, Meta(pattern="^[A-Z]{2}$")] = "CH"
    theme: Literal["system", "light", "dark"] = "system"
    scale_percent: Annotated[int, Meta(ge=SMALLEST_PERCENT, le=LARGEST_PERCENT)] = 100
    shortcuts: dict[str, tuple[str, ...]] = {}
    telephony: Telephony = Telephony()
    database: DatabaseChoice = DatabaseChoice()


_READ_AT_START = ("language", "region", "scale_percent", "shortcuts")


def needs_restart(started_with: ProfileSettings, saved: ProfileSettings) -> bool:
    """Tell whether something was saved that holds only when the program is started again."""
    return any(getattr(started_with, name) != getattr(saved, name) for name in _READ_AT_START)


def settings_for_next_window(
    started_with: ProfileSettings, saved: ProfileSettings
) -> ProfileSettings:
    """Give the saved settings without those that hold only when the program is started again."""
    kept = {name: getattr(started_with, name) for name in _READ_AT_START}
    return msgspec.structs.replace(saved, **kept)


def choose_database(path: Path, address: str) -> None:
    """Keep which database is opened from now on; all else in the file stays.

    address: of a team's database, without password; "" for the local file. Raises
    SettingsNotSavedError.
    """
    kept, _ = read_settings(path)
    chosen = DatabaseChoice(address=address)
    write_settings(path, msgspec.structs.replace(kept, database=chosen))


@dataclass(frozen=True)
class BrokenSettings:
    """A settings file that could not be used: what is wrong, and where it is kept."""

    problem: str
    kept_as: Path


class SettingsNotSavedError(UserError):
    """The settings could not be written; the file is as it was."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail


def read_settings(path: Path) -> tuple[ProfileSettings, BrokenSettings | None]:
    """Read the settings; a missing file means the usual ones.

    A file that cannot be used is renamed, never lost: the usual settings come with word of it.
    """
    try:
        return msgspec.toml.decode(path.read_bytes(), type=ProfileSettings), None
    except FileNotFoundError:
        return ProfileSettings(), None
    except (ValueError, OSError) as error:
        log.warning("the settings cannot be used: %s", error)
        return ProfileSettings(), BrokenSettings(str(error), _keep_aside(path))


def write_settings(path: Path, settings: ProfileSettings) -> None:
    """Write what differs from the usual settings, whole or not at all.

    Comments and unknown keys of the present file stay; one that somebody broke since it was read
    is kept aside. Raises SettingsNotSavedError.
    """
    import tomlkit  # only who changes the settings waits for it

    document = _present_document(path)
    _update(document, msgspec.to_builtins(settings), msgspec.to_builtins(ProfileSettings()))
    file = QSaveFile(str(path))
    written = file.open(QIODevice.OpenModeFlag.WriteOnly)
    written = written and file.write(tomlkit.dumps(document).encode()) >= 0
    if not (written and file.commit()):
        raise SettingsNotSavedError(path, file.errorString())


def _present_document(path: Path) -> TOMLDocument:
    import tomlkit

    try:
        return tomlkit.parse(path.read_bytes())
    except FileNotFoundError:
        return tomlkit.document()
    except ValueError:
        _keep_aside(path)
        return tomlkit.document()
    except OSError as error:
        raise SettingsNotSavedError(path, str(error)) from error


def _update(
    table: MutableMapping[str, Any], wanted: Mapping[str, Any], usual: Mapping[str, Any]
) -> None:
    """Bring a table of the file up to date, touching only what changed."""
    for key, value in wanted.items():
        if isinstance(value, Mapping) and key not in _REPLACED_WHOLE:
            _update_below(table, key, value, usual[key])
        elif key in table:
            if _plain(table[key]) != _plain(value):
                table[key] = value
        elif value != usual[key]:
            table[key] = value


def _update_below(
    table: MutableMapping[str, Any], key: str, wanted: Mapping[str, Any], usual: Mapping[str, Any]
) -> None:
    if key in table:
        _update(table[key], wanted, usual)
    elif wanted != usual:
        import tomlkit

        table[key] = tomlkit.table()
        _update(table[key], wanted, usual)


def _plain(value: Any) -> Any:
    """Give a value of either library in one form; TOML's arrays are our tuples."""
    if isinstance(value, Mapping):
        return {key: _plain(part) for key, part in value.items()}
    return list(value) if isinstance(value, (list, tuple)) else value


def _keep_aside(path: Path) -> Path:
    """Rename a file to the first free name; stay with the old name where that is refused."""
    number = 1
    while (kept := path.with_suffix(f".broken-{number}.toml")).exists():
        number += 1
    try:
        return path.rename(kept)
    except OSError:
        return path
