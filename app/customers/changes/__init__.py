"""The commands that change a customer, and how two people's changes are told apart."""
