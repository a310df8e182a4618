"""Key accounts: who looks after them together, what for, and when they may be called."""
