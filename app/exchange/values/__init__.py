"""What single cells and records of a list say."""
