"""What happened when, by kind and label, and what it is about."""
