"""What the person told about their log: listed, told, taken back."""
