"""From a run that is over to the command that keeps it."""

from __future__ import annotations

from uuid import UUID

from app.practice.cards import grade
from app.practice.drills.card_reviews import CardAnswer, card_answers
from app.practice.kinds import RunMode
from app.practice.offers.practiser import Practiser
from app.practice.runs.commands import KeepRun, Review
from app.practice.scoring.scorecard import Scorecard
from app.practice.simulation.run import End, Run
from app.practice.simulation.run_draft import RunDraft, Said
from app.practice.stored import KeptAnswer, KeptCriterion, RunContent, criteria_to_list, to_document
from app.practice.talk import Speaker, Talk
from app.scripts.engine import proposed_outcome


def uuid_of_run(run_id: int) -> str:
    """Give the uuid under which a run is kept: sent twice it is kept once."""
    return str(UUID(int=run_id))


def keep_command(run: Run, draft: RunDraft, talk: Talk, card: Scorecard, who: Practiser) -> KeepRun:
    """Give what keeps a run with its score and its cards."""
    case = run.case
    ended = run.ended or End.GIVEN_UP
    content = RunContent(talk, tuple(_answers(draft)))
    bad = ended is End.HUNG_UP
    own = draft.mode is not RunMode.TWO_PEOPLE
    cards = card_answers(talk, case.persona.id, ended_badly=bad) if own else []
    scored = [one for one in card.results if one.applicable]
    return KeepRun(
        id=draft.run_id,
        scenario=draft.scenario,
        persona=case.persona.id,
        script=case.script.id,
        level=case.scenario.level or case.persona.head.level,
        seed=draft.seed,
        language=draft.language,
        mode=mode_of(draft),
        started_at=draft.started_at,
        seconds=draft.seconds,
        ended=ended.value,
        content=to_document(content),
        score=card.total if scored else None,
        criteria=tuple(criteria_to_list(_criterion(card))),
        knock_out=None if card.knocked_out is None else card.knocked_out.reason.value,
        on=who.today(),
        reviews=reviews(cards, who),
        branched_from_id=draft.branched_from_id,
        outcome=chosen_outcome(draft),
        fitting_outcome=proposed_outcome(case.script, run.state),
    )


def chosen_outcome(draft: RunDraft) -> str | None:
    """Give the outcome of the wrap-up; None where none was chosen."""
    outcome = None if draft.wrap_up is None else draft.wrap_up.outcome
    return None if outcome is None else outcome.value


def reviews(answers: list[CardAnswer], who: Practiser) -> tuple[Review, ...]:
    """Give the reviews of cards that were answered."""
    return tuple(
        Review(
            id=who.new_id(),
            card_id=who.new_id(),
            persona=one.key.persona,
            kind=one.key.kind,
            name=one.key.name,
            grade=grade(one.answered, one.seconds),
            seconds=one.seconds,
        )
        for one in answers
    )


def mode_of(draft: RunDraft) -> RunMode:
    """Tell how somebody answered: picked as soon as one line was."""
    if draft.mode in (RunMode.OPEN, RunMode.TWO_PEOPLE):
        return draft.mode
    picked = any(one.choice for one in draft.said)
    return RunMode.PICK if picked or not draft.said else RunMode.FREE


def _answers(draft: RunDraft) -> list[KeptAnswer]:
    return [_answer(one) for one in draft.said if one.who is Speaker.TRAINEE]


def _answer(said: Said) -> KeptAnswer:
    return KeptAnswer(
        text=said.text,
        seconds=said.seconds,
        choice=said.choice,
        tags=frozenset(said.tags),
        found=None if said.found is None else frozenset(said.found),
    )


def _criterion(card: Scorecard) -> list[KeptCriterion]:
    return [
        KeptCriterion(
            one.criterion.value,
            one.points,
            one.of if one.applicable else 0,
            tuple(sorted({*one.earned, *one.cost})),
        )
        for one in card.results
    ]
