"""The pages that the window can show."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class PageName(StrEnum):
    """The pages in their order; ``page_`` and the value name the shortcut."""

    CALLS = "calls"
    CUSTOMERS = "customers"
    PRACTICE = "practice"
    HANDOFFS = "handoffs"
    REPORTS = "reports"


def words(page: PageName) -> str:
    """Name a page as on its button."""
    translate = QCoreApplication.translate
    return {
        PageName.CALLS: translate("PageName", "Calls"),
        PageName.CUSTOMERS: translate("PageName", "Customers"),
        PageName.PRACTICE: translate("PageName", "Practice"),
        PageName.HANDOFFS: translate("PageName", "Handoffs"),
        PageName.REPORTS: translate("PageName", "Reports"),
    }[page]
