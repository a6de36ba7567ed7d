"""What is stored: the vocabulary of a set, the log, the importers and the guides."""
