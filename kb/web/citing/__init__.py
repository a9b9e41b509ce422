"""A quote to take along: copies of its words, citations, records for reference managers, a picture, a link into the original page."""
