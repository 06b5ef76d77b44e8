"""The four panes of the reading screen and what stands on them."""
