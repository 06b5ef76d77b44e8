"""Tables with an article in each row, and their columns."""
