"""Looks at a window as a strict reader would: nothing cut, nothing overlapping, all legible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTabBar,
    QTextEdit,
    QWidget,
)

from app.widgets.buttons import ChoiceButton
from app.widgets.elided_label import ElidedLabel
from app.widgets.fitting import FittingDelegate
from app.widgets.labels import NameLabel
from app.widgets.palette import LEAST_CONTRAST, contrast

_TEXT_WIDGETS = (QLabel, QAbstractButton, QLineEdit, QTabBar, QComboBox)
_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_MAIN = QDialogButtonBox.ButtonRole.AcceptRole
_WIDE = 1440  # from here on nothing but names may be shortened
_SCALE = 3  # thin strokes reach their full colour only when drawn large
_ENOUGH_PIXELS = 12  # of one colour, to be a stroke and no edge
_SLACK = 1  # pixel, from rounding


def findings(window: QWidget) -> list[str]:
    """List what is wrong with a shown window: texts cut, covered, hard to read, or unspoken.

    In dialogs Enter must do the main thing.

    Names of customers and people may be cut: they stand in ``NameLabel``, and the rows of lists
    say which of their texts are names. In a narrow window so may what stands in an
    ``ElidedLabel``; the mouse shows the rest.
    The strongest colour of a widget counts as its text's.
    """
    texts = [widget for widget in _text_widgets(window) if _text_of(widget)]
    return [
        *_cut(window, texts),
        *_cut_in_rows(window),
        *_overlapping(window, texts),
        *_faint(window, texts),
        *_nameless(window),
        *_without_enter(window),
    ]


def _text_widgets(window: QWidget) -> Iterator[QWidget]:
    for kind in _TEXT_WIDGETS:
        for widget in window.findChildren(kind):
            if _is_shown(window, widget) and not widget.visibleRegion().isEmpty():
                yield widget


def _is_shown(window: QWidget, widget: QWidget) -> bool:
    """Tell whether a widget is to be seen in this window; a dialog above it is another one."""
    return widget.isVisible() and widget.window() is window.window()


def _text_of(widget: QWidget) -> str:
    if isinstance(widget, QTabBar):
        return " | ".join(widget.tabText(at) for at in range(widget.count()))
    if isinstance(widget, QLineEdit):
        return widget.text() or widget.placeholderText()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return ""


def _cut(window: QWidget, texts: list[QWidget]) -> Iterator[str]:
    for widget in texts:
        if isinstance(widget, NameLabel) or _may_be_shortened(window, widget):
            continue
        needed, size = _needed(widget), widget.size()
        if needed.width() > size.width() + _SLACK or needed.height() > size.height() + _SLACK:
            yield f"cut: {_named(widget)} needs {_px(needed)}, has {_px(size)}"
        elif not _scrolls(widget) and not window.rect().contains(_place(window, widget)):
            yield f"outside the window: {_named(widget)}"


def _cut_in_rows(window: QWidget) -> Iterator[str]:
    """Paint the lists once more, and hear what of their rows could not be shown in full."""
    for rows in window.findChildren(QAbstractItemView):
        delegate = rows.itemDelegate()
        if isinstance(delegate, FittingDelegate) and _is_shown(window, rows):
            cut: list[str] = []
            heard = delegate.text_cut.connect(cut.append)
            rows.viewport().grab()
            delegate.text_cut.disconnect(heard)
            yield from (f"cut: {text!r} in a row of {_spoken(rows)!r}" for text in cut)


def _may_be_shortened(window: QWidget, widget: QWidget) -> bool:
    return isinstance(widget, ElidedLabel) and window.width() < _WIDE


def _needed(widget: QWidget) -> QSize:
    if isinstance(widget, ChoiceButton):
        return widget.minimumSizeHint()
    if isinstance(widget, QLineEdit):
        margins = widget.textMargins()
        placeholder = "" if widget.text() else widget.placeholderText()
        text = widget.fontMetrics().horizontalAdvance(placeholder)
        return QSize(text + margins.left() + margins.right() + 20, 0)
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    return widget.sizeHint()


def _overlapping(window: QWidget, texts: list[QWidget]) -> Iterator[str]:
    for first, second in combinations(texts, 2):
        if first.isAncestorOf(second) or second.isAncestorOf(first):
            continue
        if _overlay_of(first) is not _overlay_of(second):
            continue
        common = _seen(window, first) & _seen(window, second)
        if common.width() > _SLACK and common.height() > _SLACK:
            yield f"overlapping: {_named(first)} and {_named(second)}"


def _faint(window: QWidget, texts: list[QWidget]) -> Iterator[str]:
    image = _drawn_large(window)
    for widget in texts:
        if not widget.isEnabled() or (not _overlay_of(widget) and _is_covered(window, widget)):
            continue
        place = _seen(window, widget)
        if place.height() < widget.height() // 2:
            continue  # scrolled away but for a line of pixels
        large = QRect(place.topLeft() * _SCALE, place.size() * _SCALE)
        ratio = _strongest_contrast(image.copy(large))
        if ratio < LEAST_CONTRAST:
            yield f"faint: {_named(widget)} has contrast {ratio:.1f}"


def _nameless(window: QWidget) -> Iterator[str]:
    """Find controls that a screen reader could only call by their kind."""
    for kind in _CONTROLS:
        for control in window.findChildren(kind):
            if _is_shown(window, control) and not _is_part(control) and not _spoken(control):
                yield f"no name for readers: {_named(control)} in {_owner(control)}"


def _without_enter(window: QWidget) -> Iterator[str]:
    """Find dialogs in which Enter does nothing, or leaves, though something could be done."""
    for box in window.findChildren(QDialogButtonBox):
        main = [one for one in box.buttons() if box.buttonRole(one) is _MAIN and one.isEnabled()]
        pressed = [one for one in main if isinstance(one, QPushButton) and one.isDefault()]
        if _is_shown(window, box) and main and not pressed:
            yield f"Enter does not press {_named(main[0])}"


def _is_part(control: QWidget) -> bool:
    """Tell whether readers speak of a larger control instead; Qt names the parts of its own."""
    of_combo = isinstance(control.parentWidget(), QComboBox)
    return of_combo or isinstance(control, QHeaderView) or control.objectName().startswith("qt_")


def _spoken(control: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


def _owner(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return type(parent).__name__ if parent is not None else "no panel"


def _drawn_large(window: QWidget) -> QImage:
    image = QImage(window.size() * _SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_SCALE, _SCALE)
    window.render(painter, QPoint())
    painter.end()
    return image


def _strongest_contrast(image: QImage) -> float:
    counted = Counter(memoryview(image.constBits()).cast("I"))
    ground = QColor(counted.most_common(1)[0][0]).name()
    strokes = [QColor(pixel).name() for pixel, count in counted.items() if count >= _ENOUGH_PIXELS]
    return max(contrast(stroke, ground) for stroke in strokes)


def _place(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _seen(window: QWidget, widget: QWidget) -> QRect:
    """Give the part that scroll areas and parents let through."""
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint()))


def _overlay_of(widget: QWidget) -> QWidget | None:
    """Give the overlay a widget stands on, such as the search results."""
    parent: QWidget | None = widget
    while parent is not None and not parent.property("overlay"):
        parent = parent.parentWidget()
    return parent


def _is_covered(window: QWidget, widget: QWidget) -> bool:
    at = window.childAt(_seen(window, widget).center())
    return at is not None and _overlay_of(at) is not None


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {_text_of(widget)!r}"


def _px(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"


def show_at(window: QWidget, width: int, height: int) -> list[str]:
    """Show a window at this size; what needs more room comes back as a finding."""
    window.resize(width, height)
    window.show()
    for _ in range(3):  # wrapped labels need a second pass of the layouts
        QApplication.processEvents()
    if window.width() > width or window.height() > height:
        return [f"too big: needs {_px(window.size())}"]
    return []
