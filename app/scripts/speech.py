"""What is said and shown at a place of a script, filled for one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.scripts.engine import Place, State, captured, step_at
from app.scripts.facts import FIELD_PREFIX, FactValue
from app.scripts.fields import is_canonical, shown
from app.scripts.format import BACK, OBJECTION_PREFIX, Answer, Objection, Script, Step
from app.scripts.notation import Notation
from app.scripts.placeholders import Part, fill
from app.scripts.texts import Address, Wording, choose_text, wording


@dataclass(frozen=True, kw_only=True)
class CallContext:
    """What the script may know of a call.

    facts: values by the names of facts.FACTS; missing ones become gaps.
    address: in which language and form the person is spoken to.
    notation: how values are written.
    """

    facts: Mapping[str, FactValue]
    address: Address
    notation: Notation


@dataclass(frozen=True)
class Sentence:
    """A filled text; ``foreign`` tells that it is not in the person's language."""

    parts: tuple[Part, ...]
    foreign: bool = False


def sentence(script: Script, state: State, context: CallContext) -> Sentence:
    """Give what is to be said now, in the wording chosen."""
    chosen = wording(_texts(step_at(script, state.place), state.place.wording), context.address)
    return Sentence(_filled(chosen, script, state, context), chosen.foreign)


def hint(script: Script, state: State, context: CallContext) -> str:
    """Give the hint for this place; empty where there is none."""
    return wording(step_at(script, state.place).hint, context.address).text


def title_of(script: Script, target: str, address: Address) -> str:
    """Give the short name of a step or objection; empty where it has none."""
    place = Place(target)
    return wording(step_at(script, place).title, address).text


def answer_text(answer: Answer, address: Address) -> str:
    """Give what the customer may say."""
    return wording(answer.text, address).text


def leads_to_objection(answer: Answer) -> bool:
    """Tell whether an answer opens an objection."""
    return answer.go.startswith(OBJECTION_PREFIX)


def leads_back(answer: Answer) -> bool:
    """Tell whether an answer leads back to where the objection was opened."""
    return answer.go == BACK


def heard(objection: Objection, address: Address) -> tuple[str, ...]:
    """Give how an objection sounds, in the person's language."""
    chosen = choose_text(objection.heard, address)
    return () if chosen is None else chosen[0]


def field_label(script: Script, name: str, address: Address) -> str:
    """Give the label of a field; its name where the script no longer has it."""
    field = script.fields.get(name)
    return name if field is None else wording(field.label, address).text


def field_text(script: Script, name: str, canonical: str, context: CallContext) -> str:
    """Write a captured value; as it is kept where the script no longer knows the field."""
    field = script.fields.get(name)
    if field is None or not is_canonical(field, canonical):
        return canonical
    return shown(field, canonical, context.address, context.notation)


def _texts(here: Step | Objection, number: int) -> Mapping[str, str]:
    if isinstance(here, Objection):
        return here.replies[number] if here.replies else {}
    return here.also if number else here.say


def _filled(
    chosen: Wording, script: Script, state: State, context: CallContext
) -> tuple[Part, ...]:
    told: dict[str, FactValue] = {
        FIELD_PREFIX + name: field_text(script, name, canonical, context)
        for name, canonical in captured(state).items()
    }
    return fill(chosen.text, {**context.facts, **told}, context.notation)
