"""Records to lines: pure functions without a widget."""
