"""The coach's side: runs that were sent, trainees and their tasks, the observation sheet."""
