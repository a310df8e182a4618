"""What quotes and orders add to the timeline."""

from __future__ import annotations

from app.history.timeline import EntryGroup, TimelineSource
from app.quotes import queries, words
from app.quotes.sales_entries import SalesEntryKind

SALES = TimelineSource(
    kinds=SalesEntryKind,
    group=lambda kind: EntryGroup.BUSINESS,
    entries=queries.timeline,
    count=queries.timeline_count,
    title=words.entry_title,
)
