"""What the dialog "From a real call" reads: the calls, and one drill proposed from a call."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy.orm import Session

from app.practice.drills.anonymous import KnownNames
from app.practice.drills.from_life import ProposedDrill, proposed_drill
from app.practice.drills.life_queries import MetObjection, known_names, met_objections
from app.practice.personas.shipped import shipped_personas
from app.scripts.format import Script
from app.scripts.queries import script_version
from app.scripts.texts import Address, wording


class ShownCall(NamedTuple):
    """A call of the list. title: how the script calls the objection; "" where it was none."""

    met: MetObjection
    title: str


class Proposal(NamedTuple):
    """A drill with the names that were looked for, and who may say it, by id and name."""

    met: MetObjection
    drill: ProposedDrill
    known: KnownNames
    personas: tuple[tuple[str, str], ...]


def shown_calls(session: Session, user_id: int, language: str) -> list[ShownCall]:
    """Give what somebody's last talks brought, the newest first."""
    return [
        ShownCall(met, _title(_script_of(session, met), met.objection, language))
        for met in met_objections(session, user_id)
    ]


def proposal(session: Session, met: MetObjection, language: str) -> Proposal:
    """Propose a drill from a call."""
    personas = shipped_personas()
    known = known_names(session, met.customer_id)
    script = _script_of(session, met)
    drill = proposed_drill(met.note, met.objection, script, language, personas.values(), known)
    named = tuple(
        (id_, wording(personas[id_].head.name, Address(language=language)).text)
        for id_ in drill.personas
    )
    return Proposal(met, drill, known, named)


def _script_of(session: Session, met: MetObjection) -> Script | None:
    if met.script_version_id is None:
        return None
    found = script_version(session, met.script_version_id)
    return None if found is None else found.script


def _title(script: Script | None, objection: str | None, language: str) -> str:
    if script is None or objection is None:
        return ""
    return wording(script.objections[objection].title, Address(language=language)).text
