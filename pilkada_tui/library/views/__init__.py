"""The views of the screens, computed by the index: people, timeline, matrix, quotes, lists."""
