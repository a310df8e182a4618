"""What goes on paper: lists and single pages, previewed, printed, or kept as PDF."""
