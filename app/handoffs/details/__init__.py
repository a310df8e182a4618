"""One handoff with all that belongs to it, beside the views and on paper."""
