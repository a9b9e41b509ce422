"""Khlang (คลัง): search and a knowledge base over Thai and English government records."""

__version__ = "0.1.0"
