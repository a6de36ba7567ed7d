"""What to do next, worked out once and told in one voice: on Today, in the guides and in the log."""
