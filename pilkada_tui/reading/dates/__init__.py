"""Date expressions of Indonesian news."""
