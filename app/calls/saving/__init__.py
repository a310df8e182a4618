"""What a saved call writes: with its effects, corrected, taken back."""
