"""The commands that plan, move, finish and hand on what is to be done."""
