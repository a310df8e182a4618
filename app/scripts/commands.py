"""Publishing scripts."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.database.journal import Changed, author_id, handles, moment
from app.scripts.checker import checked
from app.scripts.models import Script, ScriptVersion


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
