"""What came of a visit, entered in half a minute."""
