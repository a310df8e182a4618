"""Taking what lies in a local file along to the team's database."""
