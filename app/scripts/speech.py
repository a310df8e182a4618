"""What is said and shown at a place of a script, filled for one person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from app.scripts.engine import Place, State, captured, step_at
from app.scripts.facts import FIELD_PREFIX, FactValue
from app.scripts.fields import is_canonical, shown
from app.scripts.format import Answer, Objection, Script, Step
from app.scripts.notation import Notation
from app.scripts.placeholders import Part, fill
from app.scripts.texts import Address, Wording, choose_text, wording


@dataclass(frozen=True, kw_only=True)
class CallContext:
    """What the script may know of a call.

    facts: values by the names of facts.FACTS; missing ones become gaps.
    address: in which language and form the customer's person is spoken to.
    reader: the language of who calls: of hints, answers and labels, which are only read.
    notation: how values are written in what is said.
    """

    facts: Mapping[str, FactValue]
    address: Address
    reader: Address
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
    return wording(step_at(script, state.place).hint, context.reader).text


def title_of(script: Script, target: str, reader: Address) -> str:
    """Give the short name of a step or objection; empty where it has none."""
    return wording(step_at(script, Place(target)).title, reader).text


def answer_text(answer: Answer, reader: Address) -> str:
    """Give what the customer may say."""
    return wording(answer.text, reader).text


def heard(objection: Objection, address: Address) -> tuple[str, ...]:
    """Give how an objection sounds, in the language in which it is heard."""
    chosen = choose_text(objection.heard, address)
    return () if chosen is None else chosen[0]


def field_label(script: Script, name: str, reader: Address) -> str:
    """Give the label of a field; its name where the script no longer has it."""
    field = script.fields.get(name)
    return name if field is None else wording(field.label, reader).text


def field_text(script: Script, name: str, canonical: str, context: CallContext) -> str:
    """Write a captured value for who calls, as on the chips beside the note."""
    notation = replace(context.notation, language=context.reader.language)
    return _field_text(script, name, canonical, context.reader, notation)


def _texts(here: Step | Objection, number: int) -> Mapping[str, str]:
    if isinstance(here, Objection):
        return here.replies[number] if here.replies else {}
    return here.also if number else here.say


def _filled(
    chosen: Wording, script: Script, state: State, context: CallContext
) -> tuple[Part, ...]:
    told: dict[str, FactValue] = {
        FIELD_PREFIX + name: _field_text(script, name, canonical, context.address, context.notation)
        for name, canonical in captured(state).items()
    }
    return fill(chosen.text, {**context.facts, **told}, context.notation)


def _field_text(
    script: Script, name: str, canonical: str, address: Address, notation: Notation
) -> str:
    """Write a captured value; as it is kept where the field is gone or of another type now."""
    field = script.fields.get(name)
    if field is None or not is_canonical(field, canonical):
        return canonical
    return shown(field, canonical, address, notation)
