"""What people type, understood: numbers, hours, countries, a person in one line; pure."""
