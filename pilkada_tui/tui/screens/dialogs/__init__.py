"""Boxes over the screen that is worked on: each is answered, or left with Esc."""
