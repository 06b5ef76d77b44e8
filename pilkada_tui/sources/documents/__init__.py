"""Documents of office programs and the like."""
