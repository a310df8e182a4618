"""What the privacy officer does: access reports, erasure, the access log."""
