"""The kinds of entries that quotes and orders put into the timeline."""

from __future__ import annotations

from enum import StrEnum


class SalesEntryKind(StrEnum):
    """What an entry is."""

    QUOTE_SENT = "quote_sent"
    ORDER = "order"
