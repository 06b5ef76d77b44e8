"""Quotations, direct and reported, and the attribution of each to its speaker."""
