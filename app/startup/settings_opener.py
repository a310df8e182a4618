"""Opens the settings, and lets what can change at once change at once."""

from __future__ import annotations

import getpass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from app.clock import local_day
from app.settings.company_section import OwnName
from app.settings.profile import ProfileSettings, needs_restart
from app.startup.own_command import command_for
from app.team.commands import ChangeOwnName
from app.team.rules import Role, looks_after_privacy
from app.widgets.message_line import Message
from app.widgets.opening import open_dialog
from app.widgets.palette import Tone

if TYPE_CHECKING:
    from app.calls.conversation.dialling import Dialling
    from app.calls.open_calls.call_desk import CallDesk
    from app.emails.templates_section import TemplatesSection
    from app.exchange.moving.move_dialog import MoveDialog
    from app.follow_ups.days.my_days_section import MyDaysSection
    from app.paper.printable import Printable
    from app.practice.progress.practice_section import PracticeSection
    from app.settings.cost_section import CostSection
    from app.settings.settings_dialog import SettingsDialog
    from app.startup.door import Door
    from app.startup.workplace import Workplace
    from app.upkeep.files.backups_dialog import BackupsDialog
    from app.upkeep.files.encrypt_dialog import EncryptDialog
    from app.upkeep.files.protection_dialog import ProtectionDialog
    from app.upkeep.privacy.privacy_dialog import PrivacyDialog

_MESSAGE_SECONDS = 20
_MAY_CHANGE_COMPANY = {Role.LEAD, Role.ADMIN}


class SettingsOpener(QObject):
    """Keeps at most one dialog open, and leads to those that the settings lead to."""

    def __init__(
        self, work: Workplace, desk: CallDesk, dialling: Dialling, door: Door, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._desk = desk
        self._dialling = dialling
        self.door = door
        self._dialog: SettingsDialog | None = None
        self._my_days: MyDaysSection | None = None
        self._templates: TemplatesSection | None = None
        self.telephony = work.around.settings.telephony  # as it is set now

    def open(self) -> SettingsDialog:
        """Show the settings."""
        if self._dialog is None:
            self._dialog = self._make_dialog()
        self._dialog.open()
        return self._dialog

    def open_my_days(self) -> None:
        """Show the page of one's working days and absences."""
        dialog = self.open()
        if self._my_days is not None:
            dialog.show_page(self._my_days)

    def open_templates(self) -> None:
        """Show the page of the team's templates of e-mails."""
        dialog = self.open()
        if self._templates is not None:
            dialog.show_page(self._templates)

    def open_company(self) -> None:
        """Show the page of one's own name and the firm's."""
        self.open().show_company()

    @property
    def enters_company(self) -> bool:
        """Tell whether whoever works here may enter the firm's name."""
        return self._may_change_company

    def move_local(self) -> MoveDialog:
        """Show what of the local file would go to the team; the person decides there."""
        from app.exchange.moving.local_data import LocalFile  # seldom wanted
        from app.exchange.moving.move_dialog import MoveDialog

        file = LocalFile(Path(self.door.local_file), getpass.getuser())
        dialog = MoveDialog(self._work.background, file, self._work.around.window)
        open_dialog(dialog)
        return dialog

    def show_backups(self) -> BackupsDialog | None:
        """Show the backups of the local file; a server's are its administrator's."""
        from app.database.backup import Backups
        from app.upkeep.files.backups_dialog import BackupsDialog  # seldom wanted

        around, database = self._work.around, self._work.background.database
        if database.path is None:
            return None
        dialog = BackupsDialog(
            self._work.background,
            Backups(database.path, around.clock),
            around.zone,
            busy=self._desk.has_open_calls,
            parent=around.window,
        )
        dialog.restore_wanted.connect(self.door.restore)
        open_dialog(dialog)
        return dialog

    def show_encryption(self) -> EncryptDialog | ProtectionDialog | None:
        """Show how the local file is encrypted, or encrypt it."""
        from app.database.backup import Backups
        from app.upkeep.files.encrypt_dialog import EncryptDialog  # seldom wanted
        from app.upkeep.files.protection_dialog import ProtectionDialog

        around, database = self._work.around, self._work.background.database
        if database.path is None:
            return None
        kind = ProtectionDialog if self.door.encrypted else EncryptDialog
        dialog = kind(
            self._work.background,
            Backups(database.path, around.clock),
            busy=self._desk.has_open_calls,
            parent=around.window,
        )
        dialog.wanted.connect(self.door.protect)
        dialog.print_wanted.connect(partial(self._print, dialog))
        open_dialog(dialog)
        return dialog

    def _print(self, parent: QWidget, paper: Printable) -> None:
        from app.paper.print_dialog import PrintDialog  # seldom wanted
        from app.paper.words import foot_text

        around = self._work.around
        foot = foot_text(around.clock().astimezone(ZoneInfo(around.zone)))
        dialog = PrintDialog(self._work.background, [paper], foot, parent)
        open_dialog(dialog)

    def show_privacy(self) -> PrivacyDialog:
        """Show access reports, erasure and the access log."""
        from app.upkeep.privacy.privacy_dialog import PrivacyDialog  # seldom wanted

        around = self._work.around
        dialog = PrivacyDialog(
            self._work.background,
            around.profile,
            language=around.language,
            zone=around.zone,
            busy=lambda: self._desk.has_open_calls,
            parent=around.window,
        )
        open_dialog(dialog)
        return dialog

    @property
    def looks_after_privacy(self) -> bool:
        """In a local file everybody does; in a team the privacy officer."""
        alone = self._work.background.database.kind == "sqlite"
        return alone or looks_after_privacy(self._work.me.role)

    def _make_dialog(self) -> SettingsDialog:
        from app.emails.templates_section import TemplatesSection  # seldom wanted
        from app.follow_ups.days.my_days_section import MyDaysSection
        from app.settings.settings_dialog import SettingsDialog

        around = self._work.around
        self._my_days = MyDaysSection(
            self._work.background,
            self._work.owner(),
            around.clock,
            language=around.language,
            leads=self._work.me.role is Role.LEAD,
        )
        self._templates = TemplatesSection(
            self._work.background, may_change=self._may_change_company
        )
        dialog = SettingsDialog(
            around.profile.settings_file,
            self._work.background,
            self._work.dialler,
            own_name=self._own_name(),
            may_change_company=self._may_change_company,
            database=self.door.facts(
                busy=self._desk.has_open_calls,
                sealed=self._work.background.database.seal is not None,
            ),
            further=(
                (self.tr("My days"), self._my_days),
                (self.tr("Cost rates"), self._cost_rates()),
                (self.tr("E-mail templates"), self._templates),
                (self.tr("Practice"), self._practice()),
            ),
            looks_after_privacy=self.looks_after_privacy,
            parent=around.window,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.settings_saved.connect(self._use)
        dialog.finished.connect(self._forget)
        dialog.connect_wanted.connect(lambda: self.door.ask(around.window))
        dialog.local_wanted.connect(lambda: self.door.use_local(keep=True))
        dialog.move_wanted.connect(self.move_local)
        dialog.backups_wanted.connect(self.show_backups)
        dialog.encryption_wanted.connect(self.show_encryption)
        dialog.privacy_wanted.connect(self.show_privacy)
        if around.theme is not None:
            dialog.look_chosen.connect(around.theme.set_look)
            dialog.rejected.connect(partial(around.theme.set_look, around.theme.look))
        return dialog

    @property
    def _may_change_company(self) -> bool:
        """A local file belongs to who works with it; of a team's the lead decides."""
        alone = self._work.background.database.kind == "sqlite"
        return alone or self._work.me.role in _MAY_CHANGE_COMPANY

    def _own_name(self) -> OwnName:
        """Give the name as it is now; in a local file it is one's own to change."""
        alone = self._work.background.database.kind == "sqlite"
        said = self._work.we.words.name
        if not alone:
            return OwnName(said or self._work.me.name, None)
        return OwnName(said, lambda name: ChangeOwnName(name=name))

    def _cost_rates(self) -> CostSection:
        from app.settings.cost_section import CostSection  # seldom wanted

        around = self._work.around
        alone = self._work.background.database.kind == "sqlite"
        return CostSection(
            self._work.background,
            local_day(around.clock(), around.zone),
            may_change=alone or self._work.me.role is Role.LEAD,
        )

    def _practice(self) -> PracticeSection:
        from app.practice.progress.practice_section import PracticeSection  # seldom wanted

        background = self._work.background
        leads = background.database.kind == "sqlite" or self._work.me.role is Role.LEAD
        return PracticeSection(background, may_change=leads)

    def _forget(self) -> None:
        self._dialog = self._my_days = self._templates = None

    def _register_links(self) -> None:
        """Tell the system who opens ``tel:`` links, and the person what is left to do."""
        from app.settings.telephony_words import links_text
        from app.telephony.link_handler import NotRegisteredError, link_handler

        around, wanted = self._work.around, self.telephony.links
        handler = link_handler(command_for(around.profile))
        failed = False
        try:
            if handler is not None:
                handler.register() if wanted else handler.unregister()
        except NotRegisteredError:
            failed = True
        text = links_text(wanted=wanted, failed=failed)
        if text:
            tone = Tone.WARNING if failed else Tone.INFO
            around.window.messages.show_message(Message(text=text, tone=tone, key="links"))

    def _use(self, saved: ProfileSettings) -> None:
        links_changed = saved.telephony.links != self.telephony.links
        self.telephony = saved.telephony
        if links_changed:
            self._register_links()
        self._dialling.use_dialler(self._work.dialler(saved.telephony))
        text = self.tr("The settings are saved.")
        if needs_restart(self._work.around.settings, saved):
            text = self.tr(
                "The settings are saved. Language, numbers, size and keys change when Talktrack is "
                "started again."
            )
        message = Message(text=text, tone=Tone.SUCCESS, key="settings", seconds=_MESSAGE_SECONDS)
        self._work.around.window.messages.show_message(message)
