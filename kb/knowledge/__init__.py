"""What is known beside the documents: names and terms in both languages, and a general lexicon."""
