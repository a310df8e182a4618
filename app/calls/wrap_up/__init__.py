"""The wrap-up of a call: from its outcome to what is saved, and taken up again."""
