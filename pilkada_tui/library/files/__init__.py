"""The plain files of a library: shards, notes, locks, and the writes that keep them whole."""
