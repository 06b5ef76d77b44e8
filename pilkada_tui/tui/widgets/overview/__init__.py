"""Tables and lists over the whole library: matrix, timeline, people."""
