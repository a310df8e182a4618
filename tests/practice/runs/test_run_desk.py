"""The run that is going on: said, corrected, left, taken up again; and what is kept of it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.background import Background
from app.practice.drills.card_reviews import card_answers
from app.practice.drills.own_drills import drill_of, own_key, speaking
from app.practice.drills.queries import DrillRow
from app.practice.kinds import Answered, CardKind, RunMode
from app.practice.personas.shipped import shipped_personas, shipped_scripts
from app.practice.runs.kept_again import KeptAgain, up_to
from app.practice.runs.run_desk import RunDesk, Stage, Tools
from app.practice.runs.run_files import RunFiles
from app.practice.simulation import simulator
from app.practice.simulation.line_reading import read_said
from app.practice.simulation.model_talk import best_choice, worst_choice
from app.practice.simulation.playing import Play
from app.practice.simulation.run import Caller, Drill
from app.practice.simulation.run_draft import RunDraft, decode, encode
from app.practice.tags import Tag
from app.practice.talk import Speaker

PERSONA, SCENARIO = "price-buyer", "quote-price"
BEGUN = datetime(2026, 11, 24, 9, tzinfo=UTC)


class Watch:
    """A clock of seconds that a test lets go on."""

    seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def files(tmp_path: Path, background: Background) -> RunFiles:
    folder = tmp_path / "drafts"
    folder.mkdir()
    return RunFiles(folder, background)


@pytest.fixture
def desk(qtbot: QtBot, files: RunFiles, watch: Watch) -> RunDesk:
    return RunDesk(Tools(files, watch, read_said))


def a_play(drill: Drill | None = None) -> Play:
    persona = shipped_personas()[PERSONA]
    script = shipped_scripts()[persona.scenarios[SCENARIO].script]
    caller = Caller(name="Lena Koch", company="Beispiel AG")
    return Play(
        persona=persona,
        scenario_id=SCENARIO,
        script=script,
        caller=caller,
        region="CH",
        drill=drill,
    )


def a_draft(mode: RunMode = RunMode.PICK, drill: Drill | None = None) -> RunDraft:
    return RunDraft(
        run_id=2**60,
        scenario=f"{PERSONA}/{SCENARIO}",
        seed=3,
        language="en",
        mode=mode,
        started_at=BEGUN,
        objection=None if drill is None else drill.objection,
        attack=None if drill is None else drill.attack,
    )


def pick(desk: RunDesk, watch: Watch, *, well: bool = True, seconds: float = 12) -> None:
    assert desk.run is not None
    choices = list(simulator.choices(desk.run))
    wanted = best_choice(desk.run) if well else worst_choice(desk.run)
    watch.seconds += seconds
    desk.say(wanted.text, choices.index(wanted) + 1)


class TestARun:
    def test_a_line_takes_the_time_that_went_by(self, desk: RunDesk, watch: Watch) -> None:
        desk.begin(a_play(), a_draft())
        pick(desk, watch, seconds=40)
        assert desk.run is not None
        assert desk.run.lines[1].seconds == 40
        assert desk.seconds == 40

    def test_a_draft_read_again_is_the_same_talk(self, desk: RunDesk, watch: Watch) -> None:
        desk.begin(a_play(), a_draft())
        for _ in range(3):
            pick(desk, watch)
        watch.seconds += 10
        desk.say("And who decides with you, Mrs Zgraggen?", None)
        assert desk.run is not None
        said = desk.run.lines
        kept = desk.put_aside()
        assert kept is not None
        assert desk.stage is Stage.NONE
        desk.begin(a_play(), decode(encode(kept)))
        assert desk.run.lines == said
        assert desk.talking

    def test_the_last_line_is_answered_anew_when_it_is_read_otherwise(
        self, desk: RunDesk, watch: Watch
    ) -> None:
        desk.begin(a_play(), a_draft())
        watch.seconds += 5
        desk.say("Hm", None)
        assert desk.run is not None
        before = desk.run.mood
        desk.correct(2, frozenset({Tag.COUNTER_ATTACK}))
        assert desk.run.lines[1].tags == {Tag.COUNTER_ATTACK}
        assert desk.run.mood.irritation > before.irritation
        assert desk.draft is not None
        assert desk.draft.said[0].found is not None

    def test_an_earlier_line_counts_so_and_nobody_answers_anew(
        self, desk: RunDesk, watch: Watch
    ) -> None:
        desk.begin(a_play(), a_draft())
        for _ in range(2):
            pick(desk, watch)
        assert desk.run is not None
        said = [line.text for line in desk.run.lines]
        desk.correct(2, frozenset({Tag.JARGON}))
        talk = desk.talk()
        assert talk is not None
        assert talk.lines[1].tags == {Tag.JARGON}
        assert [line.text for line in desk.run.lines] == said
        assert Tag.JARGON not in desk.run.lines[1].tags

    def test_the_clock_stands_still_while_something_else_comes_in(
        self, desk: RunDesk, watch: Watch
    ) -> None:
        desk.begin(a_play(), a_draft())
        watch.seconds += 30
        desk.pause()
        watch.seconds += 600
        desk.go_on()
        watch.seconds += 5
        assert desk.seconds == 35

    def test_what_nobody_said_leaves_no_file(
        self, desk: RunDesk, files: RunFiles, watch: Watch, qtbot: QtBot
    ) -> None:
        desk.begin(a_play(), a_draft())
        desk.put_aside()
        qtbot.waitUntil(lambda: files.all_saved)
        assert list(files.folder.iterdir()) == []
        desk.begin(a_play(), a_draft())
        pick(desk, watch)
        desk.pause()
        qtbot.waitUntil(lambda: files.all_saved)
        assert [path.name for path in files.folder.iterdir()] == [f"run-{2**60}.json"]
        desk.kept(2**60)
        qtbot.waitUntil(lambda: files.all_saved)
        assert list(files.folder.iterdir()) == []


class TestTwoPeople:
    def test_they_take_turns_and_the_script_follows(self, desk: RunDesk, watch: Watch) -> None:
        desk.begin(a_play(), a_draft(RunMode.TWO_PEOPLE))
        assert desk.coachs_turn
        first = desk.offers[0]
        desk.play_customer(first.text, first)
        assert not desk.coachs_turn
        pick(desk, watch)
        assert desk.coachs_turn
        objecting = next(offer for offer in desk.offers if offer.objection)
        desk.play_customer(objecting.text, objecting)
        assert desk.run is not None
        assert [line.who for line in desk.run.lines] == [
            Speaker.CUSTOMER,
            Speaker.TRAINEE,
            Speaker.CUSTOMER,
        ]
        assert desk.run.objection == objecting.objection
        assert desk.run.state.place.objection is not None
        kept = desk.put_aside()
        assert kept is not None
        desk.begin(a_play(), decode(encode(kept)))
        assert desk.run.objection == objecting.objection

    def test_nobody_speaks_out_of_turn(self, desk: RunDesk) -> None:
        desk.begin(a_play(), a_draft(RunMode.TWO_PEOPLE))
        desk.play_customer("Yes?", None)
        desk.play_customer("Hello?", None)
        assert desk.run is not None
        assert len(desk.run.lines) == 1


class TestAgain:
    def test_a_run_goes_on_from_a_line(self, desk: RunDesk, watch: Watch) -> None:
        desk.begin(a_play(), a_draft())
        for _ in range(4):
            pick(desk, watch, well=False)
        assert desk.run is not None
        assert desk.draft is not None
        kept = KeptAgain(1, a_play(), desk.draft, desk.run.lines)
        draft = up_to(kept, 5)
        assert draft is not None
        assert len(draft.said) == 2
        first = up_to(kept, 0)
        assert first is not None
        assert first.said == ()

    def test_a_partner_who_was_changed_since_is_not_played_on(
        self, desk: RunDesk, watch: Watch
    ) -> None:
        desk.begin(a_play(), a_draft())
        pick(desk, watch)
        assert desk.run is not None
        assert desk.draft is not None
        changed = tuple(
            line if line.number != 1 else type(line)(**{**vars(line), "text": "Who is it?"})
            for line in desk.run.lines
        )
        assert up_to(KeptAgain(1, a_play(), desk.draft, changed), 3) is None


class TestCards:
    def test_the_first_answer_counts_for_the_card(self, desk: RunDesk, watch: Watch) -> None:
        objection = next(iter(shipped_personas()[PERSONA].objections))
        drill = Drill(objection=objection)
        desk.begin(a_play(drill), a_draft(RunMode.FREE, drill))
        pick(desk, watch, seconds=14)
        talk = desk.talk()
        assert talk is not None
        (answer,) = card_answers(talk, PERSONA, ended_badly=False)
        assert answer.key.name == objection
        assert answer.answered is Answered.BEST
        assert answer.seconds == 14

    def test_striking_back_makes_it_worse(self, desk: RunDesk, watch: Watch) -> None:
        objection = next(iter(shipped_personas()[PERSONA].objections))
        drill = Drill(objection=objection)
        desk.begin(a_play(drill), a_draft(RunMode.FREE, drill))
        desk.say("Nonsense", None)
        desk.correct(2, frozenset({Tag.COUNTER_ATTACK}))
        talk = desk.talk()
        assert talk is not None
        answers = card_answers(talk, PERSONA, ended_badly=False)
        assert answers[0].answered is Answered.ESCALATED

    @pytest.mark.parametrize("attack", [False, True])
    def test_what_was_heard_in_a_call_is_said_by_a_partner(
        self, desk: RunDesk, attack: bool
    ) -> None:
        own = DrillRow(
            id=2**60 + 1,
            language="en",
            persona=PERSONA,
            attack=attack,
            script=None,
            situation="",
            heard="Your lorry blocked our gate.",
            best=frozenset({Tag.APOLOGISE}),
            acceptable=frozenset({Tag.ACKNOWLEDGE}),
        )
        key = own_key(own)
        assert key.kind is CardKind.OWN
        play = a_play(drill_of(key, own))
        play = Play(**{**vars(play), "persona": speaking(play.persona, own)})
        desk.begin(play, a_draft(RunMode.FREE, play.drill))
        assert desk.run is not None
        assert desk.run.lines[0].text == "Your lorry blocked our gate."
