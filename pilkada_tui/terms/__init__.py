"""The terms of the field in the current language: what screens and documents call regions, days and offices."""
