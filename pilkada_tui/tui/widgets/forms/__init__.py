"""Lines to type on and lists to choose from."""
