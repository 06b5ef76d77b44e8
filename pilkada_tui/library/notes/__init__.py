"""The user's annotations and corrections."""
