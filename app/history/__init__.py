"""What was: calls, visits, notes; the timeline of a customer."""
