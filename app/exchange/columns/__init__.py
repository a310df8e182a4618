"""What the columns of a list mean: guessed, shipped, or saved before."""
