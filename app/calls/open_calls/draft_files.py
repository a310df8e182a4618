"""Drafts of calls on disk: one small file for each open call."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject

from app.background import Background
from app.calls import draft as drafts
from app.calls.draft import Draft
from app.calls.open_calls.kept_files import Form, KeptFiles

_FORM = Form("call", lambda draft: draft.call_id, drafts.encode, drafts.decode)


class DraftFiles(KeptFiles[Draft]):
    """Keeps the open calls."""

    def __init__(self, folder: Path, background: Background, parent: QObject | None = None) -> None:
        super().__init__(folder, background, _FORM, parent)
