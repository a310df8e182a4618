"""Who looks after a key account: one lead, a deputy, members."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from app.key_accounts.queries import KeyAccount
from app.key_accounts.rules import KeyPart
from app.key_accounts.words import part_name
from app.team.queries import Person
from app.widgets.check_list import CheckList
from app.widgets.choice_box import ChoiceBox
from app.widgets.form_dialog import FormDialog

_LIST_HEIGHT = 160

Wish = tuple[tuple[int, KeyPart], ...]
"""(person, part) of everybody in the team."""


class TeamDialog(FormDialog):
    """Tells the team as it is to be (``Wish``); without a lead there is none."""

    def __init__(self, account: KeyAccount, parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("TeamDialog", "Key account team"),
            account.company,
            translate("TeamDialog", "Save"),
            parent,
        )
        parts = {member.user_id: member.part for member in account.members}
        self._lead = _people(account.people, self.tr("nobody: no key account team"))
        self._deputy = _people(account.people, self.tr("nobody"))
        for combo, part in ((self._lead, KeyPart.LEAD), (self._deputy, KeyPart.DEPUTY)):
            whose = next((id_ for id_, one in parts.items() if one is part), None)
            combo.setCurrentIndex(max(0, combo.findData(whose)))
        self._members = CheckList()
        self._members.setFixedHeight(_LIST_HEIGHT)
        for person in account.people:
            chosen = parts.get(person.id) is KeyPart.MEMBER
            self._members.offer(person.name, person.id, ticked=chosen)
        self.add_field(part_name(KeyPart.LEAD), self._lead)
        self.add_field(part_name(KeyPart.DEPUTY), self._deputy)
        self.add_field(part_name(KeyPart.MEMBER), self._members)
        self._lead.currentIndexChanged.connect(self._show_team)
        self._show_team()
        self.fit()
        self._lead.setFocus()

    def keep(self) -> None:
        """Tell the team, where it has a lead or nobody at all."""
        lead, deputy = self._lead.currentData(), self._deputy.currentData()
        if lead is None:
            self.wait()
            self.wanted.emit(())
            return
        if deputy == lead:
            self.say(self.tr("Lead and deputy are two people. Choose another one."), self._deputy)
            return
        found = {member: KeyPart.MEMBER for member in self._members.ticked()}
        if deputy is not None:
            found[deputy] = KeyPart.DEPUTY
        found[lead] = KeyPart.LEAD
        self.wait()
        self.wanted.emit(tuple(sorted(found.items())))

    @Slot()
    def _show_team(self) -> None:
        for field in (self._deputy, self._members):
            field.setEnabled(self._lead.currentData() is not None)


def _people(people: Sequence[Person], nobody: str) -> QComboBox:
    combo = ChoiceBox()
    combo.addItem(nobody, None)
    for person in people:
        combo.addItem(person.name, person.id)
    return combo
