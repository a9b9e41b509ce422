"""What the records name and say: names, translations, facts."""
