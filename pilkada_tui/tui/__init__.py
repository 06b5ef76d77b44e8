"""The terminal: screens and widgets that show what the library knows."""
