"""The user's settings: keys, themes, language."""
