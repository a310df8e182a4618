"""Who gets a handoff: those in the field or those inside, and whether the chosen one is away."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from app.handoffs.briefing_form.known import Known
from app.handoffs.rules import Way
from app.team.rules import Role
from app.widgets.choice_box import ChoiceBox
from app.widgets.formats import day_and_month
from app.widgets.labels import Label, TextLook


class ReceiverChoice(ChoiceBox):
    """Chooses a person; ``away`` stands below it, and has a text while the person is away."""

    def __init__(self, found: Known, me: int, parent: QWidget | None = None) -> None:
        """me: whoever writes; gets it only where nobody else could."""
        super().__init__(parent)
        self._known, self._me = found, me
        self.away = Label("", TextLook.SMALL, wrap=True)
        self.setPlaceholderText(self.tr("Person…"))
        self.currentIndexChanged.connect(self._show_away)

    @property
    def receiver_id(self) -> int | None:
        """Who is chosen."""
        chosen: int | None = self.currentData()
        return chosen

    def offer(self, way: Way, chosen: int | None) -> None:
        """Offer those this way leads to; chosen: who has it, else whose customer it is."""
        found, to_field = self._known, way is Way.TO_FIELD
        people = [
            one for one in found.people if (one.role is Role.FIELD) == to_field or one.id == chosen
        ]
        people = people or [one for one in found.people if one.id != self._me]
        self.clear()
        for one in people:
            self.addItem(one.name, one.id)
        usual = chosen or (found.field_owner_id if to_field else found.inside_owner_id)
        self.setCurrentIndex(self.findData(usual) if usual is not None else -1)

    @Slot()
    def _show_away(self) -> None:
        away = next((one for one in self._known.away if one.user_id == self.receiver_id), None)
        if away is None:
            self.away.setText("")
            return
        said = (
            self.tr("Away until {day}; {deputy} stands in.")
            if away.deputy
            else self.tr("Away until {day}.")
        )
        self.away.setText(said.format(day=day_and_month(away.to_on), deputy=away.deputy))
