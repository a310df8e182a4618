"""The call list of a day: who stands in it, why and in what order; the end of the day."""
