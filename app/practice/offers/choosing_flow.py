"""Leads to a run: lists what can be practised and says how each is begun."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.background import Job
from app.practice.cards import CardKey
from app.practice.drills.life_dialog import LifeDialog
from app.practice.kinds import RunMode
from app.practice.offers.attack_ladder import ladder_keys
from app.practice.offers.invitations import Invitations, fits_task
from app.practice.offers.offer_rows import (
    Daily,
    FromCall,
    Ladder,
    Left,
    OfferKey,
    Single,
    Task,
    ToPractise,
    offer_rows,
)
from app.practice.offers.overview import Offered, Overview, overview
from app.practice.offers.practiser import Practiser
from app.practice.offers.scenario_panel import Order, ScenarioPanel
from app.practice.offers.start_pane import StartPane
from app.practice.progress.trend_words import trend_lines
from app.practice.scoring.criterion_line import CriterionLine
from app.practice.simulation.run_draft import RunDraft
from app.scripts.texts import wording
from app.widgets.opening import open_dialog

WAYS = (RunMode.PICK, RunMode.OPEN, RunMode.TWO_PEOPLE)
"""In the order of the choices before a run."""

_GATHER_MS = 300


class ChoosingFlow(QObject):
    """Joins the list at the left with the pane that invites to begin."""

    shown = Signal()  # something was chosen at the left
    begin_wanted = Signal(object, object)  # Offered, RunMode
    drills_wanted = Signal(object)  # tuple of CardKey
    go_on_wanted = Signal(object)  # RunDraft
    run_wanted = Signal(object)  # id of a run that is kept
    trend_changed = Signal()

    def __init__(
        self,
        panel: ScenarioPanel,
        start: StartPane,
        who: Practiser,
        drop_key: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._panel, self._start, self._who = panel, start, who
        self._invitations = Invitations(who, drop_key, self)
        self._found: Overview | None = None
        self._left: tuple[RunDraft, ...] = ()
        self._order = Order.DUE
        self._job: Job | None = None
        self.active = True  # else a coach looks at others
        self._changes = QTimer(self, singleShot=True, interval=_GATHER_MS)
        self._changes.timeout.connect(self.reload)
        panel.row_chosen.connect(self._show_key)
        panel.row_opened.connect(self._open)
        panel.order_chosen.connect(self._sort)
        start.start_wanted.connect(self._begin)
        start.row_opened.connect(self._open_row)
        who.background.changed.connect(self._hear)

    @property
    def found(self) -> Overview | None:
        """What was read last."""
        return self._found

    def offered(self, name: str) -> Offered | None:
        """Find a scenario by its name; None where it is not there any more, or not read yet."""
        return None if self._found is None else self._found.scenario(name)

    @property
    def chosen(self) -> OfferKey | None:
        """What is chosen at the left."""
        key = self._panel.list.chosen_key()
        return key if isinstance(key, OfferKey) else None

    @property
    def trend(self) -> tuple[CriterionLine, ...]:
        """How each criterion goes, over one's runs."""
        return () if self._found is None else trend_lines(self._found.runs)

    @property
    def focus(self) -> tuple[str, str]:
        """What was observed last of this person, and who saw it; "" for nothing."""
        sheet = None if self._found is None else self._found.observed
        if sheet is None:
            return "", ""
        seen = [self.tr("Strength: {text}").format(text=sheet.strength) if sheet.strength else ""]
        seen += [self.tr("Focus: {text}").format(text=sheet.focus) if sheet.focus else ""]
        heading = self.tr("Observed by {coach}").format(coach=sheet.author)
        return "\n".join(text for text in seen if text), heading

    def reload(self) -> None:
        """Read what there is to practise."""
        if self._job is not None:
            self._job.cancel()
        question = partial(
            overview,
            user_id=self._who.me,
            today=self._who.today(),
            language=self._who.language,
        )
        self._job = self._who.background.ask(self, question, then=self._take)

    def show_left(self, drafts: Sequence[RunDraft]) -> None:
        """Offer to go on with runs that were left."""
        self._left = tuple(drafts)
        self._show_rows()

    def show_chosen(self) -> None:
        """Show once more what is chosen."""
        if self.chosen is not None:
            self._show_key(self.chosen)

    def _hear(self, kind: str, ids: tuple[int, ...]) -> None:
        if kind in ("practice", "script", "team", "setting") and self._panel.isVisible():
            self._changes.start()

    def _take(self, found: Overview) -> None:
        self._job, self._found = None, found
        self._show_rows()
        self._show_runs()
        self.trend_changed.emit()

    def _sort(self, order: Order) -> None:
        self._order = order
        self._panel.show_order(order)
        self._show_rows()

    def _show_rows(self) -> None:
        if self._found is None or not self.active:
            return
        rows = offer_rows(self._found, self._left, self._order, self._who.reader)
        self._panel.show_rows(rows)
        if self._start.isVisible():
            self.show_chosen()

    def _show_runs(self) -> None:
        if self._found is None:
            return
        scores = [run.score for run in self._found.runs if run.score is not None]
        self._panel.show_runs(scores, self._ready(), goal=self._found.rule.score)

    def _ready(self) -> str:
        """Say how far the chosen scenario's script is from live calls."""
        one = self._scenario(self.chosen)
        if self._found is None or not self._who.calls:
            return ""
        rule = self._found.rule
        said = self.tr(
            "Ready for live calls: %n run(s) in a row from {score}, level {level} or higher",
            "",
            rule.runs,
        ).format(score=rule.score, level=rule.level)
        if one is None:
            return said
        far = self._found.live.get(one.script.id)
        script = wording(one.script.head.title, self._who.reader).text
        if far is not None and far.ready:
            return self.tr("Ready for live calls with “{script}”").format(script=script)
        count = 0 if far is None else far.in_a_row
        return f"{said} · {script} {count}/{rule.runs}"

    # --- inviting -----------------------------------------------------------------------------

    def _show_key(self, key: object) -> None:
        found = self._found
        if found is None or not isinstance(key, OfferKey):
            return
        invitation = self._invitations.of(key, found, self._left)
        if invitation is not None:
            self._start.show_invitation(invitation)
            self._show_runs()
            self.shown.emit()

    # --- beginning ----------------------------------------------------------------------------

    def _open(self, key: object) -> None:
        if not isinstance(key, OfferKey):
            return
        self._show_key(key)
        if isinstance(key, Single):
            self._start.list.setFocus()
        else:
            self._start.start()

    def _begin(self, way: int) -> None:
        found, key = self._found, self.chosen
        if found is None:
            return
        match key:
            case Daily():
                self.drills_wanted.emit(tuple(card.key for card in found.daily))
            case Ladder():
                self.drills_wanted.emit(ladder_keys(found))
            case Left(run_id=run_id):
                self.go_on_wanted.emit(next(one for one in self._left if one.run_id == run_id))
            case Task(task_id=task_id):
                task = next((one for one in found.tasks if one.id == task_id), None)
                fitting = [one for one in found.scenarios if task and fits_task(task, one)]
                if fitting:
                    self.begin_wanted.emit(fitting[0], WAYS[way])
            case ToPractise():
                one = self._scenario(key)
                if one is not None:
                    self.begin_wanted.emit(one, WAYS[way])
            case _:
                pass

    def _open_row(self, key: object) -> None:
        match key:
            case CardKey():
                self.drills_wanted.emit((key,))
            case FromCall():
                self._open_calls()
            case ToPractise(name=name):
                one = self.offered(name)
                if one is not None:
                    self.begin_wanted.emit(one, RunMode.PICK)
            case ("run", int(run_id)):
                self.run_wanted.emit(run_id)

    def _open_calls(self) -> None:
        who, window = self._who, self._start.window()
        dialog = LifeDialog(who.background, who.me, who.language, who.office.zone, window)
        open_dialog(dialog)

    def _scenario(self, key: OfferKey | None) -> Offered | None:
        return self.offered(key.name) if isinstance(key, ToPractise) else None
