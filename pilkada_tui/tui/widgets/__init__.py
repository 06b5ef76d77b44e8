"""The widgets, whose messages are in the terms of the field."""
