"""Your data: past imports, changed and left-out sets, body weight, settings, taking it all out."""
