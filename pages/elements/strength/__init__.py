"""The progress page: level, trend and records of one exercise, in rows, texts and sentences."""
