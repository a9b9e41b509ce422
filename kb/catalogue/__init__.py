"""What do we have, since when, from where, in which versions? The truth that the index is made from."""
