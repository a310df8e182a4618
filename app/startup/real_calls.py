"""Opens the dialog in which an objection of a real call becomes a drill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.widgets.opening import open_dialog

if TYPE_CHECKING:
    from app.practice.drills.life_dialog import LifeDialog
    from app.startup.workplace import Workplace


class RealCalls(QObject):
    """One dialog over whatever page is shown."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    @Slot()
    def open(self) -> LifeDialog:
        """Show one's last calls."""
        from app.practice.drills.life_dialog import (
            LifeDialog,  # used rarely, so read when it is wanted
        )

        around = self._work.around
        dialog = LifeDialog(
            self._work.background,
            self._work.me.id,
            around.language.value,
            around.zone,
            around.window,
        )
        open_dialog(dialog)
        return dialog
