"""The local file: its backups, its encryption, its damage."""
