"""The terminal interface: screens and widgets over a library."""
