"""The rows at the left of the page Practice: drills, tasks, scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.cards import DAILY_MINUTES
from app.practice.offers.overview import Offered, Overview
from app.practice.offers.page_words import due_words, level_words, percent_words
from app.practice.offers.scenario_panel import Order
from app.practice.offers.task_queries import TaskRow
from app.practice.simulation.run_draft import RunDraft
from app.scripts.texts import Address, wording
from app.widgets.formats import day_and_month
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow, Names


@dataclass(frozen=True)
class Daily:
    """The set of today's fifteen minutes."""


@dataclass(frozen=True)
class Ladder:
    """Attacks, one after the other, as a drill of their own."""


@dataclass(frozen=True)
class Single:
    """Any objection or attack, chosen by hand."""


@dataclass(frozen=True)
class Left:
    """A run that was left in the middle."""

    run_id: int


@dataclass(frozen=True)
class Task:
    """What the coach wants practised."""

    task_id: int


@dataclass(frozen=True)
class ToPractise:
    """A scenario, by its name."""

    name: str


@dataclass(frozen=True)
class FromCall:
    """A new drill, from a call of one's own."""


OfferKey = Daily | Ladder | Single | Left | Task | ToPractise


def offer_rows(
    found: Overview, left: Sequence[RunDraft], order: Order, reader: Address
) -> list[AnyRow]:
    """Give the rows: what was left first, then drills, tasks and scenarios."""
    return [
        *_left_rows(found, left, reader),
        GroupRow(_said(QT_TRANSLATE_NOOP("practice rows", "DRILLS"))),
        *_drill_rows(found),
        *_task_rows(found, reader),
        GroupRow(_said(QT_TRANSLATE_NOOP("practice rows", "SCENARIOS"))),
        *(_scenario_row(one, found, reader) for one in sorted(found.scenarios, key=_by(order))),
    ]


def _left_rows(found: Overview, left: Sequence[RunDraft], reader: Address) -> Iterator[AnyRow]:
    if left:
        yield GroupRow(_said(QT_TRANSLATE_NOOP("practice rows", "GO ON")), Tone.WARNING)
    for draft in left:
        one = found.scenario(draft.scenario)
        title = draft.scenario if one is None else title_of(one, reader)
        minutes, seconds = divmod(draft.seconds, 60)
        yield ListRow(
            key=Left(draft.run_id),
            title=title,
            pill=_said(QT_TRANSLATE_NOOP("practice rows", "left")),
            pill_tone=Tone.WARNING,
            subtitle=name_of(one, reader) if one is not None else "",
            note=f"{minutes:02d}:{seconds:02d}",
            names=Names.NONE,
        )


def _drill_rows(found: Overview) -> Iterator[AnyRow]:
    count = len(found.daily)
    due = _said(QT_TRANSLATE_NOOP("practice rows", "due"))
    done = _said(QT_TRANSLATE_NOOP("practice rows", "done"))
    yield ListRow(
        key=Daily(),
        title=_said(QT_TRANSLATE_NOOP("practice rows", "Daily set")),
        pill=due if count else done,
        pill_tone=Tone.DANGER if count else Tone.SUCCESS,
        subtitle=_said(QT_TRANSLATE_NOOP("practice rows", "{minutes} minutes")).format(
            minutes=DAILY_MINUTES
        ),
        note=_said(QT_TRANSLATE_NOOP("practice rows", "cards: {count}")).format(count=count),
    )
    yield ListRow(
        key=Ladder(),
        title=_said(QT_TRANSLATE_NOOP("practice rows", "Attack ladder")),
        subtitle=_said(QT_TRANSLATE_NOOP("practice rows", "Stay calm, rung by rung")),
    )
    total = len(found.all_cards)
    yield ListRow(
        key=Single(),
        title=_said(QT_TRANSLATE_NOOP("practice rows", "One objection or attack")),
        subtitle=_said(QT_TRANSLATE_NOOP("practice rows", "Two minutes each")),
        note=_said(QT_TRANSLATE_NOOP("practice rows", "{count} to choose from")).format(
            count=total
        ),
    )


def _task_rows(found: Overview, reader: Address) -> Iterator[AnyRow]:
    if found.tasks:
        yield GroupRow(_said(QT_TRANSLATE_NOOP("practice rows", "TASKS FROM THE COACH")))
    for task in found.tasks:
        late = task.until_on < found.today
        near = (task.until_on - found.today).days <= 1
        until = _said(QT_TRANSLATE_NOOP("practice rows", "until {day}"))
        yield ListRow(
            key=Task(task.id),
            title=task_title(task, found, reader),
            pill=until.format(day=day_and_month(task.until_on)),
            pill_tone=Tone.DANGER if late else Tone.WARNING if near else Tone.NEUTRAL,
            subtitle=task.text or task.author,
            note=_said(QT_TRANSLATE_NOOP("practice rows", "{done} of {all}")).format(
                done=task.runs_done, all=task.runs
            ),
            names=Names.NONE,
        )


def task_title(task: TaskRow, found: Overview, reader: Address) -> str:
    """Say what a task asks to practise."""
    one = found.scenario(task.scenario or "")
    if one is not None:
        return title_of(one, reader)
    for other in found.scenarios:
        if task.persona == other.persona.id:
            return name_of(other, reader)
        if task.persona is None and task.script == other.script.id:
            return wording(other.script.head.title, reader).text
    return task.scenario or _said(QT_TRANSLATE_NOOP("practice rows", "Any scenario"))


def _scenario_row(one: Offered, found: Overview, reader: Address) -> ListRow:
    pill, tone = due_words(one.due_on, found.today)
    return ListRow(
        key=ToPractise(one.name),
        title=title_of(one, reader),
        pill=pill,
        pill_tone=tone,
        subtitle=f"{name_of(one, reader)} · {level_words(one.level)}",
        note=percent_words(one.last_score),
        names=Names.NONE,
    )


def title_of(one: Offered, reader: Address) -> str:
    """Give the title of a scenario."""
    return wording(one.scenario.title, reader).text


def name_of(one: Offered, reader: Address) -> str:
    """Give the name of its partner: "Mrs Zgraggen, purchasing"."""
    return wording(one.persona.head.name, reader).text


def _by(order: Order) -> Callable[[Offered], Any]:
    never = (True, 0)
    return {
        Order.DUE: lambda one: (
            one.due_on is None,
            one.due_on.toordinal() if one.due_on else 0,
            one.level,
            one.name,
        ),
        Order.LEVEL: lambda one: (one.level, one.name),
        Order.RESULT: lambda one: (
            never if one.last_score is None else (False, one.last_score),
            one.level,
            one.name,
        ),
    }[order]


def _said(text: object) -> str:
    return QCoreApplication.translate("practice rows", str(text))
