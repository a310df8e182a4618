"""Practice: simulated talks with difficult partners, their score, repetition and the coach."""
