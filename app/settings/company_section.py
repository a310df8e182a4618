"""Who we are: one's own name, and the firm's name and number, as scripts and papers say them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QWidget

from app.background import Background
from app.settings.commands import ChangeTeamSetting
from app.settings.queries import OWN_COMPANY, OwnCompany, own_company
from app.settings.section import KeptSection, Trouble

_LONGEST_NAME = 120
_LONGEST_PHONE = 40


@dataclass(frozen=True)
class OwnName:
    """How whoever works here is called.

    rename: gives the command that keeps another name; None in a team, whose names are kept for all.
    """

    kept: str
    rename: Callable[[str], object] | None


class CompanySection(KeptSection):
    """Read from the database when it is opened; until then, and for who may not, locked."""

    def __init__(
        self,
        background: Background,
        own_name: OwnName,
        *,
        may_change: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._own_name = own_name
        self._me = QLineEdit(own_name.kept, maxLength=_LONGEST_NAME)
        self._me.setReadOnly(own_name.rename is None)
        self.add_heading(self.tr("Me"))
        self.add_field(self.tr("My name"), self._me)
        self.add_hint(
            self.tr(
                "First name and name, as they are said on the phone. Scripts say them for "
                "{user.name}, quotes and e-mails are signed with them."
            )
            if own_name.rename is not None
            else self.tr(
                "All see it on your customers and calls, so it is kept by whoever looks after the "
                "team's people. Ask there if it is wrong."
            )
        )
        self.add_heading(self.tr("Our company"))
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

    def name_command(self) -> object | None:
        """Give the command that keeps another name of one's own; None where it is the same."""
        typed, rename = self._me.text().strip(), self._own_name.rename
        if rename is None or typed in ("", self._own_name.kept):
            return None
        return rename(typed)

    def trouble(self) -> Trouble | None:
        """Ask for a name where it was taken out."""
        if self._own_name.kept and not self._me.text().strip():
            text = self.tr("Scripts and quotes need a name for you: please type it.")
            return Trouble(text, self._me)
        return None

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
