"""How large the window is before a person gave it a size; all of it is on the screen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize

_USUAL = QSize(1440, 900)


def first_size(available: QSize, title_height: int) -> QSize:
    """Give the size without the frame, in pixels.

    available: of the screen, without the system's bars. title_height: what a frame takes at least.
    """
    return _USUAL.boundedTo(available - QSize(0, title_height))


def within(available: QRect, framed: QRect, inner: QRect) -> QRect:
    """Give the inner rectangle with which the framed one lies on the screen; unchanged if it does.

    A window larger than the screen gets smaller, one that hangs over an edge is moved.
    """
    margins = (
        inner.left() - framed.left(),
        inner.top() - framed.top(),
        framed.right() - inner.right(),
        framed.bottom() - inner.bottom(),
    )
    size = framed.size().boundedTo(available.size())
    left = max(available.left(), min(framed.left(), available.right() + 1 - size.width()))
    top = max(available.top(), min(framed.top(), available.bottom() + 1 - size.height()))
    outer = QRect(left, top, size.width(), size.height())
    return outer.adjusted(margins[0], margins[1], -margins[2], -margins[3])
