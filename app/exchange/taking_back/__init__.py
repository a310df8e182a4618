"""Taking a batch back: its rows go, what people worked on stays."""
