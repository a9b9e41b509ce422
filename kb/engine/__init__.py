"""Engines: which ids match a tree, in which order, with which counts."""
