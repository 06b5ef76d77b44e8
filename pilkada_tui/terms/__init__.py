"""The terms of the field in the language that is spoken: what screens and documents call regions, days and offices."""
