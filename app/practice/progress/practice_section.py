"""A page of the settings: when trainees are ready for live calls, the same for the whole team."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSpinBox, QWidget

from app.practice.progress.live_rule import LIVE_RULE, live_rule
from app.practice.progress.rules import (
    HIGHEST_LEVEL,
    HIGHEST_SCORE,
    MOST_RUNS,
    USUAL_RULE,
    LiveRule,
)
from app.settings.commands import ChangeTeamSetting
from app.settings.section import KeptSection

if TYPE_CHECKING:
    from app.background import Background


class PracticeSection(KeptSection):
    """Read from the database when it is opened; until then, and for who may not, locked."""

    def __init__(
        self, background: Background, *, may_change: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._may_change = may_change
        self._kept: LiveRule | None = None
        self._runs = _figure(MOST_RUNS)
        self._score = _figure(HIGHEST_SCORE)
        self._level = _figure(HIGHEST_LEVEL)
        self.add_heading(self.tr("Ready for live calls"))
        self.add_field(self.tr("Runs in a row"), self._runs)
        self.add_field(self.tr("Points from"), self._score)
        self.add_field(self.tr("Level from"), self._level)
        usual = self.tr(
            "Per script and without a knock-out; easier runs in between count neither way. Usual: "
            "{runs} runs in a row from {score} points at level {level}."
        )
        self.add_hint(usual.format(**vars(USUAL_RULE)))
        self.add_hint(
            self.tr("The same for the whole team. The coach decides and releases all the same.")
            if may_change
            else self.tr("The same for the whole team. Only team leads change it.")
        )
        self.column.addStretch(1)
        self._let_change(False)
        background.ask(self, live_rule, then=self._show)

    def command(self) -> ChangeTeamSetting | None:
        """Give the command that keeps what was changed; None where nothing was."""
        typed = LiveRule(self._runs.value(), self._score.value(), self._level.value())
        if self._kept is None or not self._may_change or typed == self._kept:
            return None
        return ChangeTeamSetting(
            id=self._background.database.ids.new(), name=LIVE_RULE, value=vars(typed)
        )

    def _show(self, kept: LiveRule) -> None:
        self._kept = kept
        self._runs.setValue(kept.runs)
        self._score.setValue(kept.score)
        self._level.setValue(kept.level)
        self._let_change(self._may_change)

    def _let_change(self, may: bool) -> None:
        for field in (self._runs, self._score, self._level):
            field.setReadOnly(not may)
            buttons = QSpinBox.ButtonSymbols
            field.setButtonSymbols(buttons.UpDownArrows if may else buttons.NoButtons)


def _figure(most: int) -> QSpinBox:
    field = QSpinBox()
    field.setRange(1, most)
    return field
