"""What history itself adds to the timeline."""

from __future__ import annotations

from app.history import queries, words
from app.history.entry_kinds import EntryKind
from app.history.timeline import TimelineSource

HISTORY = TimelineSource(
    kinds=EntryKind,
    group=words.group_of_kind,
    entries=queries.timeline,
    count=queries.timeline_count,
    title=words.entry_title,
)
