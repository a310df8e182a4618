"""What importing and moving share: a batch, its lock and pace, its rows and results."""
