"""Publishing scripts, and releasing them for trainees."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from app.database.errors import NotAllowedError
from app.database.journal import Changed, author_id, handles, moment
from app.scripts.checker import checked
from app.scripts.models import Script, ScriptRelease, ScriptVersion


@dataclass(frozen=True, kw_only=True)
class PublishScript:
    """Make a text the current version of the script it names.

    script_id: of the script if it is new, not used otherwise. shipped: it comes with the
    program and has no author.
    """

    script_id: int
    version_id: int
    source: str
    shipped: bool = False


@handles("publish_script", format=1)
def publish_script(session: Session, command: PublishScript) -> Changed:
    """Keep a new version; raise ScriptFaultyError where the checker finds errors.

    Calls of the past keep the version they were made with.
    """
    text = checked(command.source)
    script = session.scalar(select(Script).where(Script.name == text.id))
    if script is None:
        script = Script(id=command.script_id, name=text.id, purpose=text.head.purpose.value)
        session.add(script)
        session.flush()  # the version refers to it
    latest = session.scalar(
        select(func.max(ScriptVersion.number)).where(ScriptVersion.script_id == script.id)
    )
    session.add(
        ScriptVersion(
            id=command.version_id,
            script_id=script.id,
            number=(latest or 0) + 1,
            source=command.source,
            author_id=None if command.shipped else author_id(session),
            published_at=moment(session),
        )
    )
    script.purpose = text.head.purpose.value
    script.current_version_id = command.version_id
    return Changed("script", [script.id])


@dataclass(frozen=True, kw_only=True)
class ReleaseScript:
    """Let a trainee call customers with a script; whoever wants it releases it."""

    id: int
    trainee_id: int
    script_id: int


@handles("release_script")
def release_script(session: Session, command: ReleaseScript) -> Changed:
    """Keep a release; it holds for the versions to come too."""
    session.add(
        ScriptRelease(
            id=command.id,
            trainee_id=command.trainee_id,
            script_id=command.script_id,
            released_by=author_id(session),
        )
    )
    return Changed("script", [command.script_id])


@dataclass(frozen=True, kw_only=True)
class WithdrawRelease:
    """Let a trainee no longer call customers with a script, whoever released it."""

    trainee_id: int
    script_id: int


@handles("withdraw_release")
def withdraw_release(session: Session, command: WithdrawRelease) -> Changed:
    """End what is released; raise NotAllowedError where the server lets nothing be ended.

    A server passes over rows that are not one's own to change instead of refusing them.
    """
    ended = (
        update(ScriptRelease)
        .where(ScriptRelease.trainee_id == command.trainee_id)
        .where(ScriptRelease.script_id == command.script_id)
        .where(ScriptRelease.withdrawn_at.is_(None))
        .values(withdrawn_at=moment(session))
        .returning(ScriptRelease.id)
    )
    if not session.scalars(ended).all():
        raise NotAllowedError
    return Changed("script", [command.script_id])
