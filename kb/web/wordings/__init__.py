"""Texts of the interface that speak of one matter each; `kb.web.messages` holds them all."""
