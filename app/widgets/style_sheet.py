"""The one small style sheet: what Qt's own widgets need to look like ours.

Widgets that paint themselves (pills, key buttons, rows) take their colours from the palette.
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from app.widgets.fonts import Size
from app.widgets.palette import Palette, Tone

# Sizes in px: 4 px steps, corner radii 6 (fields, buttons) and 8 (cards).
_SHEET = Template("""
QToolTip { color: $text; background: $surface; border: 1px solid $border; padding: 4px 8px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
    color: $text; background: $surface; border: 1px solid $border; border-radius: 6px;
    padding: 3px 8px; selection-background-color: $accent; selection-color: $on_accent;
    placeholder-text-color: $text_muted; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: 24px; max-height: 24px; }
QPlainTextEdit, QTextEdit { padding: 8px; }
QTextEdit[look="reading"] { padding: 0; border: 0; background: transparent; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: 0; padding: 0; min-height: 0; background: transparent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
QAbstractSpinBox:focus { border-color: $accent; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    color: $text_muted; background: $sunken; }
QComboBox, QAbstractSpinBox { padding-right: 20px; }
QComboBox { padding-left: 10px; }
QComboBox::drop-down, QDateEdit::drop-down { border: 0; width: 20px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow {
    image: url("$icons/down.svg"); width: 10px; height: 6px; }
QAbstractSpinBox::up-arrow {
    image: url("$icons/up.svg"); width: 10px; height: 6px; }
QAbstractSpinBox::up-button {
    border: 0; width: 18px; subcontrol-origin: border; subcontrol-position: top right; }
QAbstractSpinBox::down-button {
    border: 0; width: 18px; subcontrol-origin: border; subcontrol-position: bottom right; }
QComboBox QAbstractItemView { border: 1px solid $border; background: $surface; padding: 4px; }
SearchField { background: $sunken; }
SearchField:focus { background: $surface; }
QPushButton { color: $text; background: $surface; border: 1px solid $border; border-radius: 6px;
    padding: 0 12px; min-height: 30px; font-weight: 600; }
QPushButton:hover { background: $hover; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { color: $on_accent; background: $accent; border-color: $accent; }
QPushButton:default:hover { background: $accent_hover; }
QPushButton:default:focus { border: 2px solid $text; padding: 0 11px; min-height: 28px; }
QPushButton:disabled { color: $text_muted; background: $sunken; border-color: $line; }
QDialogButtonBox { button-layout: 3; }
KeyButton, ChoiceButton { min-height: 0; border: 0; padding: 0; }
NavButton { color: $text_soft; background: transparent; border: 1px solid transparent;
    padding: 0 10px; font-weight: 500; }
NavButton:hover { background: $hover; }
NavButton:checked { color: $accent_text; background: $chosen; }
NavButton:focus { border-color: $accent; }
QPushButton[flat="true"] { color: $text_muted; background: transparent;
    border: 1px solid transparent; padding: 0 4px; font-weight: 400; font-size: ${small}px;
    min-height: 22px; }
QPushButton[flat="true"]:hover { color: $text; }
QPushButton[look="inline"] { padding: 0; border: 0; color: $text_soft; font-size: ${body}px; }
QPushButton[flat="true"]:focus { border-color: $accent; }
QPushButton::menu-indicator { image: none; width: 0; }
QRadioButton { color: $text; background: transparent; spacing: 8px; padding: 3px 6px;
    border: 1px solid transparent; border-radius: 6px; }
QRadioButton:focus { border-color: $accent; }
QRadioButton::indicator { width: 6px; height: 6px; border: 4px solid $surface;
    border-radius: 7px; background: $surface; outline: 0; }
QRadioButton::indicator:unchecked { width: 12px; height: 12px; border: 1px solid $text_muted; }
QRadioButton::indicator:checked { border-color: $accent; background: $on_accent; }
QCheckBox::indicator, QAbstractItemView::indicator { width: 12px; height: 12px;
    border: 1px solid $text_muted; border-radius: 3px; background: $surface; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    border-color: $accent; background: $accent; image: url("$icons/check.svg"); }
QCheckBox::indicator:disabled, QAbstractItemView::indicator:disabled {
    border-color: $border; background: $sunken; }
QCheckBox::indicator:checked:disabled { background: $text_muted; border-color: $text_muted; }
QCheckBox { spacing: 6px; padding: 1px 4px 1px 0; border: 1px solid transparent;
    border-radius: 6px; }
QCheckBox:focus { border-color: $accent; }
QMenu { background: $surface; border: 1px solid $border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; color: $text; }
QMenu::item:selected { background: $chosen; color: $text; }
QMenu::item:disabled { color: $text_muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QScrollArea { border: 0; }
QAbstractItemView { border: 0; background: $surface; color: $text;
    selection-background-color: $chosen; selection-color: $text; outline: 0; }
QListView[look="talk"] { background: transparent; }
QTableView { gridline-color: $hairline; alternate-background-color: $surface; }
QTableView::item { padding: 0 5px; }
QHeaderView { background: $surface; border: 0; }
QHeaderView::section { background: $surface; color: $text_muted; border: 0;
    border-bottom: 1px solid $line; padding: 0 8px; min-height: 32px; font-size: ${small}px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $border; border-radius: 3px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $text_muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: $line; }
QLabel { background: transparent; }
.QLabel { min-height: 20px; }
Label[look="title"] { font-size: ${title}px; font-weight: 700; }
Label[look="number"] { font-size: ${number}px; font-weight: 600; }
Label[look="speech"] { font-size: ${speech}px; font-weight: 500; }
Label[look="heading"] { font-weight: 600; }
Label[look="soft"] { color: $text_soft; }
Label[look="muted"] { color: $text_muted; }
Label[look="small"] { color: $text_muted; font-size: ${small}px; }
Label[look="brand"] { font-size: ${clock}px; font-weight: 700; }
TopBar, StatusBar, SearchPopup, TagPopup { background: $surface; }
SearchPopup, TagPopup { border: 1px solid $border; border-radius: 8px; }
Card { background: $surface; border: 1px solid $line; border-radius: 8px; }
TourCard { border: 2px solid $accent; }
Pane { background: $surface; border: 0; }
Separator { background: $line; border: 0; }
MessageLine { border: 0; }
$messages
""")

_MESSAGE = Template("""
MessageLine[tone="$tone"] { background: $ground; }
MessageLine[tone="$tone"] QLabel { color: $text; }
MessageLine[tone="$tone"] QPushButton[flat="true"] { color: $text; font-weight: 600; }
""")


def style_sheet(palette: Palette, icons: Path) -> str:
    """Write the style sheet in the colours of a palette; ``icons`` holds the arrows."""
    colours = {name: value for name, value in vars(palette).items() if isinstance(value, str)}
    sizes = {size.name.lower(): int(size) for size in Size}
    messages = "".join(
        _MESSAGE.substitute(tone=tone.value, **vars(palette.tone(tone))) for tone in Tone
    )
    return _SHEET.substitute(colours, messages=messages, icons=icons.as_posix(), **sizes)
