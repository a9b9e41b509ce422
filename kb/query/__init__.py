"""What did the user mean? From typed words to the tree that engines answer."""
