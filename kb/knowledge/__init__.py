"""Who, where, what about: facts found in documents."""
