"""Runs that are not finished, on disk: a real call may come in between."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.background import Background
from app.calls.open_calls.kept_files import Form, KeptFiles
from app.practice.simulation import run_draft
from app.practice.simulation.run_draft import RunDraft

_FORM = Form("run", lambda draft: draft.run_id, run_draft.encode, run_draft.decode)


class RunFiles(KeptFiles[RunDraft]):
    """Keeps the runs that somebody is in the middle of."""

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(folder, background, _FORM, parent)
