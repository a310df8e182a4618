"""Light and dark: Qt's Fusion style in our colours, following the system or set."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from app.paths import resources_dir
from app.widgets.fonts import Size, text_family
from app.widgets.palette import DARK, LIGHT, Palette
from app.widgets.style_sheet import style_sheet


class Look(StrEnum):
    """Which theme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_SCHEMES = {
    Look.SYSTEM: Qt.ColorScheme.Unknown,
    Look.LIGHT: Qt.ColorScheme.Light,
    Look.DARK: Qt.ColorScheme.Dark,
}


class Theme:
    """Dresses the application; keep it as long as the application lives.

    With ``Look.SYSTEM`` the program changes with the system while it runs.
    """

    def __init__(self, application: QApplication, look: Look = Look.SYSTEM) -> None:
        self._application = application
        application.setStyle(QStyleFactory.create("Fusion"))
        base = QFont(text_family())
        base.setPixelSize(Size.BODY)
        base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        application.setFont(base)
        self._look = look
        self._wear_look()
        application.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def look(self) -> Look:
        """What the user chose."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Change to a look at once, in all windows; the one that is worn stays untouched."""
        if look is self._look:
            return
        self._look = look
        self._wear_look()

    def _wear_look(self) -> None:
        self._application.styleHints().setColorScheme(_SCHEMES[self._look])
        self._dress(self._wanted())

    def _follow_system(self) -> None:
        if self._look is Look.SYSTEM:
            self._dress(self._wanted())

    def _wanted(self) -> Palette:
        if self._look is Look.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._look is Look.DARK else LIGHT

    def _dress(self, palette: Palette) -> None:
        self._application.setPalette(qt_palette(palette))
        self._application.setStyleSheet(style_sheet(palette, resources_dir() / "icons"))


def colours() -> Palette:
    """Give the colours that are shown now, for widgets that paint themselves."""
    return _BY_WINDOW.get(QApplication.palette().color(QPalette.ColorRole.Window).name(), LIGHT)


_BY_WINDOW = {palette.window: palette for palette in (LIGHT, DARK)}


def qt_palette(palette: Palette) -> QPalette:
    """Translate our palette into Qt's roles."""
    role = QPalette.ColorRole
    made = QPalette()
    for name, colour in {
        role.Window: palette.window,
        role.WindowText: palette.text,
        role.Base: palette.surface,
        role.AlternateBase: palette.hover,
        role.Text: palette.text,
        role.Button: palette.surface,
        role.ButtonText: palette.text,
        role.BrightText: palette.on_accent,
        role.Highlight: palette.accent,
        role.HighlightedText: palette.on_accent,
        role.Accent: palette.accent,
        role.Link: palette.accent_text,
        role.LinkVisited: palette.accent_text,
        role.PlaceholderText: palette.text_muted,
        role.ToolTipBase: palette.surface,
        role.ToolTipText: palette.text,
        role.Light: palette.surface,
        role.Midlight: palette.hairline,
        role.Mid: palette.border,
        role.Dark: palette.border,
        role.Shadow: palette.line,
    }.items():
        made.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(palette.text_muted))
    return made
