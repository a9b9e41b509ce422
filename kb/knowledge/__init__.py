"""What is known about the records: names, lexicons, and what the documents themselves teach."""
