"""The fields of a connection to a team's database."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from app.database.server.address import (
    AddressError,
    Flaw,
    TeamAddress,
    Tls,
    are_here,
    checked,
    hosts_of,
    is_address,
    take_apart,
    usual_tls,
)
from app.settings.section import ChoiceBox, Section, Trouble

USUAL_DATABASE = "talktrack"
_LONGEST = 1000


class ConnectForm(Section):
    """Server, database, login, password, encryption; a whole address may be pasted as server.

    edited: something was typed or chosen.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._other: tuple[tuple[str, str], ...] = ()
        self._length = 0
        self._tls_chosen = False
        self._server = QLineEdit(maxLength=_LONGEST)
        self._server.setPlaceholderText("db.example.com")
        self._database = QLineEdit(USUAL_DATABASE, maxLength=_LONGEST)
        self._login = QLineEdit(maxLength=_LONGEST)
        self._password = QLineEdit(maxLength=_LONGEST)
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._keep = QCheckBox(self.tr("&Keep it in this computer's keyring"))
        self._tls = ChoiceBox(self._protections())
        self._file = QLineEdit(maxLength=_LONGEST)
        self._choose = QPushButton(self.tr("Choose &file…"))
        self._arrange()
        self._connect()
        self._show_protection()

    # --- what stands in the fields ---------------------------------------------------------

    def show_address(self, address: TeamAddress, password: str = "") -> None:
        """Fill the fields in; an empty part leaves what stands there."""
        self._other = address.other
        self._server.setText(", ".join(address.hosts))
        self._length = len(self._server.text())
        self._database.setText(address.database or self._database.text())
        self._login.setText(address.login or self._login.text())
        self._password.setText(password or self._password.text())
        self._file.setText(address.certificate)
        self._tls_chosen = address.tls is not usual_tls(address.hosts)
        self._tls.choose(address.tls.value)
        self._show_protection()

    def address(self) -> TeamAddress:
        """Give the address that is typed; raises AddressError."""
        self._take_apart()
        tls = Tls(self._tls.chosen)
        typed = TeamAddress(
            hosts=hosts_of(self._server.text()),
            database=self._database.text().strip(),
            login=self._login.text().strip(),
            tls=tls,
            certificate=self._file.text().strip() if tls is Tls.CHECKED else "",
            other=self._other,
        )
        return checked(typed)

    @property
    def password(self) -> str:
        """The password as it is typed: blanks belong to it."""
        return self._password.text()

    @property
    def keep(self) -> bool:
        """Whether the password goes into the keyring."""
        return self._keep.isEnabled() and self._keep.isChecked()

    def trouble(self) -> Trouble | None:
        """Say what is still missing."""
        try:
            self.address()
        except AddressError as error:
            words, field = {
                Flaw.NO_ADDRESS: (self.tr("This is no address of a server."), self._server),
                Flaw.NO_HOST: (self.tr("Name the server."), self._server),
                Flaw.PORT: (self.tr("A port is a number from 1 to 65535."), self._server),
                Flaw.NO_DATABASE: (self.tr("Name the database."), self._database),
                Flaw.NO_LOGIN: (self.tr("Type your login."), self._login),
            }[error.flaw]
            return Trouble(words, field)
        return None

    def let_keep(self, possible: bool) -> None:
        """Offer to keep the password where the computer can."""
        self._keep.setEnabled(possible)
        self._keep.setChecked(possible)
        self._keep_hint.setText(
            self.tr("It is never written into a file.")
            if possible
            else self.tr(
                "This computer has no keyring that can be used, so Talktrack asks for the "
                "password at each start. It is never written into a file."
            )
        )

    def show_only_password(self, only: bool) -> None:
        """Show all fields, or only what is asked at a start where all else is known."""
        for field in (self._server, self._database, self._login, self._tls):
            self.show_field(field, visible=not only)
        self._server_hint.setVisible(not only)
        self._tls_hint.setVisible(not only)
        self._show_protection(hidden=only)
        self.first_field(only).setFocus()

    def first_field(self, only_password: bool) -> QLineEdit:
        """Give the field to begin with: the first that is empty."""
        fields = (self._server, self._database, self._login)
        empty = (field for field in fields if not field.text().strip())
        return self._password if only_password else next(empty, self._password)

    def clear_password(self) -> None:
        """Empty the password, to be typed anew."""
        self._password.clear()
        self._password.setFocus()

    # --- building ---------------------------------------------------------------------------

    def _arrange(self) -> None:
        self.add_field(self.tr("Server"), self._server)
        self._server_hint = self.add_hint(
            self.tr(
                "With a port where it is not 5432, as in “server:5433”. Several are tried in their "
                "order: “first, second”. A whole address, postgresql://…, can be pasted here."
            )
        )
        self.add_field(self.tr("Database"), self._database)
        self.add_field(self.tr("Login"), self._login)
        self.add_field(self.tr("Password"), self._password)
        self.add_row(self._keep)
        self._keep_hint = self.add_hint(self.tr("It is never written into a file."))
        self.add_field(self.tr("Encryption"), self._tls)
        self._tls_hint = self.add_hint()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        self._file_line = line
        self.add_field(self.tr("Certificate"), line)
        self._file.setAccessibleName(self.tr("File of the certificate"))
        self._file.setPlaceholderText(self.tr("those that this computer trusts"))
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._server.textEdited.connect(self._server_edited)
        self._server.editingFinished.connect(self._take_apart)
        self._tls.activated.connect(self._choose_tls)
        self._choose.clicked.connect(self._choose_file)
        for field in (self._server, self._database, self._login, self._password, self._file):
            field.textChanged.connect(lambda _: self.edited.emit())

    def _protections(self) -> list[tuple[str, str]]:
        return [
            (Tls.CHECKED.value, self.tr("Encrypted, and the server's certificate is checked")),
            (Tls.ENCRYPTED.value, self.tr("Encrypted, without checking the certificate")),
            (Tls.OFFERED.value, self.tr("Where the server offers it")),
        ]

    # --- what follows from what is typed -------------------------------------------------------

    @Slot(str)
    def _server_edited(self, text: str) -> None:
        """Take a pasted address apart at once; one that is being typed when it is done."""
        pasted = len(text) > self._length + 1
        self._length = len(text)
        if pasted:
            self._take_apart()
        if not self._tls_chosen and not is_address(text):
            self._tls.choose(usual_tls(hosts_of(text)).value)
            self._show_protection()

    @Slot()
    def _take_apart(self) -> None:
        if is_address(self._server.text()):
            address, password = take_apart(self._server.text())
            self.show_address(replace(address, hosts=address.hosts or ("",)), password)

    @Slot()
    def _choose_tls(self) -> None:
        self._tls_chosen = True
        self._show_protection()
        self.edited.emit()

    def _show_protection(self, *, hidden: bool = False) -> None:
        tls = Tls(self._tls.chosen)
        is_here = are_here(hosts_of(self._server.text()))
        self.show_field(self._file_line, visible=tls is Tls.CHECKED and not hidden)
        words = {
            Tls.CHECKED: self.tr(
                "Nobody on the way can read along or pretend to be the server. The right choice "
                "for every server that is not this computer."
            ),
            Tls.ENCRYPTED: self.tr(
                "Nobody on the way can read along, but somebody could pretend to be the server "
                "and learn your password. Only where the administrator says so."
            ),
            Tls.OFFERED: self.tr("Right for a server on this computer.")
            if is_here
            else self.tr(
                "Without encryption anybody in the network can read along, the customers too. Only "
                "for a server on this computer."
            ),
        }
        self._tls_hint.setText(words[tls])

    @Slot()
    def _choose_file(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose the file of the certificate"),
            "",
            self.tr("Certificates (*.crt *.pem *.cer);;All files (*)"),
        )
        if chosen:
            self._file.setText(chosen)
