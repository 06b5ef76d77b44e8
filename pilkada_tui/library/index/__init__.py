"""The derived index: its schema, its rows, and how it follows the shards."""
