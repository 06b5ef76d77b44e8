"""Dates and ranges as Indonesian news writes them."""
