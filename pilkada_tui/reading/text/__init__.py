"""Words, sentences and word forms with their spans."""
