"""Leads through a run: shows the talk as it goes on, scores it, keeps it when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QPoint, Signal

from app.calls.wrap_up.lacking_words import lacking_text
from app.practice.kinds import RunMode
from app.practice.offers.page_words import end_marks, outcome_words
from app.practice.offers.practiser import Practiser
from app.practice.runs.keeping import chosen_outcome, keep_command, uuid_of_run
from app.practice.runs.run_desk import RunDesk, Stage
from app.practice.runs.run_pane import RunPane
from app.practice.runs.wrap_up_flow import PracticeWrapUp, WrapUpOfRun
from app.practice.scoring.next_thing import retry_line
from app.practice.scoring.scorecard import Scorecard, score
from app.practice.showing.answer_bar import Pick
from app.practice.showing.scorecard_panel import ScorecardPanel
from app.practice.showing.shown_talk import bubbles, names_of, shown_card
from app.practice.showing.tag_popup import TagPopup
from app.practice.simulation.following import required_data
from app.practice.simulation.run import Run
from app.practice.simulation.run_draft import RunDraft
from app.practice.simulation.saying import call_context, in_language
from app.practice.talk import Speaker
from app.scripts.engine import State, captured, proposed_outcome
from app.scripts.speech import field_label, field_text
from app.settings.outcomes import Outcome
from app.widgets.message_line import Message
from app.widgets.palette import Tone
from app.widgets.saved_state import SaveState

_KEY = "practice"


class RunFlow(QObject):
    """Joins the desk, which holds the run, with what shows it."""

    kept = Signal(object)  # run id: it is in the database
    not_kept = Signal(object, object)  # RunDraft, Exception

    def __init__(
        self,
        desk: RunDesk,
        pane: RunPane,
        card: ScorecardPanel,
        popup: TagPopup,
        who: Practiser,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._pane, self._card, self._popup = desk, pane, card, popup
        self._who = who
        self._marked: tuple[int, ...] = ()
        self._shown_state: State | None = None
        self._scored: Scorecard | None = None
        wrapped = WrapUpOfRun(desk, who.office.zone, self)
        self.wrap_up = PracticeWrapUp(wrapped, pane.wrap_up, who.office, who.new_id, self)
        self._connect()

    @property
    def scored(self) -> Scorecard | None:
        """The scorecard of the talk as far as it is."""
        return self._scored

    @property
    def retry_from(self) -> int:
        """The customer's line after which one can do better; 0 for the beginning."""
        talk = self._desk.talk()
        if talk is None or self._scored is None:
            return 0
        return retry_line(talk, self._scored, self._pane.talk.chosen)

    def mark(self, numbers: Sequence[int]) -> None:
        """Point at lines of the talk; the same ones once more: no longer."""
        again = tuple(numbers) == self._marked
        self._marked = () if again else tuple(numbers)
        self.show_talk()
        self._pane.talk.show_first(self._marked)

    def ask_reading(self, number: int | None = None, at: QPoint | None = None) -> None:
        """Ask what a line is; None: one's own last line."""
        talk = self._desk.talk()
        if talk is None or self._desk.stage is Stage.KEPT:
            return
        own = [line for line in talk.lines if line.who is Speaker.TRAINEE]
        line = next((one for one in own if one.number == number), own[-1] if own else None)
        if line is not None:
            place = at or self._pane.talk.menu_place(line.number)
            self._popup.ask(line.number, line.tags, place)

    def finish(self) -> None:
        """Keep the run, whatever the wrap-up is; the talk ends where it does not yet."""
        run, draft, talk = self._desk.run, self._desk.draft, self._desk.talk()
        if run is None or draft is None or talk is None or self._desk.stage is Stage.KEPT:
            return
        if not draft.said or draft.is_drill:
            self._desk.throw_away()
            return
        self._desk.hang_up()
        self._keep()

    # --- joining ------------------------------------------------------------------------------

    def _connect(self) -> None:
        desk, pane = self._desk, self._pane
        desk.talk_changed.connect(self._show)
        desk.stage_changed.connect(self._show_stage)
        desk.ticked.connect(self._show_seconds)
        pane.answer.said.connect(self._say)
        pane.head.hang_up_wanted.connect(desk.hang_up)
        pane.script_folded.connect(lambda folded: self._show_head())
        pane.talk.reading_wanted.connect(self.ask_reading)
        pane.notes.note_edited.connect(lambda text: desk.edit(note=text))
        self._popup.corrected.connect(desk.correct)
        self._card.lines_wanted.connect(self.mark)
        self.wrap_up.lacking.connect(self._say_lacking)
        self.wrap_up.finished.connect(self._keep)

    def _say(self, text: str, picked: int | None) -> None:
        if self._desk.coachs_turn:
            offers = self._desk.offers
            self._desk.play_customer(text, offers[picked - 1] if picked else None)
        else:
            self._desk.say(text, picked)

    def _say_lacking(self, lacking: list[str]) -> None:
        text = lacking_text(lacking[0])
        self._pane.message.show_message(Message(text=text, key=_KEY, seconds=8))

    def _keep(self) -> None:
        run, draft, talk = self._desk.run, self._desk.draft, self._desk.talk()
        if run is None or draft is None or talk is None:
            return
        command = keep_command(run, draft, talk, score(talk), self._who)
        self._desk.hand_over()
        self._who.background.do(
            self,
            command,
            then=lambda changed: self._tell_kept(draft.run_id),
            failed=lambda error: self._put_back(draft, error),
            uuid=uuid_of_run(draft.run_id),
        )

    def _tell_kept(self, run_id: int) -> None:
        self._desk.kept(run_id)
        self.kept.emit(run_id)

    def _put_back(self, draft: RunDraft, error: Exception) -> None:
        self._desk.not_kept(draft)
        self.not_kept.emit(draft, error)

    # --- showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        run, draft = self._desk.run, self._desk.draft
        if run is None or draft is None:
            return
        self.show_talk()
        self._show_head()
        self._show_script(run)
        self._show_answers()
        self._show_score()

    def show_talk(self) -> None:
        """Show the talk as it is."""
        talk = self._desk.talk()
        if talk is not None:
            self._pane.talk.show_talk(bubbles(talk.lines, marked=self._marked))

    def _show_head(self) -> None:
        run, draft = self._desk.run, self._desk.draft
        if run is None or draft is None:
            return
        case, head = run.case, self._pane.head
        about = in_language(case.persona.head.about, case)
        script = in_language(case.script.head.title, case)
        said = self.tr("{about} · Script: {script}").format(about=about, script=script)
        ended = run.ended is not None and not draft.is_drill
        head.show_partner(in_language(case.persona.head.name, case), said)
        head.show_end(*(end_marks(run.ended.value) if ended and run.ended else ("", Tone.NEUTRAL)))
        played = draft.mode is RunMode.TWO_PEOPLE
        head.show_mood(None if played or ended else run.mood)
        self._show_seconds(self._desk.seconds)
        head.show_buttons(talking=self._desk.talking, script=self._pane.script_shown)

    def _show_script(self, run: Run) -> None:
        script, context = run.case.script, call_context(run.case)
        self._pane.show_script_beside(shown=run.case.drill is None)
        if run.state is not self._shown_state:
            self._shown_state = run.state
            self._pane.script.show_script(script, context, run.state)
        known = captured(run.state)
        facts = []
        for name in dict.fromkeys((*known, *required_data(run))):
            value = field_text(script, name, known[name], context) if name in known else "?"
            tone = Tone.INFO if name in known else Tone.NEUTRAL
            facts.append((f"{field_label(script, name, context.reader)}: {value}", tone))
        self._pane.script.show_facts(facts)

    def _show_answers(self) -> None:
        bar = self._pane.answer
        if self._desk.coachs_turn:
            bar.ask(self.tr("The customer says (the coach plays): pick one, or type freely"))
            bar.show_picks([Pick(one.text, one.text) for one in self._desk.offers])
        else:
            bar.ask(self.tr("Your answer: pick one, or type freely"))
            bar.show_picks([Pick(one.label, one.text) for one in self._desk.choices])

    def _show_score(self) -> None:
        run, draft, talk = self._desk.run, self._desk.draft, self._desk.talk()
        if run is None or draft is None or talk is None or draft.is_drill:
            return
        open_ = draft.mode is RunMode.OPEN and bool(draft.said)
        if self._desk.talking and not open_:
            self._scored = None
            self._card.show_waiting(self.tr("The scorecard fills in after the run."))
            return
        self._scored = score(talk)
        names = names_of(run.case.persona, run.case.script, self._who.reader)
        shown = shown_card(self._scored, talk, names)
        self._card.show_card(replace(shown, outcome=self._outcome(run, draft)))

    def _outcome(self, run: Run, draft: RunDraft) -> str:
        """Say how the run was wrapped up, once it is."""
        if self._desk.stage is not Stage.KEPT:
            return ""
        fitting = proposed_outcome(run.case.script, run.state)
        return outcome_words(chosen_outcome(draft), fitting)

    def _show_stage(self) -> None:
        pane, desk = self._pane, self._desk
        if desk.draft is not None:
            pane.notes.show_note(desk.draft.note)
        match desk.stage:
            case Stage.TALKING:
                self._marked, self._shown_state = (), None
                pane.show_foot(pane.answer)
                pane.notes.show_state(SaveState.UNTOUCHED)
            case Stage.WRAPPING_UP if desk.draft is not None and not desk.draft.is_drill:
                pane.show_foot(pane.wrap_up)
            case _:
                pane.show_foot(None)
        if desk.stage is Stage.TALKING and desk.run is not None:
            head = desk.run.case.script.head
            pane.wrap_up.show_outcomes([Outcome(name) for name in head.outcome_keys])
            self.wrap_up.set_goal([Outcome(name) for name in head.goal])
        self._put_focus()
        over = desk.stage is Stage.KEPT
        self._card.offer(replay=over, send=over, model=over, delete=over)
        self._show()

    def _put_focus(self) -> None:
        """Put the keyboard where the run goes on: the answer, the note, the talk."""
        pane, stage = self._pane, self._desk.stage
        if stage is Stage.TALKING:
            pane.answer.field.setFocus()
        elif stage is Stage.WRAPPING_UP and pane.script_shown:
            pane.notes.note.setFocus()
        elif stage is not Stage.NONE:
            pane.talk.setFocus()

    def _show_seconds(self, seconds: int) -> None:
        if self._desk.draft is not None and not self._desk.draft.is_drill:
            self._pane.head.show_seconds(seconds)
