"""E-mails as drafts: templates, their filling, and the ways into a mail program."""
