"""The balance page: states and numbers in words, the headline, one exercise in depth."""
