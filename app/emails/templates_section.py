"""The page "E-mail templates" of the settings: the shipped ones and what the team made of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.emails.commands import KeepEmailTemplates
from app.emails.queries import kept_templates
from app.emails.template_dialog import TemplateDialog
from app.emails.template_form import copied
from app.emails.templates import in_order, shipped, team_templates
from app.emails.words import finding_text, template_title
from app.settings.section import KeptSection
from app.settings.words import outcome_name
from app.widgets.buttons import KeyButton, Weight
from app.widgets.labels import Label, TextLook
from app.widgets.palette import Tone
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow, Names

if TYPE_CHECKING:
    from app.background import Background
    from app.emails.format import EmailTemplate
    from app.emails.templates import Templates

_LEAST_HEIGHT = 300


class TemplatesSection(KeptSection):
    """Read from the database when the settings are opened; all is kept with them."""

    def __init__(
        self, background: Background, *, may_change: bool, parent: QWidget | None = None
    ) -> None:
        """may_change: what is the same for all is changed by leads only."""
        super().__init__(parent)
        self._background = background
        self._may_change = may_change
        self._kept: Mapping[str, Any] = {}
        self._found: Templates = team_templates({})
        self._changed: dict[str, EmailTemplate] = {}
        self._gone: set[str] = set()
        self._list = RowList(self.tr("Templates"))
        self._new = KeyButton(self.tr("New from this…"), weight=Weight.COMPACT)
        self._edit = KeyButton(self.tr("Edit…"), weight=Weight.COMPACT)
        self._restore = KeyButton(self.tr("Restore shipped"), weight=Weight.COMPACT)
        self._remove = KeyButton(self.tr("Remove"), weight=Weight.COMPACT)
        self._said = Label(look=TextLook.SMALL, wrap=True)
        self._arrange()
        self._connect()
        self.setEnabled(False)
        background.ask(self, kept_templates, then=self._show)

    def command(self) -> KeepEmailTemplates | None:
        """Give the command that keeps what was changed; None where nothing was."""
        if not self._changed and not self._gone:
            return None
        return KeepEmailTemplates(
            id=self._background.database.ids.new(),
            changed=tuple(self._changed.values()),
            gone=tuple(sorted(self._gone)),
        )

    def _arrange(self) -> None:
        self._list.setMinimumHeight(_LEAST_HEIGHT)
        self.column.insertWidget(0, self._list, 1)
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        for button in (self._new, self._edit, self._restore, self._remove):
            row.addWidget(button)
        row.addStretch(1)
        self.column.insertWidget(1, buttons)
        self._said.setText(
            self.tr(
                "The same for the whole team. The one that fits the outcome of the call is "
                "proposed."
            )
            if self._may_change
            else self.tr("The same for the whole team. Only team leads change it.")
        )
        self.column.insertWidget(2, self._said)

    def _connect(self) -> None:
        self._new.clicked.connect(self.begin_new)
        self._edit.clicked.connect(self.edit)
        self._restore.clicked.connect(self.give_up_own)
        self._remove.clicked.connect(self.give_up_own)
        if self._may_change:
            self._list.row_opened.connect(self.edit)
        self._list.selectionModel().currentChanged.connect(self._enable)

    @Slot()
    def begin_new(self) -> None:
        """Begin another template with the words of the chosen one."""
        template = self._chosen()
        if template is not None:
            self._open(copied(template, self._free_name(template.id)))

    @Slot()
    def edit(self) -> None:
        """Change the chosen template for the team."""
        template = self._chosen()
        if template is not None:
            self._open(template)

    @Slot()
    def give_up_own(self) -> None:
        """Take what the team made away; a shipped template of this name holds again."""
        name = str(self._list.chosen_key())
        self._changed.pop(name, None)
        if name in self._kept:
            self._gone.add(name)
        self._show_rows()

    def _show(self, kept: Mapping[str, Any]) -> None:
        self._kept = kept
        self.setEnabled(True)
        self._show_rows()

    def _show_rows(self) -> None:
        staying = {name: data for name, data in self._kept.items() if name not in self._gone}
        self._found = team_templates(staying)
        self._found.usable.update(self._changed)
        rows = [self._row(self._found.usable[name]) for name in in_order(self._found.usable, None)]
        rows += [
            ListRow(
                key=fault.place,
                title=fault.place,
                subtitle=finding_text(fault.finding),
                pill=self.tr("not used"),
                pill_tone=Tone.WARNING,
                names=Names.NONE,
            )
            for fault in self._found.faults
            if fault.place not in self._found.usable
        ]
        self._list.show_rows(rows)
        if rows and self._list.chosen_key() is None:
            self._list.choose(rows[0].key)
        self._enable()

    def _row(self, template: EmailTemplate) -> ListRow:
        after = ", ".join(outcome_name(outcome) for outcome in template.outcomes)
        made = self._is_own(template.id)
        pill = ""
        if made:
            pill = self.tr("changed") if template.id in shipped() else self.tr("of the team")
        return ListRow(
            key=template.id,
            title=template_title(template),
            subtitle=self.tr("After: {outcomes}").format(outcomes=after)
            if after
            else self.tr("After any call"),
            pill=pill,
            names=Names.NONE,
        )

    def _is_own(self, name: str) -> bool:
        return name in self._changed or (name in self._kept and name not in self._gone)

    def _chosen(self) -> EmailTemplate | None:
        return self._found.usable.get(str(self._list.chosen_key()))

    def _free_name(self, name: str) -> str:
        number = 2
        while f"{name}-{number}" in {*self._found.usable, *self._kept}:
            number += 1
        return f"{name}-{number}"

    def _open(self, template: EmailTemplate) -> None:
        dialog = TemplateDialog(template, self)
        dialog.entered.connect(partial(self._enter, template.id))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _enter(self, name: str, template: EmailTemplate) -> None:
        self._changed[name] = template
        self._gone.discard(name)
        self._show_rows()
        self._list.choose(name)

    @Slot()
    def _enable(self) -> None:
        name, may = str(self._list.chosen_key()), self._may_change
        known, own = self._chosen() is not None, self._is_own(name)
        self._new.setEnabled(may and known)
        self._edit.setEnabled(may and known)
        self._restore.setVisible(name in shipped())
        self._restore.setEnabled(may and own)
        self._remove.setVisible(name not in shipped())
        self._remove.setEnabled(may and own)
