"""Our company: the name and number that scripts say of us, the same for all."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from app.background import Background
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY, OwnCompany, own_company
from app.settings.section import KeptSection

_LONGEST_NAME = 120
_LONGEST_PHONE = 40


class CompanySection(KeptSection):
    """Read from the database when it is opened; until then, and for who may not, locked."""

    def __init__(
        self, background: Background, *, may_change: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._may_change = may_change
        self._kept: OwnCompany | None = None
        self._name = QLineEdit(maxLength=_LONGEST_NAME)
        self._phone = QLineEdit(maxLength=_LONGEST_PHONE)
        self.add_field(self.tr("Name"), self._name)
        self.add_hint(self.tr("As it is said on the phone. Scripts say it for {own.company}."))
        self.add_field(self.tr("Phone number"), self._phone)
        self.add_hint(
            self.tr("On which customers call back, as it is said. Scripts say it for {user.phone}.")
        )
        self.add_hint(
            self.tr("The same for the whole team. Scripts that are open say it at once.")
            if may_change
            else self.tr("The same for the whole team. Only team leads change it.")
        )
        self.column.addStretch(1)
        self._let_change(False)
        background.ask(self, own_company, then=self._show)

    def command(self) -> ChangeTeamSetting | None:
        """Give the command that keeps what was changed; None where nothing was."""
        typed = OwnCompany(self._name.text().strip(), self._phone.text().strip())
        if self._kept is None or typed == self._kept:
            return None
        return ChangeTeamSetting(
            id=self._background.database.ids.new(), name=OWN_COMPANY, value=typed._asdict()
        )

    def _show(self, kept: OwnCompany) -> None:
        self._kept = kept
        self._name.setText(kept.name)
        self._phone.setText(kept.phone)
        self._let_change(self._may_change)

    def _let_change(self, may: bool) -> None:
        for field in (self._name, self._phone):
            field.setReadOnly(not may)
