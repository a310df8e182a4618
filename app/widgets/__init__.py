"""The look and the building blocks that all panels share."""
