"""The steps. A released one never changes: it stands in users' catalogues."""
