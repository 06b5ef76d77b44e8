"""Dated events with kind, label and region, and the topics of a page."""
