"""Whether a customer may be called now, and by whom: law, hours, attempts, roles, claims."""
