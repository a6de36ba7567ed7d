"""Logging a session here: choosing exercises, one set at a time, what it was."""
