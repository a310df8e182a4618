"""The way to a server, and what is known of it: address, patience, whether it is there."""
