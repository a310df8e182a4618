"""What is to be done next with a customer: proposed, typed, read back, settled."""
