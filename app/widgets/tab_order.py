"""The way Tab goes through what is made later than its neighbours."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def come_next(first: QWidget, inside: QWidget) -> None:
    """Let Tab lead from a widget to all within another one, as it was laid out, then onwards.

    Qt puts what is made late behind everything else of the window.
    """
    # Not by QWidget.nextInFocusChain: walking along it in Python makes Qt crash later.
    window = inside.window()
    here = (one for one in inside.findChildren(QWidget) if one.window() is window)  # no popups
    within = [one for one in here if _takes_tab(one)]
    for one, other in pairwise([first, *within]):
        QWidget.setTabOrder(one, other)


def _takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
