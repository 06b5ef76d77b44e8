"""Harvesting archives larger than a library: a pure function reads a part of one and keeps the articles that match."""
