"""Addresses of the web that a user names: fetched politely, and nothing else is ever asked of the network."""
