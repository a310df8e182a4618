"""What handoffs add to the timeline."""

from __future__ import annotations

from app.handoffs import queries, words
from app.handoffs.queries import HandoffEntryKind
from app.history.timeline import EntryGroup, TimelineSource

HANDOFFS = TimelineSource(
    kinds=HandoffEntryKind,
    group=lambda kind: EntryGroup.BUSINESS,
    entries=queries.timeline,
    count=queries.timeline_count,
    title=words.entry_title,
)
