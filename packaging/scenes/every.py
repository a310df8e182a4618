"""All scenes; their names become the names of the pictures."""

from __future__ import annotations

from functools import partial

from app.main_window.window import MainWindow
from scenes import (
    calls,
    complaints,
    costs,
    customers,
    data,
    database,
    days,
    encryption,
    frame,
    handoffs,
    incoming,
    key_accounts,
    paper,
    practice,
    privacy,
    quotes,
    settings,
)
from scenes.database import FrameScene
from scenes.stage import Scene, Stage, WorkScene
from scenes.workday import Workday

WORK = (
    *(data, calls, incoming, customers, quotes, complaints, paper, encryption, privacy),
    *(days, costs, handoffs, key_accounts, practice, settings),
)


def _in_frame(scene: FrameScene, stage: Stage) -> MainWindow:
    window = frame.frame_window(stage)
    scene.reach(window)
    return window


def _work(scene: WorkScene, stage: Stage) -> MainWindow:
    day = Workday(stage.folder, stage.language, customers=scene.customers, lead=scene.lead)
    scene.reach(day, stage.language)
    return day.window


SCENES: tuple[Scene, ...] = (
    *frame.SCENES,
    *(Scene(one.name, partial(_in_frame, one)) for one in database.SCENES),
    *(Scene(one.name, partial(_work, one), one.settle) for room in WORK for one in room.SCENES),
)
