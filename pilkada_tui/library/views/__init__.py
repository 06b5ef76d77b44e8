"""What the screens ask of the index: people, timeline, matrix, quotes, lists."""
