"""The regions that a page names, and those that it is about."""
