"""The states of the program that pictures are made of."""
