"""Bringing a file in: columns, questions, names, odd values, storing, what was stored."""
