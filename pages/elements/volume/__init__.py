"""The volume page: hard sets by leg and week, by exercise, and what one set is."""
