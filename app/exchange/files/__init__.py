"""From a file or pasted text to a table, whatever is wrong with it."""
