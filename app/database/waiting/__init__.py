"""Commands that wait until the server is back."""
