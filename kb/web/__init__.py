"""The web front end and the API."""
