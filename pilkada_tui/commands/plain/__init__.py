"""The plain mode: a prompt that answers in whole lines, for screen readers and terminals that can only print."""
