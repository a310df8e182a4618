"""One's working days and absences, and clearing up what cannot all be done."""
