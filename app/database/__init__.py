"""The machinery of both databases: types, ids, journal, live events."""
