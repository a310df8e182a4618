"""One customer, looked at and edited; what two people changed at once."""
