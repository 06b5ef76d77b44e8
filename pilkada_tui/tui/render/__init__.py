"""Rendering records as lines: pure functions without a widget."""
