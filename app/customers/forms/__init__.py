"""The parts of a form in which a customer is edited."""
