"""The rows at the left of the coach's side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.practice.coaching.coach_overview import Coached, CoachOverview
from app.practice.coaching.queries import SentRun
from app.practice.offers.offer_rows import title_of
from app.practice.offers.overview import Overview
from app.practice.offers.page_words import percent_words
from app.scripts.texts import Address
from app.widgets.palette import Tone
from app.widgets.rows import AnyRow, GroupRow, ListRow, Names


@dataclass(frozen=True)
class Sent:
    """A run that a trainee sent."""

    run_id: int


@dataclass(frozen=True)
class OfTrainee:
    """A trainee."""

    user_id: int


@dataclass(frozen=True)
class Observe:
    """The sheet beside a role play or a live call."""


@dataclass(frozen=True)
class Nobody:
    """There is nobody to coach."""


CoachKey = Nobody | Sent | OfTrainee | Observe


def coach_rows(found: CoachOverview, offered: Overview | None, reader: Address) -> list[AnyRow]:
    """Give the rows: runs that wait for an answer, trainees, the sheet."""
    if not found.coached:
        title = _said(QT_TRANSLATE_NOOP("coach rows", "Nobody to coach yet"))
        return [ListRow(key=Nobody(), title=title, names=Names.NONE)]
    return [
        GroupRow(_said(QT_TRANSLATE_NOOP("coach rows", "SENT RUNS"))),
        *_sent(found, offered, reader),
        GroupRow(_said(QT_TRANSLATE_NOOP("coach rows", "TRAINEES"))),
        *(_trainee(one) for one in found.coached),
        GroupRow(_said(QT_TRANSLATE_NOOP("coach rows", "BESIDE A TALK"))),
        ListRow(
            key=Observe(),
            title=_said(QT_TRANSLATE_NOOP("coach rows", "Observation sheet")),
            subtitle=_said(QT_TRANSLATE_NOOP("coach rows", "Role play or live call")),
            names=Names.NONE,
        ),
    ]


def _sent(found: CoachOverview, offered: Overview | None, reader: Address) -> Iterator[AnyRow]:
    for one in found.sent:
        yield _sent_row(one, offered, reader)


def _sent_row(one: SentRun, offered: Overview | None, reader: Address) -> ListRow:
    scenario = None if offered is None else offered.scenario(one.row.scenario)
    done = _said(QT_TRANSLATE_NOOP("coach rows", "answered"))
    new = _said(QT_TRANSLATE_NOOP("coach rows", "new"))
    return ListRow(
        key=Sent(one.row.id),
        title=one.user,
        pill=done if one.answered else new,
        pill_tone=Tone.NEUTRAL if one.answered else Tone.WARNING,
        subtitle=one.row.scenario if scenario is None else title_of(scenario, reader),
        note=percent_words(one.row.score),
    )


def _trainee(one: Coached) -> ListRow:
    released = sum(script.released for script in one.live)
    ready = sum(script.progress.ready and not script.released for script in one.live)
    pill = _said(QT_TRANSLATE_NOOP("coach rows", "ready: {count}")).format(count=ready)
    said = _said(QT_TRANSLATE_NOOP("coach rows", "released scripts: {count}"))
    open_ = sum(task.done_at is None for task in one.tasks)
    tasks = _said(QT_TRANSLATE_NOOP("coach rows", "tasks: {count}")).format(count=open_)
    return ListRow(
        key=OfTrainee(one.trainee.id),
        title=one.trainee.name,
        pill=pill if ready else "",
        pill_tone=Tone.SUCCESS,
        subtitle=said.format(count=released),
        note=tasks if open_ else "",
    )


def _said(text: object) -> str:
    return QCoreApplication.translate("coach rows", str(text))
