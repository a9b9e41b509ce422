"""Measures of Khlang, run by `python -m benchmarks`; floors are in `floors.json`."""
