"""The settings: pages of fields, kept together with "Save" or left with "Cancel"."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, SignalInstance, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from app.background import Background
from app.database.words import describe
from app.errors import UserError
from app.settings.company_section import CompanySection, OwnName
from app.settings.database_section import DatabaseSection, OpenDatabase
from app.settings.keys_section import KeysSection
from app.settings.privacy_section import PrivacySection
from app.settings.profile import (
    ProfileSettings,
    SettingsNotSavedError,
    read_settings,
    write_settings,
)
from app.settings.program_section import ProgramSection
from app.settings.section import KeptSection
from app.settings.telephony_section import MakeDialler, TelephonySection
from app.widgets.dialog_frame import button_row, frame_dialog
from app.widgets.message_line import Message, MessageLine
from app.widgets.palette import Tone
from app.widgets.segmented import TabBar

_SIZE = (720, 640)


class SettingsDialog(QDialog):
    """Reads the settings file anew, so that changes made by hand are seen and kept.

    look_chosen: to be shown at once; whoever cancels wants the one from before back.
    settings_saved: what the file says now.
    connect_wanted, local_wanted, move_wanted, backups_wanted, encryption_wanted, privacy_wanted:
    all is saved, the dialog is closed, and the person wants another database, to take what lies in
    the local file along, its backups, its encryption, or to report on somebody or erase somebody.
    """

    look_chosen = Signal(object)  # Look
    settings_saved = Signal(object)  # ProfileSettings
    connect_wanted = Signal()
    local_wanted = Signal()
    move_wanted = Signal()
    backups_wanted = Signal()
    encryption_wanted = Signal()
    privacy_wanted = Signal()

    def __init__(
        self,
        settings_file: Path,
        background: Background,
        make_dialler: MakeDialler,
        *,
        own_name: OwnName,
        may_change_company: bool,
        database: OpenDatabase,
        further: Sequence[tuple[str, KeptSection]] = (),
        looks_after_privacy: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Read the file and ask for the company.

        make_dialler: gives the telephone of settings, to try them out.
        own_name: of whoever works here.
        may_change_company: what is the same for all is changed by leads only.
        database: what is said of the one that is open.
        further: pages of other rooms with their titles; they stand behind the first one.
        looks_after_privacy: reports on people and erases them.
        """
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._file = settings_file
        self._next: SignalInstance | None = None
        self._background = background
        self._program = ProgramSection()
        self._company = CompanySection(background, own_name, may_change=may_change_company)
        self._telephony = TelephonySection(make_dialler)
        self._further = tuple(further)
        self._database = DatabaseSection(database)
        self._privacy = PrivacySection(looks_after_privacy=looks_after_privacy)
        self._keys = KeysSection()
        self._personal: tuple[ProgramSection | TelephonySection | KeysSection, ...] = (
            self._program,
            self._telephony,
            self._keys,
        )
        self._tabs = TabBar(self._titles(), name=self.tr("Pages of the settings"))
        self._pages = QStackedWidget()
        self._messages = MessageLine()
        self._save = QPushButton(self.tr("&Save"))
        self._cancel = QPushButton(self.tr("&Cancel"))
        self._arrange()
        self._connect()
        self._read()

    def show_page(self, section: KeptSection) -> None:
        """Show a page that was handed in."""
        self._tabs.setCurrentIndex(self._pages.indexOf(section))

    def show_company(self) -> None:
        """Show the page of one's own name and the firm's."""
        self._tabs.setCurrentIndex(self._pages.indexOf(self._company))

    # --- building -----------------------------------------------------------------------------

    def _titles(self) -> list[str]:
        return [
            self.tr("My program"),
            *(title for title, _ in self._further),
            self.tr("Me and company"),
            self.tr("Telephony"),
            self.tr("Database"),
            self.tr("Keys"),
            self.tr("Privacy"),
        ]

    def _arrange(self) -> None:
        for page in (
            self._program,
            *(section for _, section in self._further),
            self._company,
            self._telephony,
            self._database,
            self._keys,
            self._privacy,
        ):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setContentsMargins(20, 16, 20, 12)
        top.addWidget(self._tabs)
        top.addStretch(1)
        bottom = button_row(self._cancel, self._save)
        frame_dialog(self, top, self._messages, self._pages, bottom)
        self._save.setDefault(True)
        self.resize(*_SIZE)
        self._tabs.setFocus()

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._pages.setCurrentIndex)
        self._program.look_chosen.connect(self.look_chosen)
        self._database.connect_wanted.connect(lambda: self._leave_for(self.connect_wanted))
        self._database.local_wanted.connect(lambda: self._leave_for(self.local_wanted))
        self._database.move_wanted.connect(lambda: self._leave_for(self.move_wanted))
        self._database.backups_wanted.connect(lambda: self._leave_for(self.backups_wanted))
        self._database.encryption_wanted.connect(lambda: self._leave_for(self.encryption_wanted))
        self._privacy.privacy_wanted.connect(lambda: self._leave_for(self.privacy_wanted))
        self._save.clicked.connect(self._save_and_close)
        self._cancel.clicked.connect(self.reject)

    def _read(self) -> None:
        self._kept, broken = read_settings(self._file)
        for section in self._personal:
            section.show_settings(self._kept)
        if broken is not None:
            text = self.tr(
                "The settings could not be read, so the usual ones are shown. Your file is kept as "
                "{name}."
            )
            self._warn(text.format(name=broken.kept_as.name))

    # --- saving -------------------------------------------------------------------------------

    def _leave_for(self, next_: SignalInstance) -> None:
        """Save all and close before another dialog comes: it may end in another database."""
        self._next = next_
        self._save_all()

    @Slot()
    def _save_and_close(self) -> None:
        self._next = None
        self._save_all()

    def _save_all(self) -> None:
        """Save one's own settings first: they are on this computer and answer at once."""
        typed = self._typed()
        if typed is None:
            return
        try:
            write_settings(self._file, typed)
        except SettingsNotSavedError as error:
            self._warn(self._not_saved_words(error))
            return
        self._keep_next(self._commands(), typed)

    def _commands(self) -> list[tuple[KeptSection, object]]:
        pages = (*(section for _, section in self._further), self._company)
        asked = ((page, page.command()) for page in pages)
        named = (self._company, self._company.name_command())
        return [(page, command) for page, command in (*asked, named) if command is not None]

    def _keep_next(
        self, commands: Sequence[tuple[KeptSection, object]], saved: ProfileSettings
    ) -> None:
        """Keep one page after the other; the first that cannot be kept is shown."""
        if not commands:
            self._finish(saved)
            return
        (page, command), *others = commands
        self._save.setEnabled(False)
        self._background.do(
            self,
            command,
            then=lambda _: self._keep_next(others, saved),
            failed=lambda error: self._show_trouble_of(page, error, saved),
        )

    def _typed(self) -> ProfileSettings | None:
        """Give what is typed; None where a page has trouble: it is shown then."""
        kept = (*(section for _, section in self._further), self._company)
        for section in (*self._personal, *kept):
            trouble = section.trouble()
            if trouble is not None:
                self._tabs.setCurrentIndex(self._pages.indexOf(section))
                trouble.field.setFocus()
                text = self.tr("Not saved yet. {trouble}")
                self._warn(text.format(trouble=trouble.text))
                return None
        typed = self._kept
        for personal in self._personal:
            typed = personal.settings_from(typed)
        return typed

    def _finish(self, saved: ProfileSettings) -> None:
        self.settings_saved.emit(saved)
        self.accept()
        if self._next is not None:
            self._next.emit()

    def _show_trouble_of(self, page: KeptSection, error: Exception, saved: ProfileSettings) -> None:
        if not isinstance(error, UserError):
            raise error
        self._save.setEnabled(True)
        self.settings_saved.emit(saved)
        self._tabs.setCurrentIndex(self._pages.indexOf(page))
        if page is self._company:
            text = self.tr("Your own settings are saved, those of the company are not. {trouble}")
        else:
            text = self.tr("What stands on this page is not saved yet. {trouble}")
        self._warn(text.format(trouble=describe(error)))

    def _warn(self, text: str) -> None:
        self._messages.show_message(Message(text=text, tone=Tone.WARNING, key="trouble"))

    def _not_saved_words(self, error: SettingsNotSavedError) -> str:
        text = self.tr(
            "Nothing was saved: {path} cannot be written. What you chose still stands here. Check "
            "that there is room and that you may write there, then save again. The system says: "
            "{detail}"
        )
        return text.format(path=error.path, detail=error.detail)
