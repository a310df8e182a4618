"""One exchange of a simulated talk: the trainee's line, what it moves, the customer's line."""

from __future__ import annotations

from dataclasses import replace

from app.database.fold import fold
from app.practice.format import Deed, Move, Verdict
from app.practice.simulation import moves
from app.practice.simulation.conditions import Situation
from app.practice.simulation.following import phase_after, stand_at
from app.practice.simulation.hearing import Heard
from app.practice.simulation.reacting import ended_for_attack, ends_now, is_over
from app.practice.simulation.run import Answer, End, Run
from app.practice.simulation.saying import in_language, seconds_for, value_text
from app.practice.simulation.wordings import Said
from app.practice.tags import Tag
from app.practice.talk import Branch, Line, Speaker
from app.scripts import engine
from app.scripts.rules import Phase

WORDS_OF_A_TURN = 45
"""As long as three sentences; who says more without a question holds a monologue."""


def with_trainee(run: Run, given: Answer, heard: Heard) -> Run:
    """Add the trainee's line; what is open stays open until the customer has reacted."""
    mood = moves.moved(run.mood, _moves(run, given, heard))
    line = Line(
        number=len(run.lines) + 1,
        who=Speaker.TRAINEE,
        phase=_phase(run, heard),
        text=given.text,
        seconds=given.seconds,
        tags=heard.tags,
        steps=heard.steps,
        knock_out=heard.knock_out,
        mood=mood,
    )
    return replace(
        run,
        mood=mood,
        answers=(*run.answers, given),
        lines=(*run.lines, line),
        asked=run.asked | set(heard.asks),
        done=(*run.done, *(name for name in heard.steps if name not in run.done)),
        monologue=_monologue(run, given, heard),
    )


def _monologue(run: Run, given: Answer, heard: Heard) -> int:
    """Count turns that asked nothing; a long one counts for several, an answer for none."""
    if heard.asks_something or run.objection or run.attack:
        return 0
    return run.monologue + 1 + len(given.text.split()) // WORDS_OF_A_TURN


def _phase(run: Run, heard: Heard) -> Phase:
    if run.attack or run.objection:
        return Phase.OBJECTIONS
    return phase_after(run, heard.steps)


def _moves(run: Run, given: Answer, heard: Heard) -> list[Move]:
    matrix = moves.matrix(run.case.persona.head.moves)
    found = [matrix[tag] for tag in sorted(heard.tags) if tag in matrix]
    if fold(given.text) in {fold(before.text) for before in run.answers} - {""}:
        found = [moves.REPEATED]
    if heard.verdict is not None:
        found.append(moves.ANSWERED[heard.verdict])
    if heard.asks_again(run.told):
        found.append(moves.ASKED_TWICE)
    if not run.answers and not heard.tags & {Tag.NAME_GIVEN, Tag.COMPANY_GIVEN}:
        found.append(moves.MISSED_OPENER)
    return found


def situation_after(run: Run, before: Run, heard: Heard) -> Situation:
    """Give what conditions are asked about after a line; before: the run without it."""
    return Situation(
        phase=run.lines[-1].phase,
        mood=run.mood,
        tags=heard.tags,
        asked=heard.asks,
        steps=heard.steps,
        objection=before.objection,
        attack=before.attack,
        verdict=heard.verdict,
        told=run.told,
        needs=run.needs,
        next_step=run.agreed,
    )


def end_of(run: Run, heard: Heard, now: Situation) -> End | None:
    """Tell how the talk ended with this exchange; None where it goes on."""
    deed = ends_now(run, heard, now)
    if deed is None:
        return None
    if deed is Deed.HANGS_UP:
        return End.HUNG_UP
    if run.forbidden or ended_for_attack(run, heard):
        return End.ENDED_CALL
    if run.agreed:
        return End.WON
    return End.TIME_UP if is_over(run) and not heard.tags & {Tag.FAREWELL} else End.LOST


def end_of_drill(run: Run, said: Said, heard: Heard) -> End | None:
    """A drill is over when its objection or attack is answered and does not come again."""
    if run.case.drill is None or said.line.objection or said.line.attack:
        return None
    failed = heard.verdict is Verdict.POOR or Tag.COUNTER_ATTACK in heard.tags
    return End.LOST if failed else End.WON


def brought_up(run: Run, said: Said) -> Run:
    """Begin with an objection or attack that is open."""
    name = said.line.objection or said.line.attack
    run = replace(
        run,
        objection=said.line.objection or None,
        attack=said.line.attack or None,
        raised=(name,),
    )
    return with_customer(run, said)


def noted(run: Run, heard: Heard, said: Said) -> Run:
    """Note what the customer's line brings about."""
    line = said.line
    objection = line.objection or None
    settled = run.settled
    if run.objection and heard.verdict is not Verdict.POOR:
        settled = settled | {run.objection}
    run = replace(
        run,
        objection=objection,
        attack=line.attack or None,
        settled=settled,
        raised=(*run.raised, *(name for name in (line.objection, line.attack) if name)),
        agreed=run.agreed or line.does is Deed.AGREES,
        forbidden=run.forbidden or line.does is Deed.DO_NOT_CALL,
        refused=run.refused + (line.does is Deed.REFUSES),
        monologue=0 if line.does is Deed.INTERRUPTS else run.monologue,
        branch=_branch(run, heard, said),
    )
    if line.does is Deed.INTERRUPTS:
        run = replace(run, mood=moves.moved(run.mood, [moves.INTERRUPTED]))
    if line.does is Deed.REFUSES:
        run = replace(run, mood=moves.moved(run.mood, [moves.REFUSED]))
    return run


def _branch(run: Run, heard: Heard, said: Said) -> Branch | None:
    if said.line.does is Deed.DO_NOT_CALL:
        return Branch.DO_NOT_CALL
    if ended_for_attack(run, heard):
        return Branch.ENDED
    return said.line.branch or run.branch


def with_customer(run: Run, said: Said) -> Run:
    """Add the customer's line and let the script follow."""
    case, line = run.case, said.line
    told = [name for name in line.tells if name in case.scenario.facts and name not in run.told]
    fields = tuple(name for name in told if name in case.script.fields)
    needs = [in_language(need, case) for need in line.needs]
    open_phase = Phase.OBJECTIONS if line.objection or line.attack else None
    spoken = Line(
        number=len(run.lines) + 1,
        who=Speaker.CUSTOMER,
        phase=open_phase or (run.lines[-1].phase if run.lines else Phase.OPENER),
        text=said.text,
        seconds=seconds_for(said.text),
        captured=fields,
        needs=tuple(needs),
        objection=line.objection or None,
        attack=line.attack or None,
        do_not_call=line.does is Deed.DO_NOT_CALL,
        mood=run.mood,
    )
    run = replace(
        run,
        lines=(*run.lines, spoken),
        told=run.told | set(told),
        needs=(*run.needs, *(need for need in needs if need not in run.needs)),
        used=(*run.used, said.mark),
        state=_capture(run, fields),
    )
    return replace(run, state=stand_at(run, line.go))


def _capture(run: Run, fields: tuple[str, ...]) -> engine.State:
    state = run.state
    for name in fields:
        state = engine.capture(state, name, value_text(run.case.scenario.facts[name], run.case))
    return state
