"""The page Practice: what to practise, the talk with its script, and how it was scored."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.practice.coaching.coach_flow import CoachFlow
from app.practice.coaching.observation_pane import ObservationPane
from app.practice.coaching.trainee_pane import TraineePane
from app.practice.offers.choosing_flow import ChoosingFlow
from app.practice.offers.practiser import Practiser
from app.practice.offers.scenario_panel import ScenarioPanel
from app.practice.offers.start_pane import Invitation, StartPane
from app.practice.runs.drill_flow import DrillFlow
from app.practice.runs.dropping import Dropping
from app.practice.runs.finished_flow import FinishedFlow
from app.practice.runs.run_desk import RunDesk, Stage, Tools
from app.practice.runs.run_files import RunFiles
from app.practice.runs.run_flow import RunFlow
from app.practice.runs.run_pane import RunPane
from app.practice.runs.runs_at_hand import RunsAtHand
from app.practice.showing.scorecard_panel import ScorecardPanel
from app.practice.showing.tag_popup import TagPopup
from app.practice.simulation.line_reading import read_said
from app.practice.simulation.run_draft import RunDraft
from app.widgets.labels import Separator
from app.widgets.message_line import Message
from app.widgets.palette import Tone
from app.widgets.shortcuts import Shortcuts

_CHOICES = 4
_NARROW, _LOW = 1400, 740  # pixels of the page below which its parts take less room


class PracticePage(QWidget):
    """Joins the three columns; the keys of a call mean the same here."""

    def __init__(
        self,
        who: Practiser,
        files: RunFiles,
        shortcuts: Shortcuts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("help", "practice")
        self._who, self._files = who, files
        self.panel = ScenarioPanel()
        self.start = StartPane(shortcuts)
        self.pane = RunPane(shortcuts)
        self.card = ScorecardPanel(shortcuts.keycap("save_and_next"))
        self._middle = QStackedWidget()
        self.popup = TagPopup(self)
        self.desk = RunDesk(Tools(files, who.monotonic, read_said), self)
        self.choosing = ChoosingFlow(
            self.panel, self.start, who, shortcuts.keycap("list_skip"), self
        )
        self.dropping = Dropping(who, self.start, shortcuts.keycap("list_undo"), self)
        self.run = RunFlow(self.desk, self.pane, self.card, self.popup, who, self)
        self.drills = DrillFlow(self.desk, self.pane, self.card, who, self)
        self.finished = FinishedFlow(
            *(self.desk, self.run, self.pane, self.card, who),
            self.choosing.offered,
            lambda: self.choosing.found is not None and self.choosing.found.coached,
            self,
        )
        self.runs = RunsAtHand(
            *(self.desk, self.run, self.drills, self.finished, self.choosing, who),
            files.read(),
            self,
        )
        self.trainee = TraineePane(shortcuts)
        self.sheet = ObservationPane(shortcuts)
        self.coach = CoachFlow(
            self.panel,
            self.trainee,
            self.sheet,
            self.card,
            self.finished,
            who,
            lambda: self.choosing.found,
            self,
        )
        self.setFocusProxy(self.panel.list)
        self._lay_out()
        self._connect()
        self._bind_keys(shortcuts)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is due, and let the clock of a run go on."""
        super().showEvent(event)
        self.desk.go_on()
        self.choosing.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the talk and the script what room there is."""
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        self.panel.set_narrow(narrow=narrow)
        self.card.set_narrow(narrow=narrow)
        self.pane.set_low(low=event.size().height() < _LOW)

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock of a run: something else came in between."""
        super().hideEvent(event)
        self.desk.pause()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave drills by Esc as by the key that puts a run aside."""
        if event.key() == Qt.Key.Key_Escape and self.drills.going:
            self.runs.put_aside()
        else:
            super().keyPressEvent(event)

    def dial_key(self) -> bool:
        """Hang up where a talk is going on; tell whether one was."""
        talking = self.desk.talking
        self.desk.hang_up()
        return talking

    def leave(self) -> None:
        """Put what is typed on the disk: the program ends."""
        self.desk.pause()
        self._files.write_here()

    # --- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._middle.addWidget(self.start)
        self._middle.addWidget(self.pane)
        self._middle.addWidget(self.trainee)
        self._middle.addWidget(self.sheet)
        if self._who.coaches:
            self.panel.offer_sides()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.panel)
        layout.addWidget(Separator(Qt.Orientation.Vertical))
        layout.addWidget(self._middle, 1)
        layout.addWidget(Separator(Qt.Orientation.Vertical))
        layout.addWidget(self.card)
        self.panel.order_tabs()

    def _connect(self) -> None:
        choosing = self.choosing
        choosing.shown.connect(self.runs.leave)
        choosing.run_wanted.connect(self.finished.open)
        choosing.trend_changed.connect(self._show_trend)
        self.runs.begun.connect(self._show_run)
        self.runs.left.connect(self._show_none)
        self.runs.over.connect(self.show_start)
        self.drills.begun.connect(self._show_run)
        self.drills.over.connect(self.show_start)
        self.drills.not_kept.connect(self._warn)
        self.finished.opened.connect(self._show_run)
        self.run.kept.connect(lambda run_id: choosing.reload())
        self.run.not_kept.connect(self._say_not_kept)
        self.panel.side_chosen.connect(self._turn_side)
        self.coach.trainee_shown.connect(lambda: self._show_beside(self.trainee))
        self.coach.sheet_shown.connect(lambda: self._show_beside(self.sheet))
        self.coach.nobody_shown.connect(self._show_nobody)
        self.card.next_wanted.connect(self._save)
        self.card.delete_wanted.connect(self._delete)

    def _bind_keys(self, keys: Shortcuts) -> None:
        for number in range(1, _CHOICES + 1):
            keys.bind(f"answer_{number}", self, partial(self._pick, number))
        for number in range(1, 10):
            keys.bind(f"outcome_{number}", self, partial(self._choose_outcome, number))
        keys.bind("outcome_more", self, self._choose_other)
        keys.bind("save_and_next", self, self._save)
        keys.bind("next_step", self, self._add_step)
        keys.bind("park", self, self.runs.put_aside)
        keys.bind("list_undo", self.panel.list, self.dropping.undo)
        keys.bind("reading", self, self.run.ask_reading)

    # --- what the keys do ---------------------------------------------------------------------

    def _pick(self, number: int) -> None:
        if self.desk.talking:
            self.pane.answer.pick(number)

    def _choose_outcome(self, number: int) -> None:
        if self._has_outcome:
            self.run.wrap_up.choose_by_key(number)

    def _choose_other(self) -> None:
        if self._has_outcome:
            self.run.wrap_up.choose_other()

    @property
    def _has_outcome(self) -> bool:
        draft = self.desk.draft
        return draft is not None and not draft.is_drill and self.desk.stage is not Stage.KEPT

    def _add_step(self) -> None:
        if self.desk.stage is Stage.WRAPPING_UP:
            self.run.wrap_up.add_step()

    def _save(self) -> None:
        if self._middle.currentWidget() is self.sheet:
            self.sheet.keep()
        elif self.drills.going:
            self.drills.next()
        elif self.desk.stage is Stage.WRAPPING_UP:
            self.run.wrap_up.save()
        elif self.desk.stage is Stage.KEPT:
            self.show_start()

    def _turn_side(self, coach: bool) -> None:
        """Change between practising and coaching; a run that is going on waits."""
        self.runs.leave()
        self.choosing.active = not coach
        self.coach.turn(on=coach)
        self.card.show_nothing()
        if not coach:
            self.show_start()

    def _show_beside(self, pane: QWidget) -> None:
        """Show one of the coach's panes; there is no run meanwhile."""
        self.runs.leave()
        self.card.show_nothing()
        self._middle.setCurrentWidget(pane)

    def _show_nobody(self) -> None:
        """Say how somebody comes to be coached."""
        self.runs.leave()
        self.card.show_waiting("")
        text = self.tr(
            "Nobody is assigned to you. A team lead assigns trainees to their coach, on the "
            "command line: talktrack users coach TRAINEE COACH."
        )
        shown = Invitation(name=self.tr("Nobody to coach yet"), about="", text=text)
        self.start.show_invitation(shown)

    # --- what is shown ------------------------------------------------------------------------

    def _show_run(self) -> None:
        self._middle.setCurrentWidget(self.pane)
        self.pane.answer.field.setFocus()

    def show_start(self) -> None:
        """Go back to what can be practised."""
        self.runs.leave()
        self.choosing.reload()
        self.panel.list.setFocus()

    def _delete(self) -> None:
        """Delete the run that is shown."""
        run_id = self.finished.run_id
        if run_id is not None:
            self.show_start()
            self.dropping.delete_run(run_id)

    def _show_none(self) -> None:
        self._middle.setCurrentWidget(self.start)
        self._show_trend()

    def _show_trend(self) -> None:
        if self.choosing.found is not None:
            self.card.set_goal(self.choosing.found.rule.score)
        if self._middle.currentWidget() is self.start:
            self.card.show_trend(self.choosing.trend)
            self.card.show_coach(*self.choosing.focus)

    def _say_not_kept(self, draft: RunDraft, error: Exception) -> None:
        self.runs.take_back(draft)
        if self._who.background.is_away(error):
            text = self.tr(
                "The server is away, so the run is not kept yet. It waits on this computer: open "
                "it again at the left as soon as the server is back."
            )
        else:
            text = self.tr(
                "The run could not be kept. It is still on this computer; open it again at the "
                "left and press Save and next."
            )
        self._warn(text)

    def _warn(self, text: str) -> None:
        message = Message(text=text, tone=Tone.WARNING, key="practice")
        for line in (self.pane.message, self.start.message):
            line.show_message(message)
