"""What the words, characters and dates of a text are."""
