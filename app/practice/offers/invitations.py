"""What is said of something that can be practised, before it is begun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject

from app.clock import local_day
from app.practice.cards import DAILY_MINUTES, DRILL_MINUTES, CardKey
from app.practice.kinds import CardKind
from app.practice.offers.attack_ladder import ladder_keys
from app.practice.offers.offer_rows import (
    Daily,
    FromCall,
    Ladder,
    Left,
    OfferKey,
    Single,
    Task,
    ToPractise,
    name_of,
    task_title,
    title_of,
)
from app.practice.offers.overview import Offered, Overview
from app.practice.offers.page_words import (
    due_words,
    end_words,
    level_words,
    mode_words,
    outcome_words,
    percent_words,
)
from app.practice.offers.practiser import Practiser
from app.practice.offers.start_pane import Invitation
from app.practice.offers.task_queries import TaskRow
from app.practice.queries import RunRow
from app.practice.simulation.run_draft import RunDraft
from app.practice.tag_words import tag_name
from app.scripts.texts import wording
from app.widgets.formats import date_text
from app.widgets.rows import AnyRow, ListRow, Names

_SHOWN_RUNS = 8


class Invitations(QObject):
    """Words the invitations for one person."""

    def __init__(self, who: Practiser, drop_key: str, parent: QObject | None = None) -> None:
        """Make it; drop_key: of the key that takes a row away, "" for none."""
        super().__init__(parent)
        self._who, self._drop_key = who, drop_key

    def of(self, key: OfferKey, found: Overview, left: Sequence[RunDraft]) -> Invitation | None:
        """Give how something is begun; None where it is not there any more."""
        match key:
            case Daily():
                return self._daily(found)
            case Ladder():
                return self._ladder(found)
            case Single():
                return self._single(found)
            case Left(run_id=run_id):
                return self._left_run(run_id, found, left)
            case Task(task_id=task_id):
                task = next((one for one in found.tasks if one.id == task_id), None)
                return None if task is None else self._task(task, found)
            case ToPractise(name=name):
                one = found.scenario(name)
                return None if one is None else self._scenario(one)

    def _scenario(self, one: Offered) -> Invitation:
        reader = self._who.reader
        about = wording(one.scenario.about or one.persona.head.about, reader).text
        script = wording(one.script.head.title, reader).text
        facts = self.tr(
            "{level} · script “{script}” · up to %n minute(s)", "", one.scenario.minutes
        )
        told = facts.format(level=level_words(one.level), script=script)
        matrix = one.persona.head.moves
        return Invitation(
            name=title_of(one, reader),
            about=f"{name_of(one, reader)} · {told}",
            text=about,
            start=self.tr("Start the talk"),
            ways=(
                self.tr("Scorecard after the talk"),
                self.tr("Scorecard open"),
                self.tr("Two people"),
            ),
            moves=tuple(
                (tag_name(tag), move.trust, move.irritation, move.interest)
                for tag, move in matrix.items()
            ),
            heading=self.tr("Your runs") if one.runs else "",
            rows=tuple(self._run_row(run) for run in one.runs[: -_SHOWN_RUNS - 1 : -1]),
            hint=self._drops(self.tr("In the list Enter opens a run, {key} deletes it."))
            if one.runs
            else "",
        )

    def _daily(self, found: Overview) -> Invitation:
        cards = [card.key for card in found.daily]
        return Invitation(
            name=self.tr("Daily set"),
            about=self.tr("{minutes} minutes: one objection or attack after the other").format(
                minutes=DAILY_MINUTES
            ),
            text=self.tr(
                "Each takes two minutes at the most: you hear it, you answer, and you see at once "
                "how well the answer fits. What sits comes back later, what does not sooner."
            )
            if cards
            else self.tr("All cards of today are done. The next ones are due tomorrow or later."),
            start=self.tr("Start the set") if cards else "",
            heading=self.tr("Today") if cards else "",
            rows=tuple(self._card_row(key, found) for key in cards),
        )

    def _ladder(self, found: Overview) -> Invitation:
        keys = ladder_keys(found)
        return Invitation(
            name=self.tr("Attack ladder"),
            about=self.tr("Attacks of all partners, the mildest first"),
            text=self.tr(
                "1 pause, slower, quieter · 2 let vent · 3 acknowledge the feeling, not the "
                "accusation · 4 a factual question · 5 the boundary · 6 announce the end · "
                "7 end politely. Never strike back; ending insults is always allowed."
            ),
            start=self.tr("Start the ladder") if keys else "",
            heading=self.tr("Attacks") if keys else "",
            rows=tuple(self._card_row(key, found) for key in keys),
        )

    def _single(self, found: Overview) -> Invitation:
        return Invitation(
            name=self.tr("One objection or attack"),
            about=self.tr("{minutes} minutes, answer, feedback").format(minutes=DRILL_MINUTES),
            text=self.tr("Choose one; Enter begins it."),
            heading=self.tr("To choose from"),
            rows=(
                *(self._from_call() if self._who.calls else ()),
                *(self._card_row(key, found) for key in found.all_cards),
            ),
            hint=self._drops(self.tr("{key} deletes a drill from a call of your own."))
            if found.drills
            else "",
        )

    def _left_run(
        self, run_id: int, found: Overview, left: Sequence[RunDraft]
    ) -> Invitation | None:
        draft = next((one for one in left if one.run_id == run_id), None)
        if draft is None:
            return None
        one = found.scenario(draft.scenario)
        if one is None:
            return Invitation(
                name=draft.scenario,
                about="",
                text=self.tr("This scenario is not there any more, so the run cannot go on."),
            )
        return Invitation(
            name=title_of(one, self._who.reader),
            about=name_of(one, self._who.reader),
            text=self.tr("You left this run in the middle. It goes on where you were."),
            start=self.tr("Go on"),
        )

    def _task(self, task: TaskRow, found: Overview) -> Invitation:
        fitting = [one for one in found.scenarios if fits_task(task, one)]
        done = self.tr("{done} of %n run(s) done, until {day}", "", task.runs)
        return Invitation(
            name=task_title(task, found, self._who.reader),
            about=done.format(done=task.runs_done, day=date_text(task.until_on)),
            text=self.tr("{coach}: {text}").format(coach=task.author, text=task.text)
            if task.text
            else self.tr("A task from {coach}").format(coach=task.author),
            start=self.tr("Start the talk") if fitting else "",
            heading=self.tr("Scenarios that count"),
            rows=tuple(
                ListRow(
                    key=ToPractise(one.name),
                    title=title_of(one, self._who.reader),
                    subtitle=f"{name_of(one, self._who.reader)} · {level_words(one.level)}",
                    note=percent_words(one.last_score),
                    names=Names.NONE,
                )
                for one in fitting
            ),
        )

    def _from_call(self) -> Iterator[AnyRow]:
        yield ListRow(
            key=FromCall(),
            title=self.tr("From a real call…"),
            subtitle=self.tr("What a customer said becomes a drill, without names"),
            names=Names.NONE,
        )

    def _drops(self, said: str) -> str:
        return said.format(key=self._drop_key) if self._drop_key else ""

    def _run_row(self, run: RunRow) -> AnyRow:
        day = local_day(run.started_at, self._who.office.zone)
        chosen = outcome_words(run.outcome, None)
        return ListRow(
            key=("run", run.id),
            title=f"{date_text(day)} · {end_words(run.ended)}",
            subtitle=" · ".join(said for said in (mode_words(run.mode), chosen) if said),
            pill=self.tr("with the coach") if run.sent_at is not None else "",
            note=percent_words(run.score),
        )

    def _card_row(self, key: CardKey, found: Overview) -> AnyRow:
        one, reader = found.scenario_of(key), self._who.reader
        state = found.cards.get(key)
        pill, tone = due_words(None if state is None else state.due_on, found.today)
        title, who = key.name, ""
        if one is not None:
            named = one.persona.attacks.get(key.name) or one.persona.objections.get(key.name)
            title = key.name if named is None else wording(named.name, reader).text
            who = f"{name_of(one, reader)} · {level_words(one.persona.head.level)}"
        if key.kind is CardKind.OWN:
            who = self.tr("from one of my calls")
        return ListRow(key=key, title=title, subtitle=who, pill=pill, pill_tone=tone)


def fits_task(task: TaskRow, one: Offered) -> bool:
    """Tell whether a run of a scenario counts for a task."""
    wanted = (
        (task.scenario, one.name),
        (task.persona, one.persona.id),
        (task.script, one.script.id),
    )
    return all(asked is None or asked == given for asked, given in wanted)
