"""Whether a visit is worth what it costs."""
