"""A team's database on a server: its roles, logins and computers, made and looked at."""
