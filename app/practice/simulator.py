"""The simulated talk: pure, seeded, replayable.

``start`` gives a run, ``choices`` what can be picked, ``answer`` the run one exchange later.
Nothing is changed in place, no clock and no chance is asked: the same case and answers give the
same talk.
"""

from __future__ import annotations

from dataclasses import replace

from app.practice import moves
from app.practice.choosing import choices, chosen
from app.practice.conditions import Situation
from app.practice.following import phase_after, required_data, required_steps, stand_at
from app.practice.format import Deed, Move, Persona, Verdict
from app.practice.hearing import Heard, hear
from app.practice.reacting import Said, ends_now, greeting, is_over, reaction
from app.practice.run import Answer, Caller, Case, Choice, End, Run
from app.practice.saying import in_language, seconds_for, value_text
from app.practice.tags import Tag
from app.practice.talk import Branch, Line, Mood, Speaker, Talk
from app.scripts import engine
from app.scripts.format import Script
from app.scripts.rules import Phase, Purpose
from app.scripts.texts import Address

__all__ = ["answer", "choices", "chosen", "give_up", "pick", "replay", "start", "talk_of"]


def start(
    persona: Persona,
    scenario: str,
    script: Script,
    *,
    seed: int,
    caller: Caller,
    language: str,
    region: str = "CH",
    seconds: float | None = None,
) -> Run:
    """Begin a run: the customer answers the telephone.

    scenario: its id in the persona. seconds: after them the customer has to go, the scenario's
    minutes unless given. Consecutive seeds differ most.
    """
    found = persona.scenarios[scenario]
    case = Case(
        persona=persona,
        scenario_id=scenario,
        script=script,
        address=Address(language=language, region=region, du=persona.head.du),
        caller=caller,
        seed=seed,
        seconds=found.minutes * 60 if seconds is None else seconds,
    )
    first = found.mood or persona.head.mood
    run = Run(
        case=case,
        mood=Mood(first.trust, first.irritation, first.interest),
        state=engine.start(script),
        branch=found.branch or _branch_of(script),
    )
    run = replace(run, state=stand_at(run))
    return _with_customer(run, greeting(run, Situation(phase=Phase.OPENER, mood=run.mood)))


def pick(run: Run, choice: Choice, seconds: float | None = None) -> Run:
    """Answer with one of the choices; without seconds as long as saying it takes."""
    spoken = seconds_for(choice.text) if seconds is None else seconds
    given = Answer(text=choice.text, tags=choice.tags, seconds=spoken, choice=choice.id)
    return answer(run, given)


def answer(run: Run, given: Answer) -> Run:
    """Go on by the trainee's line and what the customer says to it; an ended run stays as it is."""
    if run.ended is not None:
        return run
    heard = hear(run, given)
    spoken = _with_trainee(run, given, heard)
    now = _situation(spoken, run, heard)
    said = reaction(spoken, heard, now)
    end = _end(spoken, heard, now)
    return replace(_with_customer(_after(spoken, heard, said, now), said), ended=end)


def give_up(run: Run) -> Run:
    """End a run that the trainee breaks off; an ended one stays as it is."""
    return run if run.ended is not None else replace(run, ended=End.GIVEN_UP)


def replay(run: Run, answers: int) -> Run:
    """Go back to where the first ``answers`` lines of the trainee were said: replay from here."""
    again = begin_again(run)
    for given in run.answers[:answers]:
        again = answer(again, given)
    return again


def begin_again(run: Run) -> Run:
    """Give the same run before the trainee's first line."""
    case = run.case
    return start(
        case.persona,
        case.scenario_id,
        case.script,
        seed=case.seed,
        caller=case.caller,
        language=case.address.language,
        region=case.address.region,
        seconds=case.seconds,
    )


def talk_of(run: Run) -> Talk:
    """Give the run as the scorecard reads it."""
    return Talk(
        lines=run.lines,
        required_steps=required_steps(run),
        required_data=required_data(run),
        branch=run.branch,
        fits=run.case.persona.fits,
    )


def _branch_of(script: Script) -> Branch | None:
    """A service call sells nothing from its first word on."""
    return Branch.SERVICE if script.head.purpose is Purpose.SERVICE else None


def _with_trainee(run: Run, given: Answer, heard: Heard) -> Run:
    """Add the trainee's line; what is open stays open until the customer has reacted."""
    line = Line(
        number=len(run.lines) + 1,
        who=Speaker.TRAINEE,
        phase=_phase(run, heard),
        text=given.text,
        seconds=given.seconds,
        tags=heard.tags,
        steps=heard.steps,
        knock_out=heard.knock_out,
    )
    return replace(
        run,
        mood=moves.moved(run.mood, _moves(run, heard)),
        answers=(*run.answers, given),
        lines=(*run.lines, line),
        asked=run.asked | set(heard.asks),
        done=(*run.done, *(name for name in heard.steps if name not in run.done)),
        monologue=0 if heard.asks_something or run.objection or run.attack else run.monologue + 1,
    )


def _phase(run: Run, heard: Heard) -> Phase:
    if run.attack or run.objection:
        return Phase.OBJECTIONS
    return phase_after(run, heard.steps)


def _moves(run: Run, heard: Heard) -> list[Move]:
    matrix = moves.matrix(run.case.persona.head.moves)
    found = [matrix[tag] for tag in sorted(heard.tags) if tag in matrix]
    if heard.verdict is not None:
        found.append(moves.ANSWERED[heard.verdict])
    if heard.asks_again(run.told):
        found.append(moves.ASKED_TWICE)
    if not run.answers and not heard.tags & {Tag.NAME_GIVEN, Tag.COMPANY_GIVEN}:
        found.append(moves.MISSED_OPENER)
    return found


def _situation(run: Run, before: Run, heard: Heard) -> Situation:
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


def _end(run: Run, heard: Heard, now: Situation) -> End | None:
    deed = ends_now(run, heard, now)
    if deed is None:
        return None
    if deed is Deed.HANGS_UP:
        return End.HUNG_UP
    if run.forbidden or (run.branch is Branch.ENDED):
        return End.ENDED_CALL
    if run.agreed:
        return End.WON
    return End.TIME_UP if is_over(run) and not heard.tags & {Tag.FAREWELL} else End.LOST


def _after(run: Run, heard: Heard, said: Said, now: Situation) -> Run:
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
    attacked = any(name in run.case.attacks for name in run.raised)
    if attacked and heard.tags & {Tag.ANNOUNCE_END}:
        return Branch.ENDED
    return said.line.branch or run.branch


def _with_customer(run: Run, said: Said) -> Run:
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
