"""Who, where, what about: what is known of names and terms in both languages, listed beforehand or found in the documents."""
