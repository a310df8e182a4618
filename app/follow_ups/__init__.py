"""What is planned: follow-ups, promises, tasks."""
