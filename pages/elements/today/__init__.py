"""Today: the headline, what is worth knowing, the strength table."""
