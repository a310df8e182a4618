"""The files of the partners: reading them, and checking them before they are played."""
