"""What slipped through, and how a lead distributes it."""
