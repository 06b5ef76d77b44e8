"""Tokens, sentences and stems, with their spans."""
