"""My program: its language, how numbers and dates are written, its look and size."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.settings.profile import LARGEST_PERCENT, SMALLEST_PERCENT, ProfileSettings
from app.settings.section import ChoiceBox, Section, Trouble
from app.widgets.formats import date_text, number_text
from app.widgets.languages import Language, region_locale, system_language
from app.widgets.theme import Look

_PERCENTS = (SMALLEST_PERCENT, 110, 125, 150, 175, LARGEST_PERCENT)
_EXAMPLE_NUMBER = 812_340
_EXAMPLE_DAY = date(2026, 11, 27)


class ProgramSection(Section):
    """The look is shown at once; all else holds from the next start on, and says so.

    look_chosen: to be shown before it is saved; whoever cancels wants the old one back.
    """

    look_chosen = Signal(object)  # Look

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = ChoiceBox(self._languages())
        self._region = ChoiceBox(self._regions())
        self._look = ChoiceBox(self._looks())
        self._scale = ChoiceBox([(str(percent), f"{percent} %") for percent in _PERCENTS])
        self._arrange()
        self._language.currentIndexChanged.connect(self._show_example)
        self._region.currentIndexChanged.connect(self._show_example)
        self._look.activated.connect(lambda _: self.look_chosen.emit(Look(self._look.chosen)))

    def show_settings(self, settings: ProfileSettings) -> None:
        """Show settings as they are kept."""
        self._language.choose(settings.language)
        self._region.choose(settings.region)
        self._look.choose(settings.theme)
        self._scale.choose(str(settings.scale_percent))
        self._show_example()

    def settings_from(self, kept: ProfileSettings) -> ProfileSettings:
        """Give the settings as they are chosen."""
        return msgspec.structs.replace(
            kept,
            language=self._language.chosen,
            region=self._region.chosen,
            theme=self._look.chosen,
            scale_percent=int(self._scale.chosen),
        )

    def trouble(self) -> Trouble | None:
        """Say nothing: all that can be chosen can be saved."""
        return None

    def _arrange(self) -> None:
        self.add_heading(self.tr("Changes at once"))
        self.add_field(self.tr("Look"), self._look)
        self.add_heading(self.tr("Changes when Talktrack is started again"))
        self.add_field(self.tr("Language"), self._language)
        self.add_field(self.tr("Numbers and dates"), self._region)
        self._example = self.add_hint()
        self.add_field(self.tr("Size"), self._scale)
        self.add_hint(self.tr("Of all texts and buttons."))
        self.column.addStretch(1)

    @Slot()
    def _show_example(self) -> None:
        chosen = self._language.chosen
        language = system_language() if chosen == "system" else Language(chosen)
        locale = region_locale(language, self._region.chosen)
        text = self.tr("For example {number} and {date}.").format(
            number=number_text(_EXAMPLE_NUMBER, locale), date=date_text(_EXAMPLE_DAY, locale)
        )
        self._example.setText(text)

    def _languages(self) -> list[tuple[str, str]]:
        # Each language is named in itself, so that whoever is in the wrong one finds home.
        return [
            ("system", self.tr("As the computer")),
            (Language.GERMAN.value, "Deutsch (Schweiz)"),
            (Language.GERMAN_DE.value, "Deutsch (Deutschland/Österreich)"),
            (Language.ENGLISH.value, "English"),
        ]

    def _regions(self) -> list[tuple[str, str]]:
        return [
            ("CH", self.tr("Switzerland")),
            ("LI", self.tr("Liechtenstein")),
            ("DE", self.tr("Germany")),
            ("AT", self.tr("Austria")),
            ("FR", self.tr("France")),
            ("IT", self.tr("Italy")),
            ("GB", self.tr("United Kingdom")),
            ("US", self.tr("United States")),
        ]

    def _looks(self) -> list[tuple[str, str]]:
        return [
            (Look.SYSTEM.value, self.tr("As the computer")),
            (Look.LIGHT.value, self.tr("Light")),
            (Look.DARK.value, self.tr("Dark")),
        ]
