"""What `run.py` of every archive rests on: how a task is carried out, and the tasks that all archives have."""
