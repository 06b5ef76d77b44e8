"""Widgets: one to a file, each speaking in words of the field."""
