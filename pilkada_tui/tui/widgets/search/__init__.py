"""The search line, its hits, and what narrows them."""
