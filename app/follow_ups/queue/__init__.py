"""What is planned, by time: the right column of the calls page, and what is asked in it."""
