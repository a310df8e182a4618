"""Reading scripts and their versions."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.scripts import models
from app.scripts.format import Head, Script
from app.scripts.reading import read_script

_KEPT = 64  # parsed versions; a team has about ten scripts


class PublishedScript(NamedTuple):
    """A version of a script, ready to be used; calls refer to ``version_id``."""

    version_id: int
    script: Script


def has_released_script(session: Session, trainee_id: int) -> bool:
    """Tell whether a coach lets a trainee call customers with some script."""
    return bool(_released(session, trainee_id))


def released_scripts(session: Session, trainee_id: int) -> set[int]:
    """Give the ids of the scripts with which a trainee may call."""
    return set(_released(session, trainee_id))


def is_released(session: Session, trainee_id: int, script_id: int) -> bool:
    """Tell whether a coach lets a trainee call customers with this script."""
    return script_id in _released(session, trainee_id)


def script_named(session: Session, name: str) -> int | None:
    """Give the id of the script with this name, or None."""
    return session.scalars(select(models.Script.id).where(models.Script.name == name)).first()


class ScriptSource(NamedTuple):
    """The text of a version, as it was published."""

    name: str
    number: int
    source: str
    author_id: int | None  # None: shipped with the program


def published(session: Session) -> list[PublishedScript]:
    """Give the current versions of all active scripts, by name."""
    rows = session.execute(
        select(models.ScriptVersion.id, models.ScriptVersion.number, models.ScriptVersion.source)
        .join(models.Script, models.Script.current_version_id == models.ScriptVersion.id)
        .where(models.Script.active)
        .order_by(models.Script.name)
    )
    return [PublishedScript(row.id, _parsed(row.source, row.number)) for row in rows]


class Offered(NamedTuple):
    """Scripts to call with; released: a coach lets this trainee call with them."""

    scripts: list[PublishedScript]
    released: bool


def offered(session: Session, trainee_id: int | None) -> Offered:
    """Give the scripts to call with: a trainee's released ones, else all.

    trainee_id: None for whoever is no trainee. Without any released script a trainee reads them
    all, and calls nobody.
    """
    scripts = published(session)
    names = set(_released(session, trainee_id).values()) if trainee_id is not None else set()
    return Offered([one for one in scripts if not names or one.script.id in names], bool(names))


def heads(session: Session) -> list[Head]:
    """Give what choosing.proposed_script needs of all active scripts."""
    return [entry.script.head for entry in published(session)]


def current_script(session: Session, name: str) -> PublishedScript | None:
    """Give the current version of a script; None where there is no such script."""
    return next((entry for entry in published(session) if entry.script.id == name), None)


def script_version(session: Session, version_id: int) -> PublishedScript | None:
    """Give a version, current or not: the one a past call or a draft was made with."""
    version = session.get(models.ScriptVersion, version_id)
    if version is None:
        return None
    return PublishedScript(version.id, _parsed(version.source, version.number))


def current_sources(session: Session) -> dict[str, ScriptSource]:
    """Give the texts of the current versions by the scripts' names, inactive ones too."""
    rows = session.execute(
        select(
            models.Script.name,
            models.ScriptVersion.number,
            models.ScriptVersion.source,
            models.ScriptVersion.author_id,
        ).join(models.ScriptVersion, models.Script.current_version_id == models.ScriptVersion.id)
    )
    return {row.name: ScriptSource(*row) for row in rows}


def _released(session: Session, trainee_id: int) -> dict[int, str]:
    """Give the ids and names of the scripts that are released for a trainee."""
    release = models.ScriptRelease
    wanted = (
        select(models.Script.id, models.Script.name)
        .join(release, release.script_id == models.Script.id)
        .where(release.trainee_id == trainee_id, release.withdrawn_at.is_(None))
    )
    return {row.id: row.name for row in session.execute(wanted)}


@lru_cache(maxsize=_KEPT)
def _parsed(source: str, number: int) -> Script:
    """Read a stored text; its number is the table's, whatever the text says."""
    script = read_script(source)
    head = msgspec.structs.replace(script.head, version=number)
    return msgspec.structs.replace(script, head=head)
