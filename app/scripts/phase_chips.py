"""The phases of a talk as chips: done, present, still to come."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.scripts.rules import PHASES, Phase
from app.scripts.words import phase_name
from app.widgets.flow_layout import FlowLayout
from app.widgets.palette import Tone
from app.widgets.pill import Chip
from app.widgets.shortcuts import Shortcuts


class PhaseChips(QWidget):
    """Shows how far the talk is; pressing a chip wants its phase.

    The preparation is over when the phone rings, so its chip shows only while one is there.
    """

    phase_wanted = Signal(object)  # Phase

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[Phase, Chip] = {}
        layout = FlowLayout(self, gap=4)
        for number, phase in enumerate(PHASES, start=1):
            chip = Chip(phase_name(phase), parent=self)
            chip.setToolTip(shortcuts.keycap(f"phase_{number}"))
            chip.clicked.connect(lambda _=False, wanted=phase: self.phase_wanted.emit(wanted))
            layout.addWidget(chip)
            self._chips[phase] = chip

    def show_phases(self, current: Phase, done: Collection[Phase]) -> None:
        """Mark the phases; colour never stands alone, so done ones have a tick."""
        for phase, chip in self._chips.items():
            name = phase_name(phase)
            if phase is current:
                chip.show_fact(name, Tone.INFO)
                state = self.tr("{phase}: now")
            elif phase in done:
                chip.show_fact(f"✓ {name}", Tone.SUCCESS)
                state = self.tr("{phase}: done")
            else:
                chip.show_fact(name, Tone.NEUTRAL)
                state = self.tr("{phase}: to come")
            chip.setAccessibleName(state.format(phase=name))
            chip.setVisible(phase is not Phase.PREPARATION or phase is current)
