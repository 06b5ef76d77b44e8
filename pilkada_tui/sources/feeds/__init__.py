"""Feeds, sitemaps and lists of feeds: articles that they hold, and addresses of those that they only name."""
