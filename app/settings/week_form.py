"""One's working week: the days, from when to when, and whose holidays are off."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QWidget

from app.settings.own_hours import OwnHours, blocks_text, read_blocks
from app.settings.public_holidays import Region, parts_of
from app.settings.section import Trouble
from app.settings.working_time import WorkDays

_COUNTRIES = ("CH", "DE", "AT")
_LONGEST = 60
_HOURS_WIDTH = 260


class WeekForm(QWidget):
    """A box for each weekday with its hours beside it; hours of a day off are not asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = QLocale()
        self._days: dict[int, QCheckBox] = {}
        self._hours: dict[int, QLineEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        for weekday in range(1, 8):
            name = locale.standaloneDayName(weekday, QLocale.FormatType.LongFormat)
            box = self._days[weekday] = QCheckBox(name)
            hours = self._hours[weekday] = QLineEdit(maxLength=_LONGEST)
            hours.setFixedWidth(_HOURS_WIDTH)
            hours.setAccessibleName(self.tr("Hours on {day}").format(day=name))
            hours.setPlaceholderText(self.tr("all calling hours"))
            box.toggled.connect(hours.setEnabled)
            hours.setEnabled(False)
            grid.addWidget(box, weekday, 0)
            grid.addWidget(hours, weekday, 1)

    def show_days(self, days: WorkDays) -> None:
        """Show a week as it is kept."""
        for weekday, box in self._days.items():
            box.setChecked(weekday in days.weekdays)
            self._hours[weekday].setText(blocks_text(days.hours.on(weekday)))

    def weekdays(self) -> frozenset[int]:
        """Give the days that are ticked."""
        return frozenset(day for day, box in self._days.items() if box.isChecked())

    def hours(self, zone: str) -> OwnHours:
        """Give the hours of the ticked days; ``trouble`` says first what cannot be read."""
        read = {day: read_blocks(self._hours[day].text()) for day in sorted(self.weekdays())}
        return OwnHours(tuple((day, blocks) for day, blocks in read.items() if blocks), zone)

    def trouble(self) -> Trouble | None:
        """Say which hours are none, or that no day is ticked."""
        for day in sorted(self.weekdays()):
            field = self._hours[day]
            if read_blocks(field.text()) is None:
                text = self.tr("“{typed}” are no hours. Type them as 08:00–12:00, 13:30–17:00.")
                return Trouble(text.format(typed=field.text()), field)
        if not self.weekdays():
            return Trouble(self.tr("Tick at least one working day."), self._days[1])
        return None


class RegionForm(QWidget):
    """A country and its canton or Land, whose holidays one has off."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._country = QComboBox()
        self._country.setAccessibleName(self.tr("Country of the office"))
        self._part = QComboBox()
        self._part.setAccessibleName(self.tr("Canton or Land of the office"))
        names = (self.tr("Switzerland"), self.tr("Germany"), self.tr("Austria"))
        for code, name in zip(_COUNTRIES, names, strict=True):
            self._country.addItem(name, code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._country)
        row.addWidget(self._part, 1)
        self._country.currentIndexChanged.connect(self._offer_parts)

    def show_region(self, region: Region) -> None:
        """Show a region; one that is not offered stays what it is."""
        if self._country.findData(region.country) < 0:
            self._country.addItem(region.country, region.country)
        self._country.setCurrentIndex(self._country.findData(region.country))
        self._offer_parts()
        self._part.setCurrentIndex(max(0, self._part.findData(region.part)))

    def region(self) -> Region:
        """Give what is chosen."""
        return Region(self._country.currentData() or "CH", self._part.currentData() or "")

    @Slot()
    def _offer_parts(self) -> None:
        self._part.clear()
        self._part.addItem(self.tr("only those of the whole country"), "")
        for code, name in parts_of(self._country.currentData() or ""):
            self._part.addItem(name, code)
