"""Which quotations of a pasted text are in the archive, word for word or nearly so, and said by whom?"""
