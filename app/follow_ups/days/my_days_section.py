"""My days: the working week, whose holidays are off, and when one is away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.clock import local_day
from app.follow_ups.days.absence_dialog import AbsenceDialog
from app.follow_ups.days.absence_queries import MyDays, my_days
from app.follow_ups.words import day_with_year
from app.settings.section import KeptSection, Trouble
from app.settings.week_form import RegionForm, WeekForm
from app.team.absences import (
    AbsenceRow,
    KeepMyDays,
    KeptAbsence,
    week_of,
)
from app.team.queries import colleagues
from app.widgets.buttons import KeyButton, Weight
from app.widgets.choice_box import ChoiceBox
from app.widgets.labels import Label, TextLook
from app.widgets.opening import open_dialog
from app.widgets.row_list import RowList
from app.widgets.rows import ListRow

if TYPE_CHECKING:
    from app.background import Background
    from app.clock import Clock
    from app.follow_ups.moving import QueueOwner
    from app.settings.working_time import WorkDays
    from app.team.queries import Person

_LIST_HEIGHT = 120
_A_WEEK = timedelta(days=6)


class MyDaysSection(KeptSection):
    """Read from the database when the settings are opened; all is kept with them."""

    def __init__(
        self,
        background: Background,
        owner: QueueOwner,
        clock: Clock,
        *,
        language: str,
        leads: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """leads: absences of others can be entered too."""
        super().__init__(parent)
        self._background = background
        self._owner = owner
        self._clock = clock
        self._language = language
        self._whose = owner.user_id
        self._all_found: dict[int, MyDays] = {}
        self._all_absences: dict[int, dict[int, AbsenceRow]] = {}
        self._who = ChoiceBox()
        self._who.addItem(self.tr("me"), owner.user_id)
        self._leads = leads
        self._week = WeekForm()
        self._region = RegionForm()
        self._list = RowList(self.tr("Absences"))
        self._none = Label(self.tr("No absence is entered."), TextLook.MUTED)
        self._buttons = QWidget()
        self._arrange()
        self.setEnabled(False)
        self._read(owner.user_id)
        if leads:
            background.ask(self, colleagues, then=self._offer_people)

    def command(self) -> KeepMyDays | None:
        """Give the command that keeps what was changed; None where nothing was."""
        mine = self._all_found.get(self._owner.user_id)
        if mine is None:
            return None
        days = self._typed_days(mine.days)
        changed, gone = self._changed()
        same_week = week_of(days) == week_of(mine.days)
        if same_week and not changed and not gone:
            return None
        return KeepMyDays(
            id=self._background.database.ids.new(),
            week=None if same_week else week_of(days),
            absences=tuple(
                KeptAbsence(row.id, row.from_on, row.to_on, row.deputy_id, row.user_id)
                for row in changed
            ),
            gone=tuple(gone),
            others=tuple(id_ for id_ in self._all_found if id_ != self._owner.user_id),
        )

    def _changed(self) -> tuple[list[AbsenceRow], list[int]]:
        """Give what was entered or changed, and the ids of what was called off, of everybody."""
        changed, gone = [], []
        for whose, found in self._all_found.items():
            before = {row.id: row for row in found.absences}
            now = self._all_absences[whose]
            changed += [row for id_, row in now.items() if before.get(id_) != row]
            gone += [id_ for id_ in before if id_ not in now]
        return changed, gone

    def trouble(self) -> Trouble | None:
        """Say which hours cannot be read."""
        return None if not self._all_found else self._week.trouble()

    @property
    def _found(self) -> MyDays | None:
        return self._all_found.get(self._whose)

    @property
    def _absences(self) -> dict[int, AbsenceRow]:
        return self._all_absences.setdefault(self._whose, {})

    def _arrange(self) -> None:
        self.add_heading(self.tr("Absences"))
        if self._leads:
            self.add_field(self.tr("Whose"), self._who)
            self.show_field(self._who, visible=False)
        self._list.setFixedHeight(_LIST_HEIGHT)
        self.add_words(self._none)
        self.add_wide(self._list)
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for text, do in (
            (self.tr("Add…"), self.add_absence),
            (self.tr("Change…"), self.change_absence),
            (self.tr("Remove"), self.remove_absence),
        ):
            button = KeyButton(text, weight=Weight.COMPACT)
            button.clicked.connect(do)
            row.addWidget(button)
        self.add_row(self._buttons)
        self.add_hint(
            self.tr(
                "Promises of these days stand in your deputy's list too, and go back by "
                "themselves. Why you are away is not asked."
            )
        )
        self.add_heading(self.tr("Working days"))
        self.add_row(self._week)
        self.add_hint(
            self.tr(
                "Dates and times that are proposed to you lie within them. Hours as 08:00–12:00."
            )
        )
        self.add_field(self.tr("Holidays of"), self._region)
        self.column.addStretch(1)
        self._who.currentIndexChanged.connect(self._choose_person)
        self._list.row_opened.connect(self.change_absence)
        self._list.selectionModel().currentChanged.connect(self._enable)

    @Slot()
    def add_absence(self) -> None:
        """Ask for another absence; a week from tomorrow on is shown first."""
        days = self._owner.own_days if self._found is None else self._found.days
        first = days.add(self._today, 1)
        id_ = self._background.database.ids.new()
        self._ask(AbsenceRow(id_, self._whose, first, first + _A_WEEK))

    @Slot()
    def change_absence(self) -> None:
        """Ask for other days or another deputy."""
        row = self._chosen()
        if row is not None:
            self._ask(row)

    @Slot()
    def remove_absence(self) -> None:
        """Call an absence off, when the settings are saved."""
        row = self._chosen()
        if row is not None:
            del self._absences[row.id]
            self._show_absences()

    @property
    def _today(self) -> date:
        return local_day(self._clock(), self._owner.zone)

    def _typed_days(self, before: WorkDays) -> WorkDays:
        zone = before.hours.zone
        return replace(
            before,
            weekdays=self._week.weekdays() or before.weekdays,
            hours=self._week.hours(zone),
            region=self._region.region(),
        )

    def _read(self, whose: int) -> None:
        question = partial(my_days, user_id=whose, today=self._today)
        self._background.ask(self, question, then=partial(self._show, whose))

    def _show(self, whose: int, found: MyDays) -> None:
        self._all_found[whose] = found
        self._all_absences[whose] = {row.id: row for row in found.absences}
        if whose == self._owner.user_id:
            self._week.show_days(found.days)
            self._region.show_region(found.days.region)
            self.setEnabled(True)
        self._show_absences()

    def _offer_people(self, people: list[Person]) -> None:
        for person in people:
            if person.id != self._owner.user_id:
                self._who.addItem(person.name, person.id)
        self.show_field(self._who, visible=self._who.count() > 1)

    @Slot()
    def _choose_person(self) -> None:
        """Show the absences of somebody else; what was entered of the one before stays."""
        self._whose = self._who.currentData()
        if self._found is None:
            self._read(self._whose)
        self._show_absences()

    def _ask(self, row: AbsenceRow) -> None:
        people: Sequence[Person] = () if self._found is None else self._found.people
        dialog = AbsenceDialog(
            row,
            people,
            self._background,
            replace(self._owner, user_id=self._whose),
            self._clock,
            language=self._language,
            parent=self,
        )
        dialog.entered.connect(self._enter)
        open_dialog(dialog)

    def _enter(self, row: AbsenceRow) -> None:
        self._absences[row.id] = row
        self._show_absences()
        self._list.choose(row.id)

    def _chosen(self) -> AbsenceRow | None:
        key = self._list.chosen_key()
        return self._absences.get(key) if isinstance(key, int) else None

    def _show_absences(self) -> None:
        rows = sorted(self._absences.values(), key=lambda row: (row.from_on, row.id))
        self._list.show_rows([self._list_row(row) for row in rows])
        self._list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        if rows and self._list.chosen_key() is None:
            self._list.choose(rows[0].id)
        self._enable()

    def _list_row(self, row: AbsenceRow) -> ListRow:
        days = day_with_year(row.from_on)
        if row.to_on != row.from_on:
            text = self.tr("{first} to {last}")
            days = text.format(first=days, last=day_with_year(row.to_on))
        promises = self._promises_of(row)
        return ListRow(
            key=row.id,
            title=days,
            subtitle=self.tr("Deputy: {name}").format(name=row.deputy)
            if row.deputy
            else self.tr("No deputy"),
            note=self.tr("%n promise(s)", "", promises) if promises else "",
        )

    def _promises_of(self, row: AbsenceRow) -> int:
        """Give the promises as they were read; of changed days they stand in the dialog."""
        return 0 if self._found is None else self._found.promises.get(row.id, 0)

    @Slot()
    def _enable(self) -> None:
        chosen = self._chosen() is not None
        _, *others = self._buttons.findChildren(KeyButton)
        for button in others:
            button.setEnabled(chosen)
